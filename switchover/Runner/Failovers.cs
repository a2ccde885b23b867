namespace Tandem.Switchover.Runner;

/// <summary>What is different about failovers.</summary>
internal static class Failovers
{
    /// <summary>Why a failover is not taken back.</summary>
    internal const string NoWayBack =
        "a failover is not taken back, because the old side was dead or sick when it began. tandem resume goes on with it, tandem abort ends it where it is; once the old side is well, move back with tandem switchover";
}
