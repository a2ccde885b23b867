using Tandem.Components.Shared;
using Tandem.Components.Traffic;
using Tandem.Stacks.Clusters;
using Tandem.Stacks.Files;
using Tandem.Stacks.Guards;

namespace Tandem.Stacks.Settings;

/// <summary>Everything that decides what a cluster stack is.</summary>
/// <param name="Stack">The stack's name: the cluster's.</param>
/// <param name="Environment">The environment from the fleet.</param>
/// <param name="Cluster">The cluster from the fleet.</param>
/// <param name="Mode">How traffic is shared out.</param>
/// <param name="Role">What the cluster does.</param>
/// <param name="Peer">The cluster it changes places with, or null.</param>
/// <param name="Release">The release.</param>
/// <param name="Workloads">The workloads of the cluster's phase.</param>
/// <param name="Standby">What a standby runs.</param>
/// <param name="WarmReplicas">Replicas of each workload on a warm standby.</param>
/// <param name="Phase">The phase of the rollout.</param>
/// <param name="Nodes">The nodes.</param>
/// <param name="Access">Who may reach the cluster.</param>
/// <param name="Certificate">The certificate that the load balancer ends TLS with.</param>
/// <param name="Weight">The weight of records that the cluster writes itself.</param>
/// <param name="LogRetentionDays">Days that logs of the control plane are kept.</param>
/// <param name="IsProtected">Whether deletion is refused.</param>
/// <param name="SoakHours">Hours that a release runs on one cluster before the other follows in place.</param>
/// <param name="Override">What somebody answers for; null for nothing.</param>
public sealed record ClusterSettings(
    string Stack,
    FleetEnvironment Environment,
    FleetCluster Cluster,
    TrafficMode Mode,
    ClusterRole Role,
    string? Peer,
    Release Release,
    IReadOnlyList<Workload> Workloads,
    StandbyMode Standby,
    int WarmReplicas,
    int Phase,
    NodeSettings Nodes,
    AccessSettings Access,
    CertificateSettings Certificate,
    int Weight,
    int LogRetentionDays,
    bool IsProtected,
    int SoakHours,
    GuardOverride? Override)
{
    /// <summary>The cluster list of the environment, with what happened to it.</summary>
    public required ClusterHistory List { get; init; }

    /// <summary>What was proved on the cluster before a later phase of the rollout (R65). Default: null, nothing was recorded.</summary>
    public PhaseEvidence? Evidence { get; init; }

    /// <summary>The cluster's rank: its own where it is on the list, else the one it gets when it is added (R111).</summary>
    public int Rank => List.RankOf(Cluster.Name);
}

/// <summary>The nodes of a cluster.</summary>
/// <param name="System">The always-on nodes.</param>
/// <param name="Groups">The groups for workloads, by name in ordinal order.</param>
public sealed record NodeSettings(SystemNodeSettings System, IReadOnlyList<NodeGroupSettings> Groups);

/// <summary>The always-on nodes for the platform's own pods.</summary>
/// <param name="Count">How many.</param>
/// <param name="InstanceTypes">EC2 instance types, the preferred one first.</param>
/// <param name="DiskGiB">Size of the root disk in GiB.</param>
public sealed record SystemNodeSettings(int Count, IReadOnlyList<string> InstanceTypes, int DiskGiB);

/// <summary>A group of nodes for workloads.</summary>
/// <param name="Name">The group's name.</param>
/// <param name="InstanceTypes">EC2 instance types, the preferred one first.</param>
/// <param name="MinActive">Nodes at least while the cluster is active.</param>
/// <param name="MinStandby">Nodes at least while it is standby (R40).</param>
/// <param name="Max">Nodes at most.</param>
/// <param name="DiskGiB">Size of the root disk in GiB.</param>
public sealed record NodeGroupSettings(string Name, IReadOnlyList<string> InstanceTypes, int MinActive, int MinStandby, int Max, int DiskGiB);

/// <summary>Who may reach a cluster.</summary>
/// <param name="PublicCidrs">Ranges that reach the API from outside the VPC; none: the endpoint is private.</param>
/// <param name="AdminRoleArns">IAM roles that administer.</param>
/// <param name="DeployRoleArns">IAM roles that deploy.</param>
/// <param name="ViewRoleArns">IAM roles that look.</param>
public sealed record AccessSettings(
    IReadOnlyList<string> PublicCidrs, IReadOnlyList<string> AdminRoleArns, IReadOnlyList<string> DeployRoleArns, IReadOnlyList<string> ViewRoleArns);
