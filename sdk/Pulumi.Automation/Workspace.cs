using Pulumi.Automation.Commands;
using Pulumi.Automation.Events;

namespace Pulumi.Automation;

/// <summary>Where a Pulumi project lives and its commands run.</summary>
public abstract partial class Workspace : IDisposable
{
    private readonly PulumiCommand _command;

    internal Workspace(PulumiCommand command) => _command = command;

    /// <summary>The folder that holds Pulumi.yaml; every command runs there.</summary>
    public abstract string WorkDir { get; }

    /// <summary>Where pulumi keeps plugins, credentials and the selected stack. Null for the CLI's own choice.</summary>
    public abstract string? PulumiHome { get; }

    /// <summary>The CLI's version, such as 3.200.0.</summary>
    public abstract string PulumiVersion { get; }

    /// <summary>What encrypts the secrets of stacks created here. Null for the backend's own.</summary>
    public abstract string? SecretsProvider { get; }

    /// <summary>Added to the environment of every command; null takes a variable away.</summary>
    public abstract IDictionary<string, string?>? EnvironmentVariables { get; set; }

    internal CliVersion? CliVersion => _command.CliVersion;

    /// <summary>Finds the current stack.</summary>
    /// <param name="cancellationToken">Kills the command while it runs.</param>
    /// <returns>The stack; null when none is selected.</returns>
    public virtual async Task<StackSummary?> GetStackAsync(CancellationToken cancellationToken = default) =>
        (await ListStacksAsync(cancellationToken)).FirstOrDefault(stack => stack.IsCurrent);

    /// <summary>Deletes the folder, where the workspace made it.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Deletes the folder, where the workspace made it.</summary>
    /// <param name="disposing">Whether it was asked for, rather than found by the garbage collector.</param>
    protected virtual void Dispose(bool disposing)
    {
    }

    internal Task<CommandResult> RunAsync(
        IList<string> args,
        CancellationToken cancellationToken,
        Action<string>? onStandardOutput = null,
        Action<string>? onStandardError = null,
        Action<EngineEvent>? onEvent = null) =>
        _command.RunAsync(args, WorkDir, CommandEnvironment(), onStandardOutput, onStandardError, onEvent, cancellationToken);

    private Dictionary<string, string?> CommandEnvironment()
    {
        var variables = new Dictionary<string, string?>(EnvironmentVariables ?? new Dictionary<string, string?>());
        if (!string.IsNullOrWhiteSpace(PulumiHome))
        {
            variables.TryAdd("PULUMI_HOME", PulumiHome);
        }

        return variables;
    }
}
