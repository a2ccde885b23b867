namespace Tandem.Switchover.Deploy;

/// <summary>What the application pipeline asks for: the manifest's applications in every cluster of an environment (R26, R36).</summary>
/// <param name="Environment">The environment.</param>
/// <param name="Wanted">The applications, in the order of the manifest; those of a later phase too.</param>
public sealed record DeployRequest(string Environment, IReadOnlyList<WantedWorkload> Wanted)
{
    /// <summary>Who asks. Default: <see cref="Operator.Default"/>.</summary>
    public Operator By { get; init; } = Operator.Default;

    /// <summary>Waits and deadlines. Default: <see cref="Switchover.Limits.Default"/>.</summary>
    public Limits Limits { get; init; } = Limits.Default;
}

/// <summary>One application as the manifest has it.</summary>
/// <param name="Name">The workload.</param>
/// <param name="Version">What a cluster's output <c>workloadVersions</c> says once it is installed: the chart's version and a hash, <c>6.14.1+3f2a91c0</c>.</param>
/// <param name="Phase">The phase of the rollout that it comes with, 1 or 2 (R65).</param>
/// <param name="IsStandbyFirst">Whether the standby has to have it before the cluster that serves (T1).</param>
public sealed record WantedWorkload(string Name, string Version, int Phase, bool IsStandbyFirst);

/// <summary>One application that a cluster does not have as it is wanted.</summary>
/// <param name="Name">The workload.</param>
/// <param name="Installed">The version that is installed; null for none.</param>
/// <param name="Wanted">The version that is wanted; null for one that the manifest has no more.</param>
/// <param name="IsStandbyFirst">Whether the standby goes first (T1).</param>
public sealed record WorkloadChange(string Name, string? Installed, string? Wanted, bool IsStandbyFirst);
