namespace Pulumi.Automation.Events;

/// <summary>A step on one resource is done.</summary>
public class ResourceOutputsEvent
{
    internal ResourceOutputsEvent(StepEventMetadata metadata, bool? planning) => (Metadata, Planning) = (metadata, planning);

    /// <summary>The step.</summary>
    public StepEventMetadata Metadata { get; }

    /// <summary>Whether it is a preview.</summary>
    public bool? Planning { get; }
}
