namespace Pulumi.Automation.Events;

/// <summary>The last event: the operation is over, whether it was cancelled or ran to its end.</summary>
public class CancelEvent
{
    internal CancelEvent()
    {
    }
}
