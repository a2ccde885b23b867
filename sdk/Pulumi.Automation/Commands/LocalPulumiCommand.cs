using Pulumi.Automation.Commands.Exceptions;
using Pulumi.Automation.Events;

namespace Pulumi.Automation.Commands;

/// <summary>The `pulumi` executable of this machine.</summary>
public class LocalPulumiCommand : PulumiCommand
{
    /// <summary>The environment variable that, when set, makes any version good.</summary>
    public const string SkipVersionCheckVar = "PULUMI_AUTOMATION_API_SKIP_VERSION_CHECK";

    private readonly string _executable;

    private LocalPulumiCommand(string executable, CliVersion? version) => (_executable, CliVersion) = (executable, version);

    internal override CliVersion? CliVersion { get; }

    /// <summary>Finds the executable and asks for its version.</summary>
    /// <param name="options">Which executable. Default: the `pulumi` found on PATH.</param>
    /// <param name="cancellationToken">Kills the executable while it is asked.</param>
    /// <returns>The command, ready to run.</returns>
    /// <exception cref="System.ComponentModel.Win32Exception">There is no such executable.</exception>
    /// <exception cref="InvalidOperationException">Its version cannot be read, or is too old.</exception>
    public static async Task<LocalPulumiCommand> CreateAsync(LocalPulumiCommandOptions? options = null, CancellationToken cancellationToken = default)
    {
        var executable = options?.Root is { } root ? Path.Combine(root, "bin", "pulumi") : "pulumi";
        var anyVersion = options?.SkipVersionCheck ?? SkipsVersionCheck;
        var process = new ChildProcess(executable, ["version"], WorkDir: null, new Dictionary<string, string?> { ["PULUMI_SKIP_UPDATE_CHECK"] = "true" });
        return new(executable, Accepted(await process.RunAsync(cancellationToken), anyVersion));
    }

    internal static bool SkipsVersionCheck => Environment.GetEnvironmentVariable(SkipVersionCheckVar) is not null;

    /// <inheritdoc/>
    public override Task<CommandResult> RunAsync(
        IList<string> args,
        string workingDir,
        IDictionary<string, string?> additionalEnv,
        Action<string>? onStandardOutput = null,
        Action<string>? onStandardError = null,
        Action<EngineEvent>? onEngineEvent = null,
        CancellationToken cancellationToken = default) =>
        RunInputAsync(args, workingDir, additionalEnv, onStandardOutput, onStandardError, stdIn: null, onEngineEvent, cancellationToken);

    /// <inheritdoc/>
    public override async Task<CommandResult> RunInputAsync(
        IList<string> args,
        string workingDir,
        IDictionary<string, string?> additionalEnv,
        Action<string>? onStandardOutput = null,
        Action<string>? onStandardError = null,
        string? stdIn = null,
        Action<EngineEvent>? onEngineEvent = null,
        CancellationToken cancellationToken = default)
    {
        var log = onEngineEvent is null ? null : new EventLog(onEngineEvent);
        try
        {
            var process = new ChildProcess(_executable, WithFlags(args, log?.FilePath), workingDir, EnvironmentOf(additionalEnv, log is not null))
            {
                OnStandardOutput = onStandardOutput,
                OnStandardError = onStandardError,
                StandardInput = stdIn,
            };
            var result = await process.RunAsync(cancellationToken);
            return result.Code == 0 ? result : throw CommandException.From(result);
        }
        finally
        {
            await (log?.DisposeAsync() ?? ValueTask.CompletedTask);
        }
    }

    /// <summary>No command may ask questions, and flags must stand before a `--`, for what follows it is a value.</summary>
    private static List<string> WithFlags(IList<string> args, string? eventLog)
    {
        var line = args.ToList();
        var end = line.IndexOf("--");
        string[] interactive = line.Contains("--non-interactive") ? [] : ["--non-interactive"];
        string[] events = eventLog is null ? [] : ["--event-log", eventLog];
        line.InsertRange(end < 0 ? line.Count : end, [.. interactive, .. events]);
        return line;
    }

    private static Dictionary<string, string?> EnvironmentOf(IDictionary<string, string?> additional, bool eventLog)
    {
        var variables = new Dictionary<string, string?>(additional);
        if (eventLog)
        {
            // The CLI knows --event-log only when its debugging flags are on.
            variables["PULUMI_DEBUG_COMMANDS"] = "true";
        }

        return variables;
    }

    private static CliVersion? Accepted(CommandResult answer, bool anyVersion)
    {
        if (answer.Code != 0)
        {
            throw new InvalidOperationException($"`pulumi version` ended with exit code {answer.Code}: {answer.StandardError}{answer.StandardOutput}".Trim());
        }

        var version = CliVersion.TryParse(answer.StandardOutput);
        return anyVersion ? version
            : version is null ? throw new InvalidOperationException(
                $"`pulumi version` answered '{answer.StandardOutput.Trim()}', which is no version. To go on all the same, set {SkipVersionCheckVar}=true.")
            : version.Core.Major > CliVersion.Oldest.Core.Major ? throw new InvalidOperationException(
                $"The pulumi CLI is {version}; this SDK speaks with major version {CliVersion.Oldest.Core.Major}. Update the SDK.")
            : !version.IsAtLeast(CliVersion.Oldest) ? throw new InvalidOperationException(
                $"The pulumi CLI is {version}; at least {CliVersion.Oldest} is needed. Update the CLI.")
            : version;
    }
}
