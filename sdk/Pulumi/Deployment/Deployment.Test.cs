using System.Collections.Immutable;
using System.Reflection;
using Pulumi.Testing;

namespace Pulumi;

/// <content>Running a program against mocks.</content>
public sealed partial class Deployment
{
    /// <summary>Runs a stack against mocks. One at a time: not inside another run.</summary>
    /// <typeparam name="TStack">The stack.</typeparam>
    /// <param name="mocks">Stand in for engine and providers.</param>
    /// <param name="options">Options. Default: a preview of project "project", stack "stack".</param>
    /// <returns>All resources in the order they were registered, the stack first.</returns>
    /// <exception cref="RunException">One error was reported.</exception>
    /// <exception cref="AggregateException">Several errors were reported.</exception>
    public static Task<ImmutableArray<Resource>> TestAsync<TStack>(IMocks mocks, TestOptions? options = null)
        where TStack : Stack, new()
        => RunTestAsync(mocks, options, deployment => deployment.RunStackAsync(NewStack<TStack>));

    /// <summary>Runs a stack that a service provider makes against mocks.</summary>
    /// <typeparam name="TStack">The stack.</typeparam>
    /// <param name="mocks">Stand in for engine and providers.</param>
    /// <param name="serviceProvider">Makes the stack.</param>
    /// <param name="options">Options. Default: a preview of project "project", stack "stack".</param>
    /// <returns>All resources in the order they were registered, the stack first.</returns>
    public static Task<ImmutableArray<Resource>> TestWithServiceProviderAsync<TStack>(
        IMocks mocks, IServiceProvider serviceProvider, TestOptions? options = null)
        where TStack : Stack
        => RunTestAsync(mocks, options, deployment => deployment.RunStackAsync(() => NewStack<TStack>(serviceProvider)));

    /// <summary>Runs a program against mocks that makes resources and returns the stack's outputs.</summary>
    /// <param name="testMocks">Stand in for engine and providers.</param>
    /// <param name="testOptions">Options.</param>
    /// <param name="createResources">The program.</param>
    /// <returns>All resources in the order they were registered, without the stack, and what the program returned.</returns>
    public static async Task<(ImmutableArray<Resource> Resources, IDictionary<string, object?> Outputs)> TestAsync(
        IMocks testMocks, TestOptions testOptions, Func<Task<IDictionary<string, object?>>> createResources)
    {
        IDictionary<string, object?> outputs = new Dictionary<string, object?>(StringComparer.Ordinal);
        var resources = await TestAsync(testMocks, testOptions, async Task () => outputs = await createResources().ConfigureAwait(false)).ConfigureAwait(false);
        return (resources, outputs);
    }

    /// <inheritdoc cref="TestAsync(IMocks, TestOptions, Func{Task{IDictionary{string, object?}}})"/>
    public static Task<(ImmutableArray<Resource> Resources, IDictionary<string, object?> Outputs)> TestAsync(
        IMocks testMocks, TestOptions testOptions, Func<IDictionary<string, object?>> createResources)
        => TestAsync(testMocks, testOptions, () => Task.FromResult(createResources()));

    /// <summary>Runs a program against mocks that makes resources.</summary>
    /// <param name="testMocks">Stand in for engine and providers.</param>
    /// <param name="testOptions">Options.</param>
    /// <param name="createResources">The program.</param>
    /// <returns>All resources in the order they were registered, without the stack.</returns>
    public static async Task<ImmutableArray<Resource>> TestAsync(IMocks testMocks, TestOptions testOptions, Func<Task> createResources)
    {
        var resources = await RunTestAsync(testMocks, testOptions, deployment => deployment.RunStackAsync(() => new Stack(), createResources))
            .ConfigureAwait(false);
        return [.. resources.Where(resource => resource is not Stack)];
    }

    /// <inheritdoc cref="TestAsync(IMocks, TestOptions, Func{Task})"/>
    public static Task<ImmutableArray<Resource>> TestAsync(IMocks testMocks, TestOptions testOptions, Action createResources)
        => TestAsync(testMocks, testOptions, () =>
        {
            createResources();
            return Task.CompletedTask;
        });

    private static TStack NewStack<TStack>()
        => (TStack)Activator.CreateInstance(typeof(TStack), BindingFlags.DoNotWrapExceptions, binder: null, args: null, culture: null)!;

    private static TStack NewStack<TStack>(IServiceProvider services)
        where TStack : Stack
        => services.GetService(typeof(TStack)) as TStack ?? throw new InvalidOperationException(
            $"Failed to resolve instance of type {typeof(TStack)} from service provider. Register the type with the service provider before calling RunAsync.");

    /// <summary>Stays an async method, so that the running deployment ends with it and is not seen by the caller.</summary>
    private static async Task<ImmutableArray<Resource>> RunTestAsync(IMocks mocks, TestOptions? options, Func<Deployment, Task> run)
    {
        var deployment = new Deployment(mocks, options);
        Instance = new(deployment);
        await run(deployment).ConfigureAwait(false);
        return deployment.EngineLog.Errors switch
        {
            [] => deployment._monitor.Resources,
            [var only] => throw new RunException(only),
            var several => throw new AggregateException(several.Select(error => new RunException(error))),
        };
    }

    private async Task RunStackAsync(Func<Stack> make, Func<Task>? createResources = null)
    {
        try
        {
            var stack = make();
            if (createResources is not null)
            {
                await createResources().ConfigureAwait(false);
            }

            stack.RegisterPropertyOutputs();
        }
        catch (Exception exception)
        {
            Report(exception);
            return;
        }

        foreach (var failure in await _inFlight.WhenIdleOrFailedAsync().ConfigureAwait(false))
        {
            Report(failure);
        }
    }

    private void Report(Exception exception) => EngineLog.Error(exception switch
    {
        RunException => exception.Message,
        ResourceException { HideStack: true } => exception.Message,
        ResourceException => exception.ToString(),
        _ => $"Running program '{Assembly.GetEntryAssembly()?.Location}' failed with an unhandled exception:\n{exception}",
    });
}
