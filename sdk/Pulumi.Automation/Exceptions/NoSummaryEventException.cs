using Pulumi.Automation.Events;

namespace Pulumi.Automation.Exceptions;

/// <summary>A preview ended without saying how many resources would change.</summary>
public sealed class NoSummaryEventException : MissingExpectedEventException
{
    internal NoSummaryEventException(string? message)
        : base(nameof(SummaryEvent), message)
    {
    }
}
