namespace Pulumi.Automation;

/// <summary>How far an update has come.</summary>
public enum UpdateState
{
    /// <summary>Recorded, not begun.</summary>
    NotStarted,

    /// <summary>Running, or its process died before it could say how it ended.</summary>
    InProgress,

    /// <summary>Done, everything as asked.</summary>
    Succeeded,

    /// <summary>Ended with an error; a part may have been done.</summary>
    Failed,
}
