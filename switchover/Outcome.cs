namespace Tandem.Switchover;

/// <summary>How an operation ended (I6).</summary>
public enum Ending
{
    /// <summary>Production is on the target.</summary>
    Done,

    /// <summary>It was not begun; nothing was changed.</summary>
    Refused,

    /// <summary>It was begun and taken back; production is on the source.</summary>
    RolledBack,

    /// <summary>It stopped in the middle and can be gone on with; production is served.</summary>
    Paused,

    /// <summary>An operator ended it where it was; nothing was taken back.</summary>
    Aborted,

    /// <summary>Another process was asked to do it.</summary>
    Asked,
}

/// <summary>How an operation ended, with the reason.</summary>
/// <param name="Ending">How.</param>
/// <param name="Says">Why, and for anything but done what to do next.</param>
public sealed record Outcome(Ending Ending, string Says);
