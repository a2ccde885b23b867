namespace Tandem.Switchover.Store;

/// <summary>A small text that is replaced as a whole, and only while it is still the one that was seen. Its content must never come back once it was changed.</summary>
public interface IVersionedText
{
    /// <summary>Where it is, for a message.</summary>
    string Place { get; }

    /// <summary>The text; null where there is none.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="StoreException">It cannot be read.</exception>
    Task<string?> ReadAsync(CancellationToken cancellationToken);

    /// <summary>Replaces it. False, and nothing is written, where it is another one by now; true where it is what was to be written already.</summary>
    /// <param name="seen">The text that was seen; null for none.</param>
    /// <param name="next">The new text.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="StoreException">It cannot be written, or nobody knows whether it was.</exception>
    Task<bool> ReplaceAsync(string? seen, string next, CancellationToken cancellationToken);
}
