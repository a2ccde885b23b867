using Tandem.Switchover.Ports;

namespace Tandem.Switchover.Store;

/// <summary>
/// Journal and lease as files: <c>&lt;directory&gt;/&lt;environment&gt;/journal.jsonl</c> and <c>lease.json</c>. Every change is made under an exclusive lock
/// file and by writing a new file beside the old and renaming it over, so that a reader sees the old or the new and never half of one.
/// Holds for processes that share a disk; teams on several machines use the store in S3.
/// </summary>
/// <param name="directory">Where the files are kept; made when missing.</param>
public sealed class FileOperationStore(string directory) : IOperationStore
{
    /// <inheritdoc/>
    public async Task<LeaseAnswer> TryAcquireAsync(string environment, LeaseRequest request, Lease? instead, CancellationToken cancellationToken)
    {
        using var held = await FileLock.TakeAsync(FolderOf(environment), cancellationToken).ConfigureAwait(false);
        var file = new LeaseFile(FolderOf(environment));
        var (current, fencing) = file.Read();
        if (current is not null && (current.Fencing != instead?.Fencing || current.Beat != instead.Beat))
        {
            return new(null, current);
        }

        var lease = new Lease(environment, request.By, request.Operation ?? $"{environment}-{fencing + 1}", request.Now, fencing + 1) { Expires = request.Expires };
        file.Write(lease, lease.Fencing);
        return new(lease, null);
    }

    /// <inheritdoc/>
    public async Task<Lease> RenewAsync(Lease lease, DateTimeOffset now, DateTimeOffset expires, CancellationToken cancellationToken)
    {
        using var held = await FileLock.TakeAsync(FolderOf(lease.Environment), cancellationToken).ConfigureAwait(false);
        var file = new LeaseFile(FolderOf(lease.Environment));
        file.Demand(lease);
        var renewed = lease with { Beat = lease.Beat + 1, Renewed = now, Expires = expires };
        file.Write(renewed, renewed.Fencing);
        return renewed;
    }

    /// <inheritdoc/>
    public async Task ReleaseAsync(Lease lease, CancellationToken cancellationToken)
    {
        using var held = await FileLock.TakeAsync(FolderOf(lease.Environment), cancellationToken).ConfigureAwait(false);
        var file = new LeaseFile(FolderOf(lease.Environment));
        var (current, fencing) = file.Read();
        if (current?.Fencing == lease.Fencing)
        {
            file.Write(null, fencing);
        }
    }

    /// <inheritdoc/>
    public Task<Lease?> CurrentLeaseAsync(string environment, CancellationToken cancellationToken) => Task.FromResult(new LeaseFile(FolderOf(environment)).Read().Lease);

    /// <inheritdoc/>
    public Task<IReadOnlyList<JournalEntry>> ReadJournalAsync(string environment, CancellationToken cancellationToken) =>
        Task.FromResult(new JournalFile(FolderOf(environment)).Read());

    /// <inheritdoc/>
    public async Task AppendAsync(Lease lease, JournalEntry entry, CancellationToken cancellationToken)
    {
        using var held = await FileLock.TakeAsync(FolderOf(lease.Environment), cancellationToken).ConfigureAwait(false);
        new LeaseFile(FolderOf(lease.Environment)).Demand(lease);
        new JournalFile(FolderOf(lease.Environment)).Append(entry);
    }

    /// <inheritdoc/>
    public Task<OperatorWish?> ReadWishAsync(string environment, CancellationToken cancellationToken) => Task.FromResult(new WishFile(FolderOf(environment)).Read());

    /// <inheritdoc/>
    public async Task WriteWishAsync(string environment, OperatorWish wish, CancellationToken cancellationToken)
    {
        using var held = await FileLock.TakeAsync(FolderOf(environment), cancellationToken).ConfigureAwait(false);
        new WishFile(FolderOf(environment)).Write(wish);
    }

    private string FolderOf(string environment) => Path.Combine(directory, environment);
}
