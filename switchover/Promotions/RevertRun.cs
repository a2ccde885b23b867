using Tandem.Switchover.Events;
using Tandem.Switchover.Names;
using Tandem.Switchover.Operations;
using Tandem.Switchover.Ports;
using Tandem.Switchover.Runner;

namespace Tandem.Switchover.Promotions;

/// <summary>
/// Brings an environment back to the release of the one after it (R76), one cluster after the other, under the environment's lease. Killed half-way, the same
/// call goes on: a cluster that runs the release already is left alone.
/// </summary>
/// <param name="ports">The world outside.</param>
/// <param name="listener">Is told when a lease is watched.</param>
public sealed class RevertRun(OperationPorts ports, ISwitchoverListener listener)
{
    /// <summary>Brings it back.</summary>
    /// <param name="facts">What it decides on; nothing stands against it.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="limits">Waits, deadlines and counts.</param>
    /// <param name="progress">Told of each resource as it changes; may be null.</param>
    /// <param name="cancellationToken">Stops it between two clusters.</param>
    /// <exception cref="StackOperationException">An update was refused or failed; config says what was asked for, and the same call goes on.</exception>
    public async Task<Outcome> RunAsync(PromotionFacts facts, Operator by, Limits limits, IProgress<StackProgress>? progress, CancellationToken cancellationToken)
    {
        var taking = new LeaseTaking(ports, facts.From, by, limits.LeaseDuration, listener);
        var (held, lives) = await taking.WatchAsync(cancellationToken).ConfigureAwait(false);
        if (held is not null && lives)
        {
            return new(Ending.Refused, $"{OperationWords.Of(held)}. Wait for it, or look at tandem status {facts.From}");
        }

        var (keeper, whyNot) = await taking.TakeAsync(null, held, cancellationToken).ConfigureAwait(false);
        if (keeper is null)
        {
            return new(Ending.Refused, whyNot);
        }

        using (keeper)
        {
            try
            {
                var history = new OperationHistory(await ports.Store.ReadJournalAsync(facts.From, cancellationToken).ConfigureAwait(false));
                return history.Unfinished is { } unfinished
                    ? new(Ending.Refused, $"{OperationWords.Of(unfinished)} is not finished. Finish it first: tandem resume, rollback or abort")
                    : await BringBackAsync(facts, new LeasedStacks(ports.Stacks, keeper, listener, ports.Clock), progress, cancellationToken).ConfigureAwait(false);
            }
            catch (StaleLeaseException e)
            {
                return new(Ending.Paused, $"{e.Message}. The same command goes on");
            }
            finally
            {
                await keeper.ReleaseAsync().ConfigureAwait(false);
            }
        }
    }

    private static async Task<Outcome> BringBackAsync(PromotionFacts facts, LeasedStacks stacks, IProgress<StackProgress>? progress, CancellationToken cancellationToken)
    {
        var release = RevertRules.Release(facts)!;

        // A standby goes first, so that the cluster that serves never runs what its peer does not.
        foreach (var cluster in RevertRules.Behind(facts).OrderBy(c => c.Role == State.Role.Active ? 1 : 0).ThenBy(c => c.Name, StringComparer.Ordinal))
        {
            cancellationToken.ThrowIfCancellationRequested();
            await stacks.SetConfigAsync(cluster.Name, new(ConfigKeys.Release, release), cancellationToken).ConfigureAwait(false);
            await stacks.PreviewAsync(cluster.Name, cancellationToken).ConfigureAwait(false);
            await stacks.UpAsync(cluster.Name, new(UpdateMessages.ReleaseChange(cluster.Name, release)), progress, cancellationToken).ConfigureAwait(false);
        }

        return new(Ending.Done, $"{facts.From} runs {release}, as {facts.To} does");
    }
}
