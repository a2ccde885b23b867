namespace Pulumi.Automation.Events;

/// <summary>Text the engine prints as it is.</summary>
public class StandardOutputEngineEvent
{
    internal StandardOutputEngineEvent()
    {
    }

    /// <summary>The text.</summary>
    public string Message { get; internal init; } = string.Empty;

    /// <summary>How it is to be coloured: `always`, `never`, `raw` or `auto`.</summary>
    public string Color { get; internal init; } = string.Empty;
}
