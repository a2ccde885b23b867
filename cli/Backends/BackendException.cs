namespace Tandem.Cli.Backends;

/// <summary>A backend cannot be opened or kept, in words for the person who has to act.</summary>
/// <param name="message">What happened and what to do.</param>
/// <param name="inner">The cause.</param>
internal sealed class BackendException(string message, Exception? inner = null) : Exception(message, inner);
