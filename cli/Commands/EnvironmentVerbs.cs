using Tandem.Switchover;
using Tandem.Switchover.Operations;
using Tandem.Switchover.Runner;
using static Tandem.Switchover.Operations.OperatorVerb;

namespace Tandem.Cli.Commands;

/// <summary>One verb about the operation of an environment that is already there.</summary>
/// <param name="Verb">The verb.</param>
/// <param name="Says">What it does, for the help.</param>
/// <param name="Asks">The question before it moves production, without its object; empty when it asks nothing.</param>
/// <param name="TakesReason">Whether it can be given a reason.</param>
/// <param name="Does">Lets the runner do it.</param>
internal sealed record EnvironmentVerb(OperatorVerb Verb, string Says, string Asks, bool TakesReason, Func<OperationRunner, VerbCall, Task<Outcome>> Does)
{
    /// <summary>Whether it moves production itself, where no other process does.</summary>
    internal bool RunsOperations => Verb is Resume or Rollback;
}

/// <summary>One call of such a verb.</summary>
/// <param name="Environment">The environment.</param>
/// <param name="By">Who asks.</param>
/// <param name="Reason">Why; may be empty.</param>
/// <param name="Limits">Waits, deadlines and counts.</param>
/// <param name="Token">Stops it between two things it does.</param>
internal sealed record VerbCall(string Environment, Operator By, string Reason, Limits Limits, CancellationToken Token);

/// <summary>The verbs about an operation that is already there.</summary>
internal static class EnvironmentVerbs
{
    /// <summary>The verbs, in the order of the help.</summary>
    internal static IReadOnlyList<EnvironmentVerb> All { get; } =
    [
        new(Resume, "Go on with an operation that was interrupted or paused, forward or back.", "Go on with", TakesReason: false,
            (runner, c) => runner.ResumeAsync(c.Environment, c.By, c.Limits, c.Token)),
        new(Rollback, "Take back what an operation began: production goes where it was.", "Take back", TakesReason: true,
            (runner, c) => runner.RollBackAsync(c.Environment, c.By, c.Reason, c.Limits, c.Token)),
        new(Abort, "End an operation where it is and take nothing back. Frees the lease of a process that is gone.", "End where it is, taking nothing back,", TakesReason: true,
            (runner, c) => runner.AbortAsync(c.Environment, c.By, c.Reason, c.Limits, c.Token)),
        new(Pause, "Ask the process that moves production to wait between two things it does.", "", TakesReason: true,
            (runner, c) => runner.PauseAsync(c.Environment, c.By, c.Reason, c.Limits, c.Token)),
        new(Continue, "Ask the process that waits to go on.", "", TakesReason: false,
            (runner, c) => runner.ContinueAsync(c.Environment, c.By, c.Limits, c.Token)),
        new(Ack, "Say that somebody has looked at how the last operation ended: the cool-down is over.", "", TakesReason: false,
            (runner, c) => runner.AcknowledgeAsync(c.Environment, c.By, c.Limits, c.Token)),
    ];
}
