using Pulumi.Automation.Commands;
using Pulumi.Automation.Commands.Exceptions;
using Pulumi.Automation.Events;

namespace Pulumi.Automation;

/// <summary>One stack of a workspace, and what can be done with it.</summary>
public sealed partial class WorkspaceStack : IDisposable
{
    private WorkspaceStack(string name, Workspace workspace) => (Name, Workspace) = (name, workspace);

    /// <summary>The stack's name.</summary>
    public string Name { get; }

    /// <summary>The workspace its commands run in.</summary>
    public Workspace Workspace { get; }

    /// <summary>Creates a stack; one that is there already is a StackAlreadyExistsException.</summary>
    /// <param name="name">The stack.</param>
    /// <param name="workspace">Where its commands run.</param>
    /// <param name="cancellationToken">Kills the command while it runs.</param>
    /// <returns>The stack.</returns>
    public static async Task<WorkspaceStack> CreateAsync(string name, Workspace workspace, CancellationToken cancellationToken = default)
    {
        await workspace.CreateStackAsync(name, cancellationToken);
        return new(name, workspace);
    }

    /// <summary>Selects a stack; one that is not there is a StackNotFoundException.</summary>
    /// <param name="name">The stack.</param>
    /// <param name="workspace">Where its commands run.</param>
    /// <param name="cancellationToken">Kills the command while it runs.</param>
    /// <returns>The stack.</returns>
    public static async Task<WorkspaceStack> SelectAsync(string name, Workspace workspace, CancellationToken cancellationToken = default)
    {
        await workspace.SelectStackAsync(name, cancellationToken);
        return new(name, workspace);
    }

    /// <summary>Selects a stack, and creates it where there is none.</summary>
    /// <param name="name">The stack.</param>
    /// <param name="workspace">Where its commands run.</param>
    /// <param name="cancellationToken">Kills the command while it runs.</param>
    /// <returns>The stack.</returns>
    public static async Task<WorkspaceStack> CreateOrSelectAsync(string name, Workspace workspace, CancellationToken cancellationToken = default)
    {
        try
        {
            return await SelectAsync(name, workspace, cancellationToken);
        }
        catch (StackNotFoundException)
        {
            return await CreateAsync(name, workspace, cancellationToken);
        }
    }

    /// <summary>Deletes the workspace's folder, where the workspace made it.</summary>
    public void Dispose() => Workspace.Dispose();

    private Task<CommandResult> RunAsync(IEnumerable<string> args, UpdateOptions? options, Action<EngineEvent>? onEvent, CancellationToken cancellationToken) =>
        Workspace.RunAsync([.. args, "--stack", Name], cancellationToken, options?.OnStandardOutput, options?.OnStandardError, onEvent);
}
