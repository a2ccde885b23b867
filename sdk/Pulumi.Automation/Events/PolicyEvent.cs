namespace Pulumi.Automation.Events;

/// <summary>A policy was not kept.</summary>
public class PolicyEvent
{
    internal PolicyEvent()
    {
    }

    /// <summary>The resource. Null when the policy is about the whole stack.</summary>
    public string? ResourceUrn { get; internal init; }

    /// <summary>What is wrong.</summary>
    public string Message { get; internal init; } = string.Empty;

    /// <summary>How it is to be coloured: `always`, `never`, `raw` or `auto`.</summary>
    public string Color { get; internal init; } = string.Empty;

    /// <summary>The policy.</summary>
    public string PolicyName { get; internal init; } = string.Empty;

    /// <summary>The pack it belongs to.</summary>
    public string PolicyPackName { get; internal init; } = string.Empty;

    /// <summary>The pack's version.</summary>
    public string PolicyPackVersion { get; internal init; } = string.Empty;

    /// <summary>The name of the pack's version.</summary>
    public string PolicyPackVersionTag { get; internal init; } = string.Empty;

    /// <summary>`advisory` or `mandatory`.</summary>
    public string EnforcementLevel { get; internal init; } = string.Empty;
}
