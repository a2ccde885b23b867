using System.Collections.Immutable;

namespace Pulumi;

/// <summary>The running deployment, as its program sees it.</summary>
public sealed class DeploymentInstance
{
    internal DeploymentInstance(Deployment deployment) => Internal = deployment;

    /// <summary>Name of the stack.</summary>
    public string StackName => Internal.StackName;

    /// <summary>Name of the project.</summary>
    public string ProjectName => Internal.ProjectName;

    /// <summary>Folder of the project.</summary>
    public string RootDirectory => Internal.RootDirectory;

    /// <summary>Name of the organization.</summary>
    public string OrganizationName => Internal.OrganizationName;

    /// <summary>Whether it is a preview: nothing is made, and much is unknown.</summary>
    public bool IsDryRun => Internal.IsDryRun;

    internal Deployment Internal { get; }

    /// <summary>Calls a provider's function once its arguments are known; they become dependencies of the result.</summary>
    /// <typeparam name="T">Output type of the result.</typeparam>
    /// <param name="token">Token of the function.</param>
    /// <param name="args">Its arguments.</param>
    /// <param name="options">Options. Default: none.</param>
    /// <returns>The result; unknown in a preview when an argument is.</returns>
    public Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOptions? options = null) => new(Internal.InvokeOutputAsync<T>(token, args, options));

    /// <inheritdoc cref="Invoke{T}(string, InvokeArgs, InvokeOptions?)"/>
    public Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOutputOptions options) => new(Internal.InvokeOutputAsync<T>(token, args, options));

    /// <summary>Calls a provider's function whose result has one property, and takes that property.</summary>
    /// <typeparam name="T">Type of the property.</typeparam>
    /// <param name="token">Token of the function.</param>
    /// <param name="args">Its arguments.</param>
    /// <param name="options">Options. Default: none.</param>
    /// <returns>The property; unknown in a preview when an argument is.</returns>
    public Output<T> InvokeSingle<T>(string token, InvokeArgs args, InvokeOptions? options = null)
        => new Output<ImmutableDictionary<string, T>>(Internal.InvokeOutputAsync<ImmutableDictionary<string, T>>(token, args, options)).Apply(Single);

    /// <inheritdoc cref="InvokeSingle{T}(string, InvokeArgs, InvokeOptions?)"/>
    public Output<T> InvokeSingle<T>(string token, InvokeArgs args, InvokeOutputOptions options)
        => InvokeSingle<T>(token, args, (InvokeOptions)options);

    /// <summary>Calls a provider's function at once; its arguments are plain values.</summary>
    /// <typeparam name="T">Output type of the result.</typeparam>
    /// <param name="token">Token of the function.</param>
    /// <param name="args">Its arguments.</param>
    /// <param name="options">Options. Default: none.</param>
    /// <returns>The result.</returns>
    public Task<T> InvokeAsync<T>(string token, InvokeArgs args, InvokeOptions? options = null) => Internal.InvokeAsync<T>(token, args, options);

    /// <summary>Calls a provider's function at once, for what it does.</summary>
    /// <param name="token">Token of the function.</param>
    /// <param name="args">Its arguments.</param>
    /// <param name="options">Options. Default: none.</param>
    /// <returns>A task that ends when the function has.</returns>
    public Task InvokeAsync(string token, InvokeArgs args, InvokeOptions? options = null) => Internal.InvokeAsync<object>(token, args, options);

    /// <summary>Calls a provider's function at once whose result has one property, and takes that property.</summary>
    /// <typeparam name="T">Type of the property.</typeparam>
    /// <param name="token">Token of the function.</param>
    /// <param name="args">Its arguments.</param>
    /// <param name="options">Options. Default: none.</param>
    /// <returns>The property.</returns>
    public async Task<T> InvokeSingleAsync<T>(string token, InvokeArgs args, InvokeOptions? options = null)
        => Single(await Internal.InvokeAsync<ImmutableDictionary<string, T>>(token, args, options).ConfigureAwait(false));

    /// <summary>Calls a method of a resource.</summary>
    /// <typeparam name="T">Output type of the result.</typeparam>
    /// <param name="token">Token of the method.</param>
    /// <param name="args">Its arguments.</param>
    /// <param name="self">The resource. Default: none.</param>
    /// <param name="options">Options. Default: none.</param>
    /// <returns>The result.</returns>
    public Output<T> Call<T>(string token, CallArgs args, Resource? self = null, CallOptions? options = null)
        => new(Internal.CallAsync<T>(token, args, self, options));

    /// <summary>Calls a method of a resource, for what it does.</summary>
    /// <param name="token">Token of the method.</param>
    /// <param name="args">Its arguments.</param>
    /// <param name="self">The resource. Default: none.</param>
    /// <param name="options">Options. Default: none.</param>
    public void Call(string token, CallArgs args, Resource? self = null, CallOptions? options = null) => _ = Call<object>(token, args, self, options);

    private static T Single<T>(ImmutableDictionary<string, T> properties) => properties.Values.First();
}
