using Tandem.Switchover.Events;
using Tandem.Switchover.Operations;
using Tandem.Switchover.Ports;

namespace Tandem.Switchover.Runner;

/// <summary>Changes something that moves no production: under the lease, so that nobody moves production meanwhile, and only while nothing is unfinished.</summary>
/// <param name="ports">The world outside.</param>
/// <param name="listener">Is told what happens.</param>
/// <param name="typed">What was typed, without <c>tandem</c>.</param>
/// <param name="environment">The environment.</param>
/// <param name="by">Who asks.</param>
/// <param name="limits">Waits, deadlines and counts.</param>
internal sealed class ChangeUnderLease(OperationPorts ports, ISwitchoverListener listener, string typed, string environment, Operator by, Limits limits)
{
    internal async Task<Outcome> RunAsync(Func<LeasedChange, Task<Outcome>> does, CancellationToken cancellationToken)
    {
        var status = await OperationStatus.ReadAsync(ports, environment, cancellationToken).ConfigureAwait(false);
        if (WhyNot(status) is { } whyNot)
        {
            return new(Ending.Refused, whyNot);
        }

        var taking = new LeaseTaking(ports, environment, by, limits.LeaseDuration, listener);
        var (keeper, taken) = await taking.TakeAsync(operation: null, instead: null, cancellationToken).ConfigureAwait(false);
        if (keeper is null)
        {
            return new(Ending.Refused, taken);
        }

        using (keeper)
        {
            try
            {
                // Somebody else may have begun, or ended, before the lease was ours.
                var journal = await ports.Store.ReadJournalAsync(environment, cancellationToken).ConfigureAwait(false);
                var now = OperationStatus.Of(new(journal), lease: null, holderLives: false);
                return WhyNot(now) is { } changed ? new(Ending.Refused, changed) : await does(new(ports, keeper, listener, limits)).ConfigureAwait(false);
            }
            finally
            {
                await keeper.ReleaseAsync().ConfigureAwait(false);
            }
        }
    }

    private string? WhyNot(OperationStatus status) => status.State is OperationState.Idle or OperationState.CoolingDown ? null : OperationWords.WhyNot(typed, environment, status);
}
