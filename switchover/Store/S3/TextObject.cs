using System.Text;
using Amazon.Runtime;

namespace Tandem.Switchover.Store.S3;

/// <summary>A text as an object in S3. Every write is conditional on what was read (<c>If-Match</c>, <c>If-None-Match</c>).</summary>
public sealed class TextObject : IVersionedText, IDisposable
{
    private static readonly SortedDictionary<string, string> NoMetadata = new(StringComparer.Ordinal);
    private readonly IBucket _bucket;
    private readonly CompareAndSwap _objects;
    private readonly string _key;

    /// <summary>An object below a place. Nothing is asked yet.</summary>
    /// <param name="place">Where.</param>
    /// <param name="name">Its name below the prefix.</param>
    /// <param name="credentials">Who asks. Default: whom the AWS SDK finds.</param>
    /// <exception cref="StoreException">There are no credentials.</exception>
    public TextObject(S3Place place, string name, AWSCredentials? credentials = null)
        : this(new S3Bucket(place, credentials), place.KeyOf(name), (span, token) => Task.Delay(span, TimeProvider.System, token))
    {
    }

    internal TextObject(IBucket bucket, string key, Func<TimeSpan, CancellationToken, Task> pause) => (_bucket, _key, _objects) = (bucket, key, new(bucket, pause));

    /// <inheritdoc/>
    public string Place => _bucket.PlaceOf(_key);

    /// <inheritdoc/>
    public async Task<string?> ReadAsync(CancellationToken cancellationToken) =>
        await _objects.ReadAsync(_key, cancellationToken).ConfigureAwait(false) is { } stored ? TextOf(stored) : null;

    /// <inheritdoc/>
    public async Task<bool> ReplaceAsync(string? seen, string next, CancellationToken cancellationToken)
    {
        var isMine = false;
        await _objects.ChangeAsync(_key, stored =>
        {
            var now = stored is null ? null : TextOf(stored);
            isMine = now == next || now == seen;
            return now == next || now != seen ? null : new(Encoding.UTF8.GetBytes(next), NoMetadata);
        }, cancellationToken).ConfigureAwait(false);
        return isMine;
    }

    /// <inheritdoc/>
    public void Dispose() => (_bucket as IDisposable)?.Dispose();

    private static string TextOf(StoredObject stored) => Encoding.UTF8.GetString(stored.Bytes);
}
