using Tandem.Rehearsal.Backend;
using Tandem.Switchover.Ports;

namespace Tandem.Rehearsal.Scenarios;

/// <summary>Plays one scenario from its first chapter to its last and tells what users saw of it.</summary>
public static class ScenarioRun
{
    /// <summary>Plays it.</summary>
    /// <param name="project">The project's directory; it is read and not written.</param>
    /// <param name="scenario">The scenario.</param>
    /// <param name="environment">The environment that was asked for.</param>
    /// <param name="options">What the rehearsal is made from.</param>
    /// <param name="listener">Is told what happens; may be null.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="RehearsalException">The options cannot work, or the scenario cannot be played with this environment.</exception>
    /// <exception cref="StackOperationException">A stack could not be brought up.</exception>
    public static async Task<ScenarioReport> RunAsync(
        string project, IScenario scenario, string environment, RehearsalOptions options, IScenarioListener? listener, CancellationToken cancellationToken)
    {
        using var copy = ScratchProject.Of(project);
        scenario.Prepare(copy, environment);
        using var backend = RehearsalBackend.InMemory(copy.Root, options);
        var stage = new Stage(copy, environment, backend, options.Limits, listener);
        await scenario.PlayAsync(stage, cancellationToken).ConfigureAwait(false);
        return new()
        {
            Scenario = scenario.Name,
            Environment = environment,
            Seed = options.Seed,
            Stacks = stage.Stacks,
            Unexpected = stage.Unexpected,
            Timeline = backend.Timeline,
            Duration = backend.Clock.UtcNow - backend.Start,
            InvariantLooks = backend.Invariants.Looks,
            Violations = backend.Invariants.Violations,
        };
    }
}
