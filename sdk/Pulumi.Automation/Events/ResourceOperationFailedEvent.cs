namespace Pulumi.Automation.Events;

/// <summary>A step on one resource failed.</summary>
public class ResourceOperationFailedEvent
{
    internal ResourceOperationFailedEvent(StepEventMetadata metadata, int status, int steps) => (Metadata, Status, Steps) = (metadata, status, steps);

    /// <summary>The step.</summary>
    public StepEventMetadata Metadata { get; }

    /// <summary>The state the resource is in, by the engine's number.</summary>
    public int Status { get; }

    /// <summary>How many steps were done before.</summary>
    public int Steps { get; }
}
