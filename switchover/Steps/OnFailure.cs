namespace Tandem.Switchover.Steps;

/// <summary>What becomes of the operation when a step's act or proof fails for good.</summary>
public enum OnFailure
{
    /// <summary>Nothing was changed yet: the operation is refused.</summary>
    Refuse,

    /// <summary>The steps that were begun are undone in reverse order.</summary>
    RollBack,

    /// <summary>A deadline is an answer too: what is left is named and the operation goes on. Missing data still pauses it, and a no rolls it back.</summary>
    GoOn,

    /// <summary>The operation stops where it is, keeps what it has, and waits for a person.</summary>
    Pause,
}
