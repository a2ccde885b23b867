namespace Pulumi.Automation.Events;

/// <summary>The change of one property.</summary>
public class PropertyDiff
{
    internal PropertyDiff(DiffKind kind, bool inputDiff) => (Kind, InputDiff) = (kind, inputDiff);

    /// <summary>How it changes.</summary>
    public DiffKind Kind { get; }

    /// <summary>Whether old and new inputs differ, rather than old state and new inputs.</summary>
    public bool InputDiff { get; }
}
