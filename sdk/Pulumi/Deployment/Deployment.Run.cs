namespace Pulumi;

/// <content>Deploying for real, which the embedded SDK does not do.</content>
public sealed partial class Deployment
{
    private const int WrongBuild = 1;

    private const string HowToBuild =
        "This program was built with the embedded SDK, which can rehearse but not deploy: "
        + "run `dotnet build` inside infra/ with no flag (never with PulumiSdk=embedded), which takes the official Pulumi packages, "
        + "and start it with `pulumi up`.";

    /// <summary>Deploys what an action makes.</summary>
    /// <param name="action">Makes the resources.</param>
    /// <returns>The exit code of the program: not 0 here, since this build can only rehearse.</returns>
    public static Task<int> RunAsync(Action action) => RefuseAsync();

    /// <summary>Deploys what a function makes, and exports what it returns.</summary>
    /// <param name="func">Makes the resources and returns the stack's outputs.</param>
    /// <returns>The exit code of the program: not 0 here, since this build can only rehearse.</returns>
    public static Task<int> RunAsync(Func<IDictionary<string, object?>> func) => RefuseAsync();

    /// <inheritdoc cref="RunAsync(Action)"/>
    /// <param name="func">Makes the resources.</param>
    public static Task<int> RunAsync(Func<Task> func) => RefuseAsync();

    /// <inheritdoc cref="RunAsync(Func{IDictionary{string, object?}})"/>
    /// <param name="func">Makes the resources and returns the stack's outputs.</param>
    /// <param name="options">Options of the stack. Default: none.</param>
    public static Task<int> RunAsync(Func<Task<IDictionary<string, object?>>> func, StackOptions? options = null) => RefuseAsync();

    /// <summary>Deploys a stack.</summary>
    /// <typeparam name="TStack">The stack.</typeparam>
    /// <returns>The exit code of the program: not 0 here, since this build can only rehearse.</returns>
    public static Task<int> RunAsync<TStack>()
        where TStack : Stack, new()
        => RefuseAsync();

    /// <summary>Deploys a stack that a service provider makes.</summary>
    /// <typeparam name="TStack">The stack.</typeparam>
    /// <param name="serviceProvider">Makes the stack.</param>
    /// <returns>The exit code of the program: not 0 here, since this build can only rehearse.</returns>
    public static Task<int> RunAsync<TStack>(IServiceProvider serviceProvider)
        where TStack : Stack
        => RefuseAsync();

    /// <summary>Says how to build it right. The exit code is set as well, for programs that do not return it.</summary>
    private static async Task<int> RefuseAsync()
    {
        await Console.Error.WriteLineAsync(HowToBuild).ConfigureAwait(false);
        Environment.ExitCode = WrongBuild;
        return WrongBuild;
    }
}
