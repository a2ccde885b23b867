using Tandem.Switchover.Events;
using Tandem.Switchover.Names;
using Tandem.Switchover.Ports;
using Tandem.Switchover.Runner;

namespace Tandem.Switchover.Promotions;

/// <summary>
/// Brings an environment back to the release of the one after it (R76), one cluster after the other, under the environment's lease and journalled. Killed half-way, the same
/// call goes on: a cluster that runs the release already is left alone.
/// </summary>
/// <param name="ports">The world outside.</param>
/// <param name="listener">Is told how it ended.</param>
public sealed class RevertRun(OperationPorts ports, ISwitchoverListener listener)
{
    private const string Subject = "revert";

    /// <summary>Brings it back.</summary>
    /// <param name="facts">What it decides on; nothing stands against it.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="limits">Waits, deadlines and counts.</param>
    /// <param name="progress">Told of each resource as it changes; may be null.</param>
    /// <param name="cancellationToken">Stops it between two clusters.</param>
    /// <exception cref="StackOperationException">An update was refused or failed; config says what was asked for, and the same call goes on.</exception>
    /// <exception cref="StaleLeaseException">The lease was lost between two clusters; the same call goes on.</exception>
    public Task<Outcome> RunAsync(PromotionFacts facts, Operator by, Limits limits, IProgress<StackProgress>? progress, CancellationToken cancellationToken) => new OperationRunner(ports, listener).ChangeAsync(
        "promote --revert", facts.From, by, limits, under => BringBackAsync(facts, under, progress, cancellationToken), cancellationToken);

    private static async Task<Outcome> BringBackAsync(PromotionFacts facts, LeasedChange under, IProgress<StackProgress>? progress, CancellationToken cancellationToken)
    {
        var release = RevertRules.Release(facts)!;

        // A standby goes first, so that the cluster that serves never runs what its peer does not.
        foreach (var cluster in RevertRules.Behind(facts).OrderBy(c => c.Role == State.Role.Active ? 1 : 0).ThenBy(c => c.Name, StringComparer.Ordinal))
        {
            cancellationToken.ThrowIfCancellationRequested();
            await under.JournalAsync(Subject, $"{cluster.Name} goes back from {cluster.Release} to {release}").ConfigureAwait(false);
            await under.Stacks.SetConfigAsync(cluster.Name, new(ConfigKeys.Release, release), cancellationToken).ConfigureAwait(false);
            await under.Stacks.PreviewAsync(cluster.Name, cancellationToken).ConfigureAwait(false);
            await under.Stacks.UpAsync(cluster.Name, new(UpdateMessages.ReleaseChange(cluster.Name, release)), progress, cancellationToken).ConfigureAwait(false);
        }

        return new(Ending.Done, $"{facts.From} runs {release}, as {facts.To} does");
    }
}
