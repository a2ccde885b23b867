using Tandem.Components.ClusterAutoscaler;
using Tandem.Components.ClusterIdentity;
using Tandem.Components.DeployedRelease;
using Tandem.Components.EksCluster;
using Tandem.Components.ExternalDns;
using Tandem.Components.FrontDoor;
using Tandem.Components.ObservabilityAgents;
using Tandem.Components.RankService;
using Tandem.Components.Shared;
using Tandem.Components.StandbyPolicy;
using Tandem.Components.Traffic;
using Tandem.Components.Workloads;
using Tandem.Stacks.Files;
using Tandem.Stacks.References;
using Tandem.Stacks.Settings;

namespace Tandem.Stacks.Arguments;

/// <summary>From the settings of a cluster stack to the arguments of its components.</summary>
/// <param name="settings">The settings.</param>
/// <param name="place">Region and account.</param>
/// <param name="network">The environment's networks.</param>
internal sealed class ClusterArguments(ClusterSettings settings, AwsPlace place, NetworkOutputs network)
{
    private readonly IReadOnlyList<WorkloadDefinition> _workloads = [.. settings.Workloads.Select(WorkloadArguments.Definition)];
    private readonly ClusterNetworkOutputs _own = network.In(settings.Cluster);

    /// <summary>The cluster's.</summary>
    public EksClusterArgs Cluster => new()
    {
        Place = place,
        ClusterName = settings.Cluster.Name,
        KubernetesVersion = settings.Release.Kubernetes,
        Role = settings.Role,
        VpcId = _own.VpcId,
        PrivateSubnetIds = _own.PrivateSubnetIds,
        ServiceCidr = settings.Cluster.ServiceCidr,
        KeyArn = network.KmsKeyArn,
        Access = new ClusterAccess
        {
            ProvisionerRoleArn = settings.Environment.Provisioner,
            AdminRoleArns = settings.Access.AdminRoleArns,
            DeployRoleArns = settings.Access.DeployRoleArns,
            DeployNamespaces = [.. settings.Workloads.Select(w => w.Namespace)],
            ViewRoleArns = settings.Access.ViewRoleArns,
            PublicCidrs = settings.Access.PublicCidrs,
        },
        AddOns = new AddOnVersions
        {
            VpcCni = settings.Release.AddOns["vpc-cni"],
            CoreDns = settings.Release.AddOns["coredns"],
            KubeProxy = settings.Release.AddOns["kube-proxy"],
            PodIdentityAgent = settings.Release.AddOns["eks-pod-identity-agent"],
            MetricsServer = settings.Release.AddOns["metrics-server"],
        },
        Nodes = NodeArguments.Plan(settings),
        IsProtected = settings.IsProtected,
        LogRetentionDays = settings.LogRetentionDays,
    };

    /// <summary>The identity's.</summary>
    public ClusterIdentityArgs Identity => new()
    {
        Cluster = settings.Cluster.Name,
        Environment = settings.Environment.Name,
        Role = settings.Role,
        Rank = settings.Rank,
        Release = settings.Release.Name,
        WarmReplicas = WarmReplicas,
        Weight = IngressWeight ?? 0,
    };

    /// <summary>The namespaces'.</summary>
    public WorkloadNamespacesArgs Namespaces => new() { Workloads = _workloads };

    private int WarmReplicas => settings.Standby == StandbyMode.Warm ? settings.WarmReplicas : 0;

    private int? IngressWeight => HasOwnRecords ? settings.Weight : null;

    private bool HasOwnRecords => settings.Mode == TrafficMode.PerWorkload;

    /// <summary>The standby policy's.</summary>
    /// <param name="identity">The identity, whose ConfigMap the policies read.</param>
    /// <param name="namespaces">The workloads' namespaces, in which the role Job gets rights.</param>
    public StandbyPolicyArgs Policy(ClusterIdentity identity, WorkloadNamespaces namespaces) => new()
    {
        RoleConfigMap = identity.RoleConfigMap,
        NamespaceOf = namespaces.Namespace,
        Role = settings.Role,
        Release = settings.Release.Name,
        KubernetesVersion = settings.Release.Kubernetes,
        Namespaces = [.. settings.Workloads.Select(w => w.Namespace)],
        KubectlImage = settings.Release.Images["kubectl"],
        WarmReplicas = WarmReplicas,
        IngressWeight = IngressWeight,
    };

