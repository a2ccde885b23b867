namespace Tandem.Switchover.Store;

/// <summary>Journal or lease could not be read or written, in words for the person who has to act.</summary>
/// <param name="message">What happened and what to do.</param>
/// <param name="inner">The cause, for the log.</param>
public class StoreException(string message, Exception? inner = null) : Exception(message, inner);
