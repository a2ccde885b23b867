using Tandem.Switchover.Store.S3;
using Tandem.Tests.Shared.S3;

namespace Tandem.Tests.Switchover.Store;

/// <summary>A bucket without a network, whose requests wait for nobody.</summary>
internal sealed class PlainBucket(S3Objects objects) : IBucket
{
    /// <summary>Whether a PUT of a key gets lost. Default: none does.</summary>
    public Func<string, bool> Loses { get; init; } = _ => false;

    public string PlaceOf(string key) => key;

    public Task<StoredObject?> GetAsync(string key, CancellationToken cancellationToken) =>
        Task.FromResult(objects[key] is { } found ? new StoredObject(found.Bytes, found.ETag, found.Metadata) : null);

    public Task<bool> PutAsync(string key, NewObject what, string? seen, CancellationToken cancellationToken) => Loses(key)
        ? throw new UnansweredException("lost")
        : Task.FromResult(objects.Put(key, new(what.Bytes, what.Metadata), seen, seen is null ? "*" : null) == 200);
}
