namespace Pulumi.Automation.Events;

/// <summary>One line of the engine's event log. Exactly one of the kinds is set. Source: pulumi's sdk/go/common/apitype/events.go.</summary>
public class EngineEvent
{
    internal EngineEvent()
    {
    }

    /// <summary>Its place in the order, from 0.</summary>
    public int Sequence { get; internal init; }

    /// <summary>When it was sent, in seconds since 1970.</summary>
    public int Timestamp { get; internal init; }

    /// <summary>Set when the operation is over.</summary>
    public CancelEvent? CancelEvent { get; internal init; }

    /// <summary>Set when there is text to print.</summary>
    public StandardOutputEngineEvent? StandardOutputEvent { get; internal init; }

    /// <summary>Set when there is something to say.</summary>
    public DiagnosticEvent? DiagnosticEvent { get; internal init; }

    /// <summary>Set when the operation begins.</summary>
    public PreludeEvent? PreludeEvent { get; internal init; }

    /// <summary>Set when the operation knows what it came to.</summary>
    public SummaryEvent? SummaryEvent { get; internal init; }

    /// <summary>Set when a step begins.</summary>
    public ResourcePreEvent? ResourcePreEvent { get; internal init; }

    /// <summary>Set when a step is done.</summary>
    public ResourceOutputsEvent? ResourceOutputsEvent { get; internal init; }

    /// <summary>Set when a step failed.</summary>
    public ResourceOperationFailedEvent? ResourceOperationFailedEvent { get; internal init; }

    /// <summary>Set when a policy was not kept.</summary>
    public PolicyEvent? PolicyEvent { get; internal init; }
}
