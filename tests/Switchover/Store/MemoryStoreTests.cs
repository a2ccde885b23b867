using Tandem.Rehearsal.Backend;
using Tandem.Switchover.Ports;

namespace Tandem.Tests.Switchover.Store;

/// <summary>A rehearsal has one thread, so that what is asked at once is asked in turn.</summary>
public sealed class MemoryStoreTests : StoreContract
{
    private readonly MemoryStore _store = new();

    protected override IOperationStore Open() => _store;

    protected override Task<T> Beside<T>(Func<Task<T>> what) => what();
}
