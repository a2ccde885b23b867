namespace Pulumi.Automation.Events;

/// <summary>A step on one resource begins.</summary>
public class ResourcePreEvent
{
    internal ResourcePreEvent(StepEventMetadata metadata, bool? planning) => (Metadata, Planning) = (metadata, planning);

    /// <summary>The step.</summary>
    public StepEventMetadata Metadata { get; }

    /// <summary>Whether it is a preview.</summary>
    public bool? Planning { get; }
}
