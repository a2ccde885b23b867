using Tandem.Switchover.Events;
using Tandem.Switchover.Ports;

namespace Tandem.Switchover.Runner;

/// <summary>What a change under the lease works with.</summary>
public sealed class LeasedChange
{
    private readonly LeaseKeeper _keeper;
    private readonly OperationJournal _journal;

    internal LeasedChange(OperationPorts ports, LeaseKeeper keeper, ISwitchoverListener listener, Limits limits)
    {
        _keeper = keeper;
        _journal = new(ports, keeper, limits, keeper.Lease.Operation, planHash: "", before: []);
        Stacks = new LeasedStacks(ports.Stacks, keeper, listener, ports.Clock);
    }

    /// <summary>The port to Pulumi; it changes nothing without the lease.</summary>
    public IStackOperations Stacks { get; }

    /// <summary>Throws <see cref="StaleLeaseException"/> when the lease was lost. Asked before anything is changed.</summary>
    public void Demand() => _keeper.Demand();

    /// <summary>Writes into the journal what is about to be done, or was done.</summary>
    /// <param name="what">What it is about, such as <c>cluster-list</c>.</param>
    /// <param name="says">In words.</param>
    public Task JournalAsync(string what, string says) => _journal.WriteAsync(JournalEvent.Changed, what, 0, says);
}
