using System.Collections.Immutable;

namespace Pulumi.Automation;

public abstract partial class Workspace
{
    /// <summary>Creates a stack (`stack init`).</summary>
    /// <param name="stackName">The stack.</param>
    /// <returns>A task that ends with the command.</returns>
    public Task CreateStackAsync(string stackName) => CreateStackAsync(stackName, default);

    /// <summary>Makes a stack the current one (`stack select`).</summary>
    /// <param name="stackName">The stack.</param>
    /// <returns>A task that ends with the command.</returns>
    public Task SelectStackAsync(string stackName) => SelectStackAsync(stackName, default);

    /// <summary>Creates a stack (`stack init`).</summary>
    /// <param name="stackName">The stack.</param>
    /// <param name="cancellationToken">Kills the command while it runs.</param>
    /// <returns>A task that ends with the command.</returns>
    public abstract Task CreateStackAsync(string stackName, CancellationToken cancellationToken);

    /// <summary>Makes a stack the current one (`stack select`).</summary>
    /// <param name="stackName">The stack.</param>
    /// <param name="cancellationToken">Kills the command while it runs.</param>
    /// <returns>A task that ends with the command.</returns>
    public abstract Task SelectStackAsync(string stackName, CancellationToken cancellationToken);

    /// <summary>Forgets an empty stack (`stack rm`).</summary>
    /// <param name="stackName">The stack.</param>
    /// <param name="cancellationToken">Kills the command while it runs.</param>
    /// <returns>A task that ends with the command.</returns>
    public abstract Task RemoveStackAsync(string stackName, CancellationToken cancellationToken = default);

    /// <summary>Lists the project's stacks (`stack ls`).</summary>
    /// <param name="cancellationToken">Kills the command while it runs.</param>
    /// <returns>The stacks.</returns>
    public abstract Task<ImmutableList<StackSummary>> ListStacksAsync(CancellationToken cancellationToken = default);

    /// <summary>Reads a stack's outputs (`stack output`, twice: masked and in the clear).</summary>
    /// <param name="stackName">The stack.</param>
    /// <param name="cancellationToken">Kills the command while it runs.</param>
    /// <returns>The outputs, by name.</returns>
    public abstract Task<ImmutableDictionary<string, OutputValue>> GetStackOutputsAsync(string stackName, CancellationToken cancellationToken = default);

    /// <summary>Reads a stack's whole state, secrets in the clear (`stack export`).</summary>
    /// <param name="stackName">The stack.</param>
    /// <param name="cancellationToken">Kills the command while it runs.</param>
    /// <returns>The state.</returns>
    public abstract Task<StackDeployment> ExportStackAsync(string stackName, CancellationToken cancellationToken = default);

    /// <summary>Replaces a stack's whole state (`stack import`).</summary>
    /// <param name="stackName">The stack.</param>
    /// <param name="state">A state that was exported.</param>
    /// <param name="cancellationToken">Kills the command while it runs.</param>
    /// <returns>A task that ends with the command.</returns>
    public abstract Task ImportStackAsync(string stackName, StackDeployment state, CancellationToken cancellationToken = default);

    /// <summary>Asks the backend who is logged in (`whoami`).</summary>
    /// <param name="cancellationToken">Kills the command while it runs.</param>
    /// <returns>The user.</returns>
    public abstract Task<WhoAmIResult> WhoAmIAsync(CancellationToken cancellationToken = default);
}
