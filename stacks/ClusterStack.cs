using System.Collections.Immutable;
using Pulumi;
using Tandem.Components.ClusterAutoscaler;
using Tandem.Components.ClusterIdentity;
using Tandem.Components.DeployedRelease;
using Tandem.Components.EksCluster;
using Tandem.Components.ExternalDns;
using Tandem.Components.FrontDoor;
using Tandem.Components.ObservabilityAgents;
using Tandem.Components.RankService;
using Tandem.Components.StandbyPolicy;
using Tandem.Components.Workloads;
using Tandem.Stacks.Arguments;
using Tandem.Stacks.Guards;
using Tandem.Stacks.References;
using Tandem.Stacks.Settings;

namespace Tandem.Stacks;

/// <summary>One cluster with everything in it. Two clusters of an environment differ in name, role and what follows from them (R33, R36, R97).</summary>
public sealed class ClusterStack : TandemStack
{
    /// <summary>Reads the settings and makes the stack.</summary>
    public ClusterStack()
        : this(SettingsReader.Cluster(Given))
    {
    }

    private ClusterStack(ClusterSettings settings)
        : base(settings.Environment)
    {
        var name = settings.Cluster.Name;
        var guarded = new GuardedRelease(settings, reader: this);
        var options = UseAws(guarded.Name);
        var network = new NetworkOutputs(this, settings.Environment, [settings.Cluster]);
        var args = new ClusterArguments(settings, Place, network);

        var cluster = new EksCluster(name, args.Cluster, options);
        var inside = Inside(cluster, options);
        var identity = new ClusterIdentity(name, args.Identity, inside);
        var namespaces = new WorkloadNamespaces(name, args.Namespaces, inside);
        var policy = new StandbyPolicy(name, args.Policy(identity, namespaces), inside);
        var door = new FrontDoor(name, args.Door(cluster), inside);
        var autoscaler = new ClusterAutoscaler($"{name}-autoscaler", args.Autoscaler(cluster), inside);
        if (args.Records(cluster) is { } records)
        {
            _ = new ExternalDns($"{name}-external-dns", records, inside);
        }

        var agents = new ObservabilityAgents(name, args.Agents(cluster), inside);
        var rank = new RankService(name, args.Rank(identity), inside);
        var workloads = new Workloads(name, args.Workloads(namespaces, [policy.RoleJob, .. door.Bindings, autoscaler.Release, .. agents.Releases]), inside);
        var release = new DeployedRelease(name, args.Release(identity, [cluster, policy, door, autoscaler, agents, rank, workloads]), inside);

        Cluster = Output.Create(name);
        Role = policy.Ready;
        Rank = Output.Create(settings.Rank);
        ListedRanks = rank.Ranks;
        RankListUrn = Output.Create($"urn:pulumi:{Deployment.Instance.StackName}::{Deployment.Instance.ProjectName}::{RankService.ListUrnEnd(name)}");
        Environment = Output.Create(settings.Environment.Name);
        Network = Output.Create(settings.Environment.NetworkOf(settings.Cluster));
        Release = release.Release;
        ReleaseSince = release.Since;
        Override = guarded.Override;
        KubernetesVersion = release.Release.Apply(_ => settings.Release.Kubernetes);
        Standby = Output.Create(Configuration.Words.Of(settings.Standby));
        Addresses = network.IngressAddresses(name);
        Fingerprint = Output.Create(Settings.Fingerprint.Of(settings));
        Kubeconfigs = cluster.Kubeconfigs;
        Phase = workloads.Versions.Apply(_ => settings.Phase);
        WorkloadVersions = workloads.Versions.Apply(_ => settings.Workloads.ToImmutableDictionary(w => w.Name, Settings.WorkloadVersion.Of));
        WorkloadNames = Output.Create(settings.Workloads.Select(w => w.Name).ToImmutableArray());
        Namespaces = namespaces.Names;
        Concurrency = Output.Create(settings.Workloads.ToImmutableDictionary(w => w.Name, w => w.Concurrency));
        CapacityFloor = Output.Create(Capacity(settings));
    }

    /// <summary>The cluster's name. For the platform: applications see the rank (R112).</summary>
    [Output("cluster")]
    public Output<string> Cluster { get; private set; }