    /// <summary>The front door's.</summary>
    /// <param name="cluster">The cluster behind it.</param>
    public FrontDoorArgs Door(EksCluster cluster) => new()
    {
        Cluster = cluster,
        Addresses = [.. settings.Environment.Zones.Select(Address)],
        LoadBalancerControllerChart = Chart("aws-load-balancer-controller"),
        TraefikChart = Chart("traefik"),
        CertificateArn = network.CertificateArn(settings.Certificate),
        AwaitsCertificate = settings.Certificate.IsManaged,
        Shared = settings.Mode == TrafficMode.SharedLoadBalancer ? Shared : null,
        IsProtected = settings.IsProtected,
    };

    /// <summary>The autoscaler's.</summary>
    /// <param name="cluster">The cluster whose nodes it counts.</param>
    public ClusterAutoscalerArgs Autoscaler(EksCluster cluster) => new()
    {
        Cluster = cluster,
        KubernetesVersion = settings.Release.Kubernetes,
        Chart = Chart("cluster-autoscaler"),
        Image = settings.Release.Images["cluster-autoscaler"],
    };

    /// <summary>Those of what writes the workloads' records; null where the traffic stack writes the records.</summary>
    /// <param name="cluster">The cluster whose Ingresses are read.</param>
    public ExternalDnsArgs? Records(EksCluster cluster) => !HasOwnRecords ? null : new()
    {
        Cluster = cluster,
        Chart = Chart(ReleaseParts.ChartOfRecords),
        ZoneId = network.ZoneId,
        Domain = settings.Environment.Domain,
    };

    /// <summary>The agents'.</summary>
    /// <param name="cluster">The cluster that they watch.</param>
    public ObservabilityAgentsArgs Agents(EksCluster cluster) => new()
    {
        Cluster = settings.Cluster.Name,
        ClusterName = cluster.Ready,
        Environment = settings.Environment.Name,
        Region = settings.Environment.Region,
        WorkspaceArn = network.MetricsWorkspaceArn,
        WorkspaceEndpoint = network.MetricsEndpoint,
        LogGroupArn = network.LogGroupName.Apply(group => place.Arn("logs", $"log-group:{group}")),
        LogGroupName = network.LogGroupName,
        PrometheusChart = Chart("prometheus"),
        NodeExporterChart = Chart("prometheus-node-exporter"),
        FluentBitChart = Chart("fluent-bit"),
    };

    /// <summary>The rank service's.</summary>
    /// <param name="identity">The identity, whose namespace it runs in.</param>
    public RankServiceArgs Rank(ClusterIdentity identity) => new()
    {
        Namespace = identity.Namespace,
        Rank = settings.Rank,
        Ranks = settings.List.List.Ranks,
        Image = settings.Release.Images["rank-service"],
    };

    /// <summary>The deployed release's.</summary>
    /// <param name="identity">The identity, in whose namespace it is told.</param>
    /// <param name="after">All that the release decides.</param>
    public DeployedReleaseArgs Release(ClusterIdentity identity, IReadOnlyList<Pulumi.Resource> after) =>
        new() { Release = settings.Release.Name, Namespace = identity.Namespace, After = after };

    /// <summary>The workloads'.</summary>
    /// <param name="namespaces">Their namespaces.</param>
    /// <param name="after">What else must be in place before the first pod is made.</param>
    public WorkloadsArgs Workloads(WorkloadNamespaces namespaces, params IReadOnlyList<Pulumi.Resource> after) => new()
    {
        Workloads = _workloads,
        Namespaces = namespaces,
        Domain = settings.Environment.Domain,
        Environment = settings.Environment.Name,
        Region = settings.Environment.Region,
        After = after,
    };

    private FrontDoorAddress Address(string zone, int index) =>
        new(zone, _own.PublicSubnetId(index), _own.IngressAllocationId(index));

    private SharedEntrance Shared => new(
        network.SharedSecurityGroupId, network.SharedTargetGroupArn(settings.Cluster.Name, 80), network.SharedTargetGroupArn(settings.Cluster.Name, 443));

    private ChartReference Chart(string name) => new(settings.Release.Charts[name].Repository, name, settings.Release.Charts[name].Version);
}
