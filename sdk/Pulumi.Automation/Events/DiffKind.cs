namespace Pulumi.Automation.Events;

/// <summary>How one property changes.</summary>
public enum DiffKind
{
    /// <summary>It is new.</summary>
    Add,

    /// <summary>It is new, and the resource must be replaced.</summary>
    AddReplace,

    /// <summary>It goes.</summary>
    Delete,

    /// <summary>It goes, and the resource must be replaced.</summary>
    DeleteReplace,

    /// <summary>It gets another value.</summary>
    Update,

    /// <summary>It gets another value, and the resource must be replaced.</summary>
    UpdateReplace,
}