    /// <summary>The role that is in force: known once the policies are in place and what was there before has followed.</summary>
    [Output("role")]
    public Output<string> Role { get; private set; }

    /// <summary>The cluster's rank (R111).</summary>
    [Output("rank")]
    public Output<int> Rank { get; private set; }

    /// <summary>The ranks on the cluster list, lowest first, as the rank service has been told (R117).</summary>
    [Output("listedRanks")]
    public Output<ImmutableArray<int>> ListedRanks { get; private set; }

    /// <summary>The URN of what tells the rank service the list: <c>tandem clusters</c> updates it and nothing else.</summary>
    [Output("rankListUrn")]
    public Output<string> RankListUrn { get; private set; }

    /// <summary>The environment.</summary>
    [Output("environment")]
    public Output<string> Environment { get; private set; }

    /// <summary>The network stack that it stands in: the environment's, or one of its own (R2).</summary>
    [Output("network")]
    public Output<string> Network { get; private set; }

    /// <summary>The release that is deployed: known once all that it decides is in place.</summary>
    [Output("release")]
    public Output<string> Release { get; private set; }

    /// <summary>Since when it is deployed (R34), in UTC by the clock of the cluster's API server: <c>2026-11-20T10:00:00Z</c>.</summary>
    [Output("releaseSince")]
    public Output<string> ReleaseSince { get; private set; }

    /// <summary>The override that let the last update past a guard, with its reason; empty where none was needed.</summary>
    [Output("override")]
    public Output<string> Override { get; private set; }

    /// <summary>The Kubernetes minor.</summary>
    [Output("kubernetesVersion")]
    public Output<string> KubernetesVersion { get; private set; }

    /// <summary>What a standby runs: <c>held</c> or <c>warm</c>.</summary>
    [Output("standby")]
    public Output<string> Standby { get; private set; }

    /// <summary>The public addresses of the cluster's own front door.</summary>
    [Output("addresses")]
    public Output<ImmutableArray<string>> Addresses { get; private set; }

    /// <summary>What is compared between clusters: equal fingerprints mean interchangeable clusters.</summary>
    [Output("fingerprint")]
    public Output<string> Fingerprint { get; private set; }

    /// <summary>A kubeconfig for each role that has access; none holds a secret (R18).</summary>
    [Output("kubeconfigs")]
    public Output<ImmutableSortedDictionary<string, string>> Kubeconfigs { get; private set; }

    /// <summary>The phase of the rollout that is deployed (R64, R65).</summary>
    [Output("phase")]
    public Output<int> Phase { get; private set; }

    /// <summary>Workload to the version of its chart that is installed, and a hash of chart and values: <c>6.14.1+3f2a91c0</c> (T1).</summary>
    [Output("workloadVersions")]
    public Output<ImmutableDictionary<string, string>> WorkloadVersions { get; private set; }

    /// <summary>The workloads, in the order of the manifest.</summary>
    [Output("workloads")]
    public Output<ImmutableArray<string>> WorkloadNames { get; private set; }

    /// <summary>The namespaces of the workloads, in the order of the manifest.</summary>
    [Output("namespaces")]
    public Output<ImmutableArray<string>> Namespaces { get; private set; }

    /// <summary>For each workload, what happens while both clusters run it (R28): <c>supported</c>, <c>external-lock</c> or <c>primary-only</c>.</summary>
    [Output("concurrency")]
    public Output<ImmutableDictionary<string, string>> Concurrency { get; private set; }

    /// <summary>What the cluster has at least while it is active: <c>nodes</c> for workloads, and <c>pods</c> of workloads.</summary>
    [Output("capacityFloor")]
    public Output<ImmutableDictionary<string, int>> CapacityFloor { get; private set; }

    private static ImmutableDictionary<string, int> Capacity(ClusterSettings settings) => ImmutableDictionary<string, int>.Empty
        .Add("nodes", settings.Nodes.Groups.Sum(g => g.MinActive))
        .Add("pods", settings.Workloads.Sum(w => w.Capacity.Replicas));

    /// <summary>Options for what is in the cluster: the AWS provider of the stack and the Kubernetes provider of the cluster.</summary>
    private static ComponentResourceOptions Inside(EksCluster cluster, ComponentResourceOptions options) =>
        ComponentResourceOptions.Merge(options, new ComponentResourceOptions { Providers = { cluster.Kubernetes } });
}
