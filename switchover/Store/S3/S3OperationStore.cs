using Tandem.Switchover.Ports;

namespace Tandem.Switchover.Store.S3;

/// <summary>
/// Journal, lease and wishes as objects in S3, <c>&lt;prefix&gt;/&lt;environment&gt;/{journal.jsonl,lease.json,wish.json}</c>, for teams on several machines. Every write is
/// conditional on what was read (<c>If-Match</c>, <c>If-None-Match</c>).
/// <para>Why a stale holder cannot write. Taking the lease is two writes: the lease with number n, by compare and swap, so one contender wins; then a line with
/// number n in the journal, before <see cref="TryAcquireAsync"/> returns. An append reads the journal, refuses when a number in it is larger than its own, and
/// writes on the condition that the journal is still the one it read. So an earlier holder either wrote before line n, and the new holder reads it, or its condition
/// fails, it reads again, finds n, and is refused. No content ever comes back (the journal only grows, number and beat only grow), so an ETag that is the same means that nothing was written.</para>
/// <para>A process that dies between the two writes leaves a lease nobody renews; until somebody takes it over, the holder before it may still append, and
/// that is right: nobody was told that it may not. Its next renewal tells it.</para>
/// </summary>
public sealed class S3OperationStore : IOperationStore, IDisposable
{
    private readonly IBucket _bucket;
    private readonly S3Place _place;
    private readonly CompareAndSwap _objects;
    private readonly SemaphoreSlim _oneAppend = new(1);

    /// <summary>A store at a place. Nothing is asked yet.</summary>
    /// <param name="place">Where.</param>
    /// <exception cref="StoreException">There are no credentials.</exception>
    public S3OperationStore(S3Place place)
        : this(place, new S3Bucket(place), (span, token) => Task.Delay(span, TimeProvider.System, token))
    {
    }

    internal S3OperationStore(S3Place place, IBucket bucket, Func<TimeSpan, CancellationToken, Task> pause) =>
        (_place, _bucket, _objects) = (place, bucket, new(bucket, pause));

    /// <inheritdoc/>
    public async Task<LeaseAnswer> TryAcquireAsync(string environment, LeaseRequest request, Lease? instead, CancellationToken cancellationToken)
    {
        // A journal that is broken is told before a lease is taken that then would lie about.
        await ReadJournalAsync(environment, cancellationToken).ConfigureAwait(false);
        var (current, mine) = (LeaseRecord.None, (LeaseRecord?)null);
        await _objects.ChangeAsync(LeaseKey(environment), stored =>
        {
            current = ReadLease(environment, stored);
            if (!current.MayBeTaken(instead))
            {
                return null;
            }

            mine = current.Taken(environment, request);
            return Small(mine);
        }, cancellationToken).ConfigureAwait(false);
        // Ours is the lease that was free, or that is there now as we wrote it, its answer lost.
        if (mine is not { Lease: { } lease } || (current != mine && !current.MayBeTaken(instead)))
        {
            return new(null, current.Lease);
        }

        return await FenceAsync(lease, cancellationToken).ConfigureAwait(false)
            ? new(lease, null)
            : new(null, await CurrentLeaseAsync(environment, cancellationToken).ConfigureAwait(false));
    }

    /// <inheritdoc/>
    public async Task<Lease> RenewAsync(Lease lease, DateTimeOffset now, DateTimeOffset expires, CancellationToken cancellationToken)
    {
        var renewed = LeaseRecord.None;
        await _objects.ChangeAsync(LeaseKey(lease.Environment), stored => Small(renewed = ReadLease(lease.Environment, stored).Renewed(lease, now, expires)), cancellationToken).ConfigureAwait(false);
        return renewed.Lease!;
    }

    /// <inheritdoc/>
    public Task ReleaseAsync(Lease lease, CancellationToken cancellationToken) => _objects.ChangeAsync(LeaseKey(lease.Environment), stored =>
    {
        var record = ReadLease(lease.Environment, stored);
        return record.Released(lease) is var free && free == record ? null : Small(free);
    }, cancellationToken);

