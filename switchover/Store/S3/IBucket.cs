namespace Tandem.Switchover.Store.S3;

/// <summary>The two calls that the store makes. Both throw <see cref="StoreException"/> when they are refused and <see cref="UnansweredException"/> when nobody knows.</summary>
internal interface IBucket
{
    /// <summary>How an object is called in a message.</summary>
    string PlaceOf(string key);

    /// <summary>An object; null when there is none.</summary>
    Task<StoredObject?> GetAsync(string key, CancellationToken cancellationToken);

    /// <summary>Writes an object when it is the one that was seen. False when it is another one by now.</summary>
    /// <param name="key">The key.</param>
    /// <param name="what">What to write.</param>
    /// <param name="seen">The ETag that was seen; null when there was no object.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<bool> PutAsync(string key, NewObject what, string? seen, CancellationToken cancellationToken);
}

/// <summary>An object as it was read.</summary>
internal sealed record StoredObject(byte[] Bytes, string ETag, IReadOnlyDictionary<string, string> Metadata);

/// <summary>An object to be written. Metadata are names and texts, in ordinal order.</summary>
internal sealed record NewObject(byte[] Bytes, IReadOnlyDictionary<string, string> Metadata);

/// <summary>No answer came, or one that says nothing: a write may have been made or not.</summary>
internal sealed class UnansweredException(string message, Exception? inner = null) : Exception(message, inner);
