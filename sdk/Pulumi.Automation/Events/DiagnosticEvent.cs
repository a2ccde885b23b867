namespace Pulumi.Automation.Events;

/// <summary>Something the engine, a provider or the program has to say.</summary>
public class DiagnosticEvent
{
    internal DiagnosticEvent()
    {
    }

    /// <summary>The resource it is about. Null when it is about the whole.</summary>
    public string? Urn { get; internal init; }

    /// <summary>What is printed before the message.</summary>
    public string? Prefix { get; internal init; }

    /// <summary>The message.</summary>
    public string Message { get; internal init; } = string.Empty;

    /// <summary>How it is to be coloured: `always`, `never`, `raw` or `auto`.</summary>
    public string Color { get; internal init; } = string.Empty;

    /// <summary>`debug`, `info`, `info#err`, `warning` or `error`.</summary>
    public string Severity { get; internal init; } = string.Empty;

    /// <summary>Messages with the same number belong to one stream.</summary>
    public string? StreamId { get; internal init; }

    /// <summary>Whether it is progress that need not be kept.</summary>
    public bool? Ephemeral { get; internal init; }
}
