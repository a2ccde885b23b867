using Tandem.Switchover.Operations;

namespace Tandem.Switchover.Runner;

/// <summary>Which operations cannot be taken back, and why.</summary>
internal static class WayBack
{
    /// <summary>Why an operation is not taken back; null when it can be.</summary>
    /// <param name="kind">What kind it is.</param>
    internal static string? WhyNot(OperationKind kind) => kind switch
    {
        OperationKind.Failover =>
            "a failover is not taken back, because the old side was dead or sick when it began. tandem resume goes on with it, tandem abort ends it where it is; once the old side is well, move back with tandem switchover",
        OperationKind.Upgrade =>
            "a release that was begun on a standby is not taken back: EKS brings no cluster down a minor but within 7 days, by its own version rollback. Production is not on it. tandem resume goes on with it, tandem abort ends it where it is",
        _ => null,
    };
}
