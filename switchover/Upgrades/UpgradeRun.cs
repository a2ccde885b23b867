using Tandem.Switchover.Events;
using Tandem.Switchover.Operations;
using Tandem.Switchover.Ports;
using Tandem.Switchover.Runner;

namespace Tandem.Switchover.Upgrades;

/// <summary>How a call of <c>tandem upgrade</c> ended.</summary>
public enum UpgradeEnding
{
    /// <summary>Both clusters run the release.</summary>
    Done,

    /// <summary>A soak is not over: the same command goes on later.</summary>
    ComeBack,

    /// <summary>It was refused; nothing was changed.</summary>
    Refused,

    /// <summary>An operation of it did not end well; its own outcome says how.</summary>
    Stopped,
}

/// <summary>How a call of <c>tandem upgrade</c> ended, with the reason.</summary>
/// <param name="Ending">How.</param>
/// <param name="Says">Why, and what to do.</param>
/// <param name="Operation">The outcome of the operation that did not end well; null where there is none.</param>
/// <param name="Until">When to come back, UTC; null where nothing is waited for.</param>
public sealed record UpgradeOutcome(UpgradeEnding Ending, string Says, Outcome? Operation = null, DateTimeOffset? Until = null);

/// <summary>
/// Brings both clusters of an environment to a release: looks, decides by the tables, does one thing, and looks again. What changes anything is an operation of
/// its own, with lease and journal; between two of them nothing is held, so a soak of a day needs no process.
/// </summary>
/// <param name="ports">The world outside.</param>
/// <param name="listener">Is told what happens.</param>
public sealed class UpgradeRun(OperationPorts ports, ISwitchoverListener listener)
{
    /// <summary>More looks than there are stages, each of which may have to be resumed once.</summary>
    private const int LooksMax = 16;

    private readonly UpgradeReader _reader = new(ports);
    private readonly OperationRunner _runner = new(ports, listener);

    /// <summary>Called when a cluster was brought to the release. Default: nothing.</summary>
    public Func<Task> AfterRelease { get; init; } = () => Task.CompletedTask;

    /// <summary>Goes on until both clusters run the release, or something has to be waited for.</summary>
    /// <param name="request">What is asked for.</param>
    /// <param name="cancellationToken">Stops it between two things it does.</param>
    /// <exception cref="StackOperationException">The traffic stack does not answer.</exception>
    public async Task<UpgradeOutcome> RunAsync(UpgradeRequest request, CancellationToken cancellationToken)
    {
        for (var looks = 0; looks < LooksMax; looks++)
        {
            var facts = await _reader.ReadAsync(request, cancellationToken).ConfigureAwait(false);
            if (UpgradeRules.Refusals(facts) is { Count: > 0 } refusals)
            {
                return new(UpgradeEnding.Refused, string.Join("\n", refusals));
            }

            if (facts.OwnUnfinished is not null || facts.Status.Lease is not null)
            {
                var resumed = await _runner.ResumeAsync(request.Environment, request.By, request.Limits, cancellationToken).ConfigureAwait(false);
                var status = await OperationStatus.ReadAsync(ports, request.Environment, cancellationToken).ConfigureAwait(false);
                if (status.History.Unfinished is not null || status.Lease is not null)
                {
                    return Stopped(resumed);
                }

                continue;
            }

            if (UpgradeStages.Next(facts) is not { } stage)
            {
                return new(UpgradeEnding.Done, $"{facts.First!.Name} and {facts.Second!.Name} run {request.Release}");
            }

            var outcome = await DoAsync(stage, facts, cancellationToken).ConfigureAwait(false);
            if (outcome is not null)
            {
                return outcome;
            }
        }

        return new(UpgradeEnding.Stopped, $"after {LooksMax} looks the upgrade is not over: something else changes {request.Environment}. Look at tandem status and tandem journal");
    }

    /// <summary>Does one stage; null when the upgrade goes on.</summary>
    private async Task<UpgradeOutcome?> DoAsync(UpgradeStage stage, UpgradeFacts facts, CancellationToken cancellationToken)
    {
        if (stage.Act == UpgradeAct.Soak)
        {
            return await SoakAsync(stage, facts, cancellationToken).ConfigureAwait(false);
        }

        var outcome = await _runner.BeginAsync(UpgradeOperations.Of(stage, facts), cancellationToken).ConfigureAwait(false);
        if (outcome.Ending != Ending.Done)
        {
            return Stopped(outcome);
        }

        if (stage.Act == UpgradeAct.PutRelease)
        {
            await AfterRelease().ConfigureAwait(false);
        }

        return null;
    }

    private async Task<UpgradeOutcome?> SoakAsync(UpgradeStage stage, UpgradeFacts facts, CancellationToken cancellationToken)
    {
        if (stage.Until(facts) is not { } until)
        {
            return new(UpgradeEnding.Refused, $"Nobody can tell since when {facts.First!.Name} runs {facts.Release}: its stack has no output 'releaseSince'. Run tandem up {facts.First.Name}.");
        }

        if (!facts.Request.Waits)
        {
            var back = facts.Active == facts.First ? $"\n{WayBackWords.Of(facts)}" : "";
            return new(UpgradeEnding.ComeBack, FormattableString.Invariant($"{stage.Says(facts)}. Come back at {until:u} with the same command, or give --wait.{back}"), Until: until);
        }

        listener.On(new StepWaits(facts.Now, stage.Id, Verdict.NotYet(FormattableString.Invariant($"{stage.Says(facts)}, until {until:u}"))));
        await ports.Clock.WaitAsync(until - facts.Now, cancellationToken).ConfigureAwait(false);
        return null;
    }

    private static UpgradeOutcome Stopped(Outcome outcome) => new(outcome.Ending == Ending.Refused ? UpgradeEnding.Refused : UpgradeEnding.Stopped, outcome.Says, outcome);
}
