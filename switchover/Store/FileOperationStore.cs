using Tandem.Switchover.Ports;

namespace Tandem.Switchover.Store;

/// <summary>
/// Journal, lease and wishes as files: <c>&lt;directory&gt;/&lt;environment&gt;/journal.jsonl</c>, <c>lease.json</c>, <c>wish.json</c>. Every change is made under
/// an exclusive lock file and by writing a new file beside the old and renaming it over, so that a reader sees the old or the new and never half of one.
/// Holds for processes that share a disk; teams on several machines use the store in S3.
/// </summary>
/// <param name="directory">Where the files are kept; made when missing.</param>
public sealed class FileOperationStore(string directory) : IOperationStore
{
    /// <inheritdoc/>
    public async Task<LeaseAnswer> TryAcquireAsync(string environment, LeaseRequest request, Lease? instead, CancellationToken cancellationToken)
    {
        using var held = await LockAsync(environment, cancellationToken).ConfigureAwait(false);
        var record = ReadLease(environment);
        return record.MayBeTaken(instead) ? new(WriteLease(environment, record.Taken(environment, request)), null) : new(null, record.Lease);
    }

    /// <inheritdoc/>
    public async Task<Lease> RenewAsync(Lease lease, DateTimeOffset now, DateTimeOffset expires, CancellationToken cancellationToken)
    {
        using var held = await LockAsync(lease.Environment, cancellationToken).ConfigureAwait(false);
        return WriteLease(lease.Environment, ReadLease(lease.Environment).Renewed(lease, now, expires))!;
    }

    /// <inheritdoc/>
    public async Task ReleaseAsync(Lease lease, CancellationToken cancellationToken)
    {
        using var held = await LockAsync(lease.Environment, cancellationToken).ConfigureAwait(false);
        WriteLease(lease.Environment, ReadLease(lease.Environment).Released(lease));
    }

    /// <inheritdoc/>
    public Task<Lease?> CurrentLeaseAsync(string environment, CancellationToken cancellationToken) => Task.FromResult(ReadLease(environment).Lease);

    /// <inheritdoc/>
    public Task<IReadOnlyList<JournalEntry>> ReadJournalAsync(string environment, CancellationToken cancellationToken) =>
        Task.FromResult(new JournalFile(FolderOf(environment)).Read().Entries);

    /// <inheritdoc/>
    public async Task AppendAsync(Lease lease, JournalEntry entry, CancellationToken cancellationToken)
    {
        using var held = await LockAsync(lease.Environment, cancellationToken).ConfigureAwait(false);
        ReadLease(lease.Environment).Demand(lease);
        var journal = new JournalFile(FolderOf(lease.Environment));
        journal.Write(journal.Read().With(lease.Fencing, entry));
    }

    /// <inheritdoc/>
    public Task<OperatorWish?> ReadWishAsync(string environment, CancellationToken cancellationToken) =>
        Task.FromResult(StoreJson.Read<OperatorWish>(WishOf(environment), AtomicFile.Read(WishOf(environment)), "Remove it: a wish that cannot be read is none"));

    /// <inheritdoc/>
    public async Task WriteWishAsync(string environment, OperatorWish wish, CancellationToken cancellationToken)
    {
        using var held = await LockAsync(environment, cancellationToken).ConfigureAwait(false);
        AtomicFile.Write(WishOf(environment), StoreJson.Bytes(wish));
    }

    private LeaseRecord ReadLease(string environment) =>
        StoreJson.Read<LeaseRecord>(LeaseOf(environment), AtomicFile.Read(LeaseOf(environment)), LeaseRecord.WhatToDo) ?? LeaseRecord.None;

    private Lease? WriteLease(string environment, LeaseRecord record)
    {
        AtomicFile.Write(LeaseOf(environment), StoreJson.Bytes(record));
        return record.Lease;
    }

    private Task<FileLock> LockAsync(string environment, CancellationToken cancellationToken) => FileLock.TakeAsync(FolderOf(environment), cancellationToken);

    private string LeaseOf(string environment) => Path.Combine(FolderOf(environment), "lease.json");

    private string WishOf(string environment) => Path.Combine(FolderOf(environment), "wish.json");

    private string FolderOf(string environment) => Path.Combine(directory, environment);
}
