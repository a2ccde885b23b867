namespace Tandem.Switchover.Operations;

/// <summary>What kind of operation moves production.</summary>
public enum OperationKind
{
    /// <summary>A planned switchover: both sides are well, nothing fails.</summary>
    Switchover,

    /// <summary>A failover: the old side may be dead; only what lives is touched.</summary>
    Failover,

    /// <summary>A release is put onto the cluster that has no traffic (R34): production stays where it is.</summary>
    Upgrade,
}
