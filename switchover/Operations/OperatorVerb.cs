namespace Tandem.Switchover.Operations;

/// <summary>What an operator can ask for. Looking is allowed at any time and is not among them.</summary>
public enum OperatorVerb
{
    /// <summary><c>tandem switchover</c>.</summary>
    Switchover,

    /// <summary><c>tandem failover</c>.</summary>
    Failover,

    /// <summary><c>tandem upgrade</c>.</summary>
    Upgrade,

    /// <summary><c>tandem resume</c>.</summary>
    Resume,

    /// <summary><c>tandem rollback</c>.</summary>
    Rollback,

    /// <summary><c>tandem abort</c>.</summary>
    Abort,

    /// <summary><c>tandem pause</c>.</summary>
    Pause,

    /// <summary><c>tandem continue</c>.</summary>
    Continue,

    /// <summary><c>tandem ack</c>.</summary>
    Ack,
}
