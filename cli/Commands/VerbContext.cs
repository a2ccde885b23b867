using System.CommandLine;
using Spectre.Console;
using Tandem.Cli.Backends;
using Tandem.Cli.Project;
using Tandem.Stacks.Files;
using Tandem.Switchover;

namespace Tandem.Cli.Commands;

/// <summary>What every verb works with, made from the command line.</summary>
/// <param name="Around">Where to write, and the time.</param>
/// <param name="Project">The project's directory.</param>
/// <param name="Fleet">What <c>fleet.yaml</c> says.</param>
/// <param name="Json">Whether JSON is asked for.</param>
/// <param name="Seed">The seed of a rehearsal.</param>
/// <param name="Kind">The backend that is asked for.</param>
internal sealed record VerbContext(Surroundings Around, string Project, FleetLookup Fleet, bool Json, uint Seed, BackendKind Kind)
{
    internal static VerbContext From(ParseResult parsed, CommonOptions options, Surroundings around)
    {
        var project = ProjectDirectory.Find(parsed.GetValue(options.Project));
        return new(around, project, FleetLookup.Read(project), parsed.GetValue(options.Json), parsed.GetValue(options.Seed), parsed.GetValue(options.Backend) == "pulumi" ? BackendKind.Pulumi : BackendKind.Rehearsal)
        {
            BackendOption = parsed.GetResult(options.Backend) is { Implicit: false } ? $" --backend {parsed.GetValue(options.Backend)}" : "",
        };
    }

    /// <summary>What has to be typed again to reach the same backend: nothing where none was named. Default: nothing.</summary>
    internal string BackendOption { get; init; } = "";

    /// <summary>Where screens go.</summary>
    internal IAnsiConsole Console => Around.Out;

    /// <summary>Opens the backend that was asked for.</summary>
    /// <param name="environment">The environment that is worked on.</param>
    /// <param name="access">What for.</param>
    /// <param name="pace">What <c>--pace</c> says; null when it was not given.</param>
    /// <exception cref="UsageException">The pace is not one of a rehearsal.</exception>
    internal Backend Open(FleetEnvironment environment, Access access, int? pace = null) => (Kind, pace) switch
    {
        (_, < 1) => throw new UsageException($"--pace is {pace}. Give seconds of the simulated cloud in one real second, from 1, such as 60."),
        (BackendKind.Pulumi, not null) => throw new UsageException("--pace is for the rehearsal backend: the real one takes its own time."),
        (BackendKind.Pulumi, _) => PulumiBackend.Open(Project, environment, Around),
        _ => RehearsalWorld.Open(this, environment, access, pace),
    };

    /// <summary>What <c>fleet.yaml</c> says of measuring and judging an environment.</summary>
    /// <param name="environment">The environment.</param>
    internal Limits LimitsOf(string environment) => ConfiguredMetrics.LimitsOf(Fleet.Environment(environment).Metrics);

    /// <summary>Asks, as <c>pulumi up</c> does. Yes without asking when <paramref name="yes"/> was given.</summary>
    /// <param name="question">The question.</param>
    /// <param name="yes">Whether <c>--yes</c> was given.</param>
    /// <exception cref="UsageException">There is nobody to ask.</exception>
    internal bool Confirmed(string question, bool yes) => yes || (Console.Profile.Capabilities.Interactive && !Json
        ? Asked(new ConfirmationPrompt(question) { DefaultValue = false })
        : throw new UsageException("this would change something and there is no terminal to ask. Give --yes to go on without a question."));

    /// <summary>Ctrl+C at a question is a no.</summary>
    private bool Asked(ConfirmationPrompt question)
    {
        try
        {
            return question.ShowAsync(Console, Around.Interruption.First).GetAwaiter().GetResult();
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
