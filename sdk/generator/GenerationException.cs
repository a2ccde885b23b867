namespace Tandem.Sdk.Generator;

/// <summary>Something the person who runs the generator has to put right; the message says what, where and how.</summary>
public sealed class GenerationException(string message) : Exception(message);
