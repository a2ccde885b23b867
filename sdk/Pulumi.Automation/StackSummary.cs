namespace Pulumi.Automation;

/// <summary>One line of `pulumi stack ls`.</summary>
public class StackSummary
{
    internal StackSummary()
    {
    }

    /// <summary>The stack's name.</summary>
    public string Name { get; internal init; } = string.Empty;

    /// <summary>Whether it is the one selected in this work directory.</summary>
    public bool IsCurrent { get; internal init; }

    /// <summary>When it was last changed. Null when it never was.</summary>
    public DateTimeOffset? LastUpdate { get; internal init; }

    /// <summary>Whether a command holds it now.</summary>
    public bool IsUpdateInProgress { get; internal init; }

    /// <summary>How many resources its state holds. Null where the backend does not say.</summary>
    public int? ResourceCount { get; internal init; }

    /// <summary>Its page in the Pulumi service. Null with other backends.</summary>
    public string? Url { get; internal init; }
}
