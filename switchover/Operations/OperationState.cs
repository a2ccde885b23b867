namespace Tandem.Switchover.Operations;

/// <summary>Where the operation of an environment stands.</summary>
public enum OperationState
{
    /// <summary>Nothing is unfinished, and the last end was acknowledged.</summary>
    Idle,

    /// <summary>A process runs an operation.</summary>
    Running,

    /// <summary>A process waits, because an operator asked it to.</summary>
    OnHold,

    /// <summary>A process takes an operation back.</summary>
    RollingBack,

    /// <summary>An operation is unfinished and its process is gone.</summary>
    Interrupted,

    /// <summary>An operation stopped with a reason, its process ended by itself, and it waits for a person.</summary>
    Paused,

    /// <summary>An operation ended, and nobody has acknowledged it yet.</summary>
    CoolingDown,
}