    /// <inheritdoc/>
    public async Task<Lease?> CurrentLeaseAsync(string environment, CancellationToken cancellationToken) =>
        ReadLease(environment, await _objects.ReadAsync(LeaseKey(environment), cancellationToken).ConfigureAwait(false)).Lease;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<JournalEntry>> ReadJournalAsync(string environment, CancellationToken cancellationToken) =>
        JournalOf(environment).Read(await _objects.ReadAsync(JournalKey(environment), cancellationToken).ConfigureAwait(false)).Entries;

    /// <inheritdoc/>
    public async Task AppendAsync(Lease lease, JournalEntry entry, CancellationToken cancellationToken)
    {
        // Two appends of one holder at once could take each other's line for their own.
        await _oneAppend.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await AppendInTurnAsync(lease, entry, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _oneAppend.Release();
        }
    }

    /// <inheritdoc/>
    public async Task<OperatorWish?> ReadWishAsync(string environment, CancellationToken cancellationToken)
    {
        var key = _place.KeyOf(environment, "wish.json");
        var stored = await _objects.ReadAsync(key, cancellationToken).ConfigureAwait(false);
        return StoreJson.Read<OperatorWish>(_bucket.PlaceOf(key), stored?.Bytes, "Remove it: a wish that cannot be read is none");
    }

    /// <inheritdoc/>
    public Task WriteWishAsync(string environment, OperatorWish wish, CancellationToken cancellationToken)
    {
        var bytes = StoreJson.Bytes(wish);
        return _objects.ChangeAsync(_place.KeyOf(environment, "wish.json"), stored => stored?.Bytes.AsSpan().SequenceEqual(bytes) == true ? null : Small(wish), cancellationToken);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _oneAppend.Dispose();
        (_bucket as IDisposable)?.Dispose();
    }

    /// <summary>Writes the lease's number into the journal. False when a later one is there already: the lease is lost again.</summary>
    private async Task<bool> FenceAsync(Lease lease, CancellationToken cancellationToken)
    {
        var found = 0L;
        await _objects.ChangeAsync(JournalKey(lease.Environment), stored =>
        {
            var journal = JournalOf(lease.Environment).Read(stored);
            found = journal.Fencing;
            return found >= lease.Fencing ? null : JournalObject.Write(journal.With(lease));
        }, cancellationToken).ConfigureAwait(false);
        return found <= lease.Fencing;
    }

    private async Task AppendInTurnAsync(Lease lease, JournalEntry entry, CancellationToken cancellationToken)
    {
        ReadLease(lease.Environment, await _objects.ReadAsync(LeaseKey(lease.Environment), cancellationToken).ConfigureAwait(false)).Demand(lease);
        var (mine, later) = ((JournalLine?)null, 0L);
        await _objects.ChangeAsync(JournalKey(lease.Environment), stored =>
        {
            var journal = JournalOf(lease.Environment).Read(stored);
            var written = mine is not null && journal.Has(mine);
            later = !written && journal.Fencing > lease.Fencing ? journal.Fencing : 0;
            if (written || later > 0)
            {
                return null;
            }

            var next = journal.With(lease.Fencing, entry);
            mine = next.Lines[^1];
            return JournalObject.Write(next);
        }, cancellationToken).ConfigureAwait(false);
        if (later > 0)
        {
            var now = ReadLease(lease.Environment, await _objects.ReadAsync(LeaseKey(lease.Environment), cancellationToken).ConfigureAwait(false));
            now.Demand(lease);
            throw new StaleLeaseException($"the lease of {lease.Environment} was lost: it had number {lease.Fencing}, {later} wrote into the journal. Nothing was written. Look at tandem status before you go on");
        }
    }

    private LeaseRecord ReadLease(string environment, StoredObject? stored) =>
        StoreJson.Read<LeaseRecord>(_bucket.PlaceOf(LeaseKey(environment)), stored?.Bytes, LeaseRecord.WhatToDo) ?? LeaseRecord.None;

    private static NewObject Small<T>(T content) => new(StoreJson.Bytes(content), new SortedDictionary<string, string>(StringComparer.Ordinal));

    private JournalObject JournalOf(string environment) => new(_bucket.PlaceOf(JournalKey(environment)));

    private string LeaseKey(string environment) => _place.KeyOf(environment, "lease.json");

    private string JournalKey(string environment) => _place.KeyOf(environment, "journal.jsonl");
}
