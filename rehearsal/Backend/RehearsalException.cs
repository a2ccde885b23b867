namespace Tandem.Rehearsal.Backend;

/// <summary>A rehearsal cannot be begun or kept, in words for the person who has to act.</summary>
/// <param name="message">What is in the way and what to do.</param>
/// <param name="inner">The cause, for the log.</param>
public class RehearsalException(string message, Exception? inner = null) : Exception(message, inner);
