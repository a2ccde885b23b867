using Tandem.Switchover.Events;
using Tandem.Switchover.Operations;
using Tandem.Switchover.Plan;
using Tandem.Switchover.Ports;

namespace Tandem.Switchover.Runner;

/// <summary>
/// Carries out the verbs that move production. Every verb is first looked up in <see cref="VerbTable"/> for the state the environment is really in; what
/// needs the lease gets it; what another process has to do is left for that process as a wish.
/// </summary>
/// <param name="ports">The world outside.</param>
/// <param name="listener">Is told what happens.</param>
public sealed class OperationRunner(OperationPorts ports, ISwitchoverListener listener)
{
    /// <summary>Makes the plan of a request. Default: the one that is printed; a test breaks one on purpose, to see that it is caught.</summary>
    internal Func<OperationRequest, SwitchoverPlan> Plans { get; init; } = SwitchoverPlan.For;

    /// <summary>Begins a switchover, a failover or an upgrade and runs it to its end.</summary>
    /// <param name="request">What the operator asked for.</param>
    /// <param name="cancellationToken">Stops it between two things it does; the operation is then paused.</param>
    public Task<Outcome> BeginAsync(OperationRequest request, CancellationToken cancellationToken) => TellingAsync(async () =>
    {
        var (state, wrong) = await RequestRules.CheckAsync(ports, request, cancellationToken).ConfigureAwait(false);
        var verb = request.Release is not null ? OperatorVerb.Upgrade : request.Kind == OperationKind.Failover ? OperatorVerb.Failover : OperatorVerb.Switchover;
        return state is null
            ? new(Ending.Refused, wrong)
            : await Command(verb, request.Environment, request.By, request.Reason, request.Limits)
                .RunAsync((keeper, history) => new Beginning(ports, keeper, listener, history, Plans).RunAsync(request, state, cancellationToken), cancellationToken).ConfigureAwait(false);
    });

    /// <summary>Goes on with the unfinished operation where it was, forward or back.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="limits">Waits, deadlines and counts.</param>
    /// <param name="cancellationToken">Stops it between two things it does; the operation is then paused.</param>
    public Task<Outcome> ResumeAsync(string environment, Operator by, Limits limits, CancellationToken cancellationToken) => TellingAsync(() =>
        Command(OperatorVerb.Resume, environment, by, "", limits)
            .RunAsync((keeper, history) => new GoingOn(ports, keeper, listener, history, limits, Plans).RunAsync(environment, by, back: null, cancellationToken), cancellationToken));

    /// <summary>Takes the unfinished operation back, or asks the process that runs it to do so.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="reason">Why; may be empty.</param>
    /// <param name="limits">Waits, deadlines and counts.</param>
    /// <param name="cancellationToken">Stops it between two things it does; the operation is then paused.</param>
    public Task<Outcome> RollBackAsync(string environment, Operator by, string reason, Limits limits, CancellationToken cancellationToken) => TellingAsync(() =>
        Command(OperatorVerb.Rollback, environment, by, reason, limits)
            .RunAsync((keeper, history) => new GoingOn(ports, keeper, listener, history, limits, Plans).RunAsync(environment, by, back: AskedBy(by, reason), cancellationToken), cancellationToken));

    /// <summary>Ends the unfinished operation where it is and takes nothing back, or asks the process that runs it to do so. Frees the lease of a process that is gone.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="reason">Why; may be empty.</param>
    /// <param name="limits">Waits, deadlines and counts.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<Outcome> AbortAsync(string environment, Operator by, string reason, Limits limits, CancellationToken cancellationToken) => TellingAsync(() =>
        Command(OperatorVerb.Abort, environment, by, reason, limits).RunAsync(async (keeper, history) =>
        {
            if (history.Unfinished is not { } unfinished)
            {
                return new(Ending.Aborted, $"nothing was unfinished; the lease of {environment} is free");
            }

            var journal = new OperationJournal(ports, keeper, limits, unfinished);
            return await journal.EndAsync(Ending.Aborted, $"{AskedBy(by, reason)}; nothing was taken back").ConfigureAwait(false);
        }, cancellationToken));

    /// <summary>Asks the running process to stop between two things it does, and to wait.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="reason">Why; may be empty.</param>
    /// <param name="limits">Waits, deadlines and counts.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<Outcome> PauseAsync(string environment, Operator by, string reason, Limits limits, CancellationToken cancellationToken) =>
        TellingAsync(() => Command(OperatorVerb.Pause, environment, by, reason, limits).WishAsync(cancellationToken));

    /// <summary>Asks the process that waits to go on.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="limits">Waits, deadlines and counts.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<Outcome> ContinueAsync(string environment, Operator by, Limits limits, CancellationToken cancellationToken) =>
        TellingAsync(() => Command(OperatorVerb.Continue, environment, by, "", limits).WishAsync(cancellationToken));

    /// <summary>Says that somebody has looked at how the last operation ended: the cool-down is over.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="by">Who says so.</param>
    /// <param name="limits">Waits, deadlines and counts.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<Outcome> AcknowledgeAsync(string environment, Operator by, Limits limits, CancellationToken cancellationToken) => TellingAsync(() =>
        Command(OperatorVerb.Ack, environment, by, "", limits).RunAsync(async (keeper, history) =>
        {
            var ended = history.CoolingDown!;
            await new OperationJournal(ports, keeper, limits, ended).WriteAsync(JournalEvent.Acknowledged, "", 0, AskedBy(by, "")).ConfigureAwait(false);
            return new(Ending.Done, $"{ended.Id} is acknowledged; {environment} is idle");
        }, cancellationToken));

    /// <summary>Changes something that moves no production, under the lease and while nothing is unfinished.</summary>
    /// <param name="typed">What was typed, without <c>tandem</c>: for a refusal.</param>
    /// <param name="environment">The environment.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="limits">Waits, deadlines and counts.</param>
    /// <param name="does">What is done.</param>
    /// <param name="cancellationToken">Ends the wait for the lease.</param>
    public Task<Outcome> ChangeAsync(string typed, string environment, Operator by, Limits limits, Func<LeasedChange, Task<Outcome>> does, CancellationToken cancellationToken) =>
        TellingAsync(() => new ChangeUnderLease(ports, listener, typed, environment, by, limits).RunAsync(does, cancellationToken));

    private LeasedCommand Command(OperatorVerb verb, string environment, Operator by, string reason, Limits limits) => new(ports, listener, verb, environment, by, reason, limits);

    private async Task<Outcome> TellingAsync(Func<Task<Outcome>> does)
    {
        var began = ports.Clock.Elapsed;
        var outcome = await does().ConfigureAwait(false);
        listener.On(new OperationEnded(ports.Clock.UtcNow, outcome, ports.Clock.Elapsed - began));
        return outcome;
    }

    private static string AskedBy(Operator by, string reason) => $"asked by {by}{(reason.Length > 0 ? $": {reason}" : "")}";
}
