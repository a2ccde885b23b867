using Tandem.Rehearsal.Simulation.Runs;
using Tandem.Rehearsal.Simulation.Truth;
using Tandem.Switchover.Ports;
using Tandem.Switchover.Store;

namespace Tandem.Rehearsal.Simulation.Ports;

/// <summary>The store as one process reaches it.</summary>
/// <param name="process">The process.</param>
internal sealed class ProcessStore(LightProcess process) : IOperationStore
{
    private readonly StruckCalls _struck = new(process);
    private readonly LightWorld _world = process.World;

    public Task<LeaseAnswer> TryAcquireAsync(string environment, LeaseRequest request, Lease? instead, CancellationToken cancellationToken) =>
        Ask(CallKind.Acquire, () => _world.Grant(process, request, instead), cancellationToken);

    public Task<Lease> RenewAsync(Lease lease, DateTimeOffset now, DateTimeOffset expires, CancellationToken cancellationToken) =>
        Ask(CallKind.Renew, () => _world.Store.Renew(lease, now, expires), cancellationToken);

    public Task ReleaseAsync(Lease lease, CancellationToken cancellationToken) => Ask(CallKind.Release, () => _world.Release(lease), cancellationToken);

    public Task<Lease?> CurrentLeaseAsync(string environment, CancellationToken cancellationToken) => Ask(CallKind.Lease, () => _world.Store.Lease, cancellationToken);

    public Task<IReadOnlyList<JournalEntry>> ReadJournalAsync(string environment, CancellationToken cancellationToken) =>
        Ask<IReadOnlyList<JournalEntry>>(CallKind.ReadJournal, () => [.. _world.Store.Journal], cancellationToken);

    public Task AppendAsync(Lease lease, JournalEntry entry, CancellationToken cancellationToken) => Ask(CallKind.Append, () => _world.Append(process, lease, entry), cancellationToken);

    public Task<OperatorWish?> ReadWishAsync(string environment, CancellationToken cancellationToken) => Ask(CallKind.ReadWish, () => _world.Store.Wish, cancellationToken);

    public Task WriteWishAsync(string environment, OperatorWish wish, CancellationToken cancellationToken) => Ask(CallKind.WriteWish, () => _world.Store.Wish = wish, cancellationToken);

    private Task<T> Ask<T>(CallKind kind, Func<T> does, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled<T>(cancellationToken);
        }

        var fault = process.Enter(kind, "");
        if (fault != FaultKind.None)
        {
            return _struck.AskAsync(fault, does, static () => new StoreException("the store does not answer"), cancellationToken);
        }

        try
        {
            return Task.FromResult(does());
        }
        catch (StaleLeaseException e)
        {
            _world.Marks.Hit(Mark.StaleWriteRefused);
            return Task.FromException<T>(e);
        }
    }
}
