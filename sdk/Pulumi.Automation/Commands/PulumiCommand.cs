using Pulumi.Automation.Events;

namespace Pulumi.Automation.Commands;

/// <summary>Runs the `pulumi` executable.</summary>
public abstract class PulumiCommand
{
    /// <summary>The executable's version. Null when it is not known.</summary>
    internal virtual CliVersion? CliVersion => null;

    /// <summary>Runs one command without input.</summary>
    /// <param name="args">The command line after `pulumi`.</param>
    /// <param name="workingDir">Where it runs.</param>
    /// <param name="additionalEnv">Added to the environment; null takes a variable away.</param>
    /// <param name="onStandardOutput">Called with each line of standard output. Default: nothing is called.</param>
    /// <param name="onStandardError">Called with each line of standard error. Default: nothing is called.</param>
    /// <param name="onEngineEvent">Called with each engine event. Default: no event log is kept.</param>
    /// <param name="cancellationToken">Kills the process and all it started.</param>
    /// <returns>What it left; any exit code but 0 is thrown as a CommandException.</returns>
    public abstract Task<CommandResult> RunAsync(
        IList<string> args,
        string workingDir,
        IDictionary<string, string?> additionalEnv,
        Action<string>? onStandardOutput = null,
        Action<string>? onStandardError = null,
        Action<EngineEvent>? onEngineEvent = null,
        CancellationToken cancellationToken = default);

    /// <summary>Runs one command with input.</summary>
    /// <param name="args">The command line after `pulumi`.</param>
    /// <param name="workingDir">Where it runs.</param>
    /// <param name="additionalEnv">Added to the environment; null takes a variable away.</param>
    /// <param name="onStandardOutput">Called with each line of standard output. Default: nothing is called.</param>
    /// <param name="onStandardError">Called with each line of standard error. Default: nothing is called.</param>
    /// <param name="stdIn">What it reads from standard input. Default: nothing.</param>
    /// <param name="onEngineEvent">Called with each engine event. Default: no event log is kept.</param>
    /// <param name="cancellationToken">Kills the process and all it started.</param>
    /// <returns>What it left; any exit code but 0 is thrown as a CommandException.</returns>
    public abstract Task<CommandResult> RunInputAsync(
        IList<string> args,
        string workingDir,
        IDictionary<string, string?> additionalEnv,
        Action<string>? onStandardOutput = null,
        Action<string>? onStandardError = null,
        string? stdIn = null,
        Action<EngineEvent>? onEngineEvent = null,
        CancellationToken cancellationToken = default);
}
