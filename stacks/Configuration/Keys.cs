namespace Tandem.Stacks.Configuration;

/// <summary>Every config key. The table is what the program checks, what <c>Pulumi.yaml</c> declares and what <c>docs/configuration.md</c> prints.</summary>
public static class Keys
{
    private static readonly StackKind[] EveryKind = [StackKind.Network, StackKind.Cluster, StackKind.Traffic];
    private static readonly StackKind[] Network = [StackKind.Network];
    private static readonly StackKind[] Cluster = [StackKind.Cluster];
    private static readonly StackKind[] Traffic = [StackKind.Traffic];

    /// <summary>All keys, in the order of the documentation.</summary>
    public static IReadOnlyList<ConfigKey> All => [.. ForEveryStack, .. ForNetwork, .. ForCluster, .. ForTraffic];

    private static ConfigKey[] ForEveryStack => [Stack, Environment, TrafficMode, Standby, Certificate, DeletionProtection];

    private static ConfigKey[] ForNetwork => [Cidr, NodesPerCluster, PodsPerNode, LogRetentionDays, AlertEmails, SupportHours, ExpectsTraffic];

    private static ConfigKey[] ForCluster =>
    [
        Role, Peer, Release, SoakHours, Override, WarmReplicas, Phase, Weight, SystemNodes, NodeGroups,
        PublicAccessCidrs, AdminRoleArns, DeployRoleArns, ViewRoleArns,
    ];

    private static ConfigKey[] ForTraffic => [Weights, TtlSeconds, HealthChecks, BreakGlassRegion];

    /// <summary>Which kind of stack it is.</summary>
    public static ConfigKey Stack { get; } = new("stack", EveryKind, ConfigType.String, "", "Which kind of stack it is: network, cluster or traffic.")
    {
        Required = true,
        Allowed = Allowed.OneOf("network", "cluster", "traffic"),
    };

    /// <summary>The environment.</summary>
    public static ConfigKey Environment { get; } = new(
        "environment", EveryKind, ConfigType.String, "",
        "The environment, by its name in fleet.yaml.")
    {
        Required = true,
    };

    /// <summary>How traffic is shared out.</summary>
    public static ConfigKey TrafficMode { get; } = new(
        "trafficMode", EveryKind, ConfigType.String, "front-door",
        "How traffic is shared out: front-door (one weighted name for all hosts), per-workload (ExternalDNS in each cluster, R35), "
        + "shared-load-balancer (weights on one listener, R50) or active-active (R51). The same in all stacks of an environment.")
    {
        Allowed = Allowed.OneOf("front-door", "per-workload", "shared-load-balancer", "active-active"),
    };

    /// <summary>The addresses of the network.</summary>
    public static ConfigKey Cidr { get; } = new(
        "cidr", Network, ConfigType.String, "",
        "The IPv4 range of the VPC, /16 to /22. Nodes and pods of all clusters live in it (R122).")
    {
        Required = true,
        Allowed = Allowed.Cidr,
    };

    /// <summary>How many nodes a cluster may grow to.</summary>
    public static ConfigKey NodesPerCluster { get; } = new(
        "nodesPerCluster", Network, ConfigType.Integer, "60",
        "How many nodes one cluster may grow to; the network proves that addresses suffice for all clusters at that size.")
    {
        Allowed = Allowed.Between(2, 5000),
    };

    /// <summary>How many pods fit on a node.</summary>
    public static ConfigKey PodsPerNode { get; } = new(
        "podsPerNode", Network, ConfigType.Integer, "110",
        "How many pods a node runs at most; each takes an address of the VPC.")
    {
        Allowed = Allowed.Between(10, 250),
    };

    /// <summary>How long logs are kept.</summary>
    public static ConfigKey LogRetentionDays { get; } = new(
        "logRetentionDays", [StackKind.Network, StackKind.Cluster], ConfigType.Integer, "90",
        "How many days logs are kept.")
    {
        Allowed = Allowed.NumberOf(1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653),
    };

    /// <summary>Who gets alerts.</summary>
    public static ConfigKey AlertEmails { get; } = new(
        "alertEmails", Network, ConfigType.Array, "[]",
        "Who gets the environment's alerts by e-mail; each address has to confirm once. None: the topic has no subscriber (R77).")
    {
        Allowed = Allowed.Email,
    };

    /// <summary>When alerts may call a person.</summary>
    public static ConfigKey SupportHours { get; } = new(
        "supportHours", Network, ConfigType.String, "office-hours",
        "When alerts may call a person: none, office-hours or always (R77, R78).")
    {
        Allowed = Allowed.OneOf("none", "office-hours", "always"),
    };

    /// <summary>Whether silence is alarming.</summary>
    public static ConfigKey ExpectsTraffic { get; } = new(
        "expectsTraffic", Network, ConfigType.Boolean, "true",
        "Whether there is a request a minute at any hour, so that none at all is alarming (R62).");

    /// <summary>The role of the cluster.</summary>
    public static ConfigKey Role { get; } = new(
        "role", Cluster, ConfigType.String, "",
        "active: applications run; standby: they are held (R37). The switchover writes it.")
    {
        Required = true,
        Allowed = Allowed.OneOf("active", "standby"),
    };

    /// <summary>The other cluster.</summary>
    public static ConfigKey Peer { get; } = new(
        "peer", Cluster, ConfigType.String, "",
        "The cluster that this one changes places with. Empty for an environment of one cluster (R113).");

    /// <summary>The release.</summary>
    public static ConfigKey Release { get; } = new(
        "release", Cluster, ConfigType.String, "",
        "The release, by the name of its file in releases/, in quotes (2026.10 without them is the number 2026.1).")
    {
        Required = true,
    };

    /// <summary>How long a release proves itself.</summary>
    public static ConfigKey SoakHours { get; } = new(
        "soakHours", Cluster, ConfigType.Integer, "24",
        "How many hours a release runs on the peer before the cluster with traffic may follow in place (R34). 0: none.")
    {
        Allowed = Allowed.Between(0, 720),
    };

    /// <summary>What somebody answers for.</summary>
    public static ConfigKey Override { get; } = new(
        "override", Cluster, ConfigType.String, "",
        "A guard of docs/guards.md that lets the next update through, with the reason; logged, and an output of the stack. Remove it afterwards.")
    {
        Allowed = Guards.GuardOverride.Allowed,
    };

    /// <summary>What a standby runs.</summary>
    public static ConfigKey Standby { get; } = new(
        "standby", EveryKind, ConfigType.String, "held",
        "What a standby runs: held (no application pod, R37) or warm (warmReplicas of each, R132). The same in all stacks of an environment.")
    {
        Allowed = Allowed.OneOf("held", "warm"),
    };

    /// <summary>How much a warm standby runs.</summary>
    public static ConfigKey WarmReplicas { get; } = new(
        "warmReplicas", Cluster, ConfigType.Integer, "1",
        "How many replicas of each workload a warm standby keeps running.")
    {
        Allowed = Allowed.Between(1, 100),
    };

    /// <summary>The phase of the rollout.</summary>
    public static ConfigKey Phase { get; } = new(
        "phase", Cluster, ConfigType.Integer, "2",
        "1: only workloads of phase 1 (R64); 2: all (R65).")
    {
        Allowed = Allowed.Between(1, 2),
    };

    /// <summary>The weight of records that the cluster writes itself.</summary>
    public static ConfigKey Weight { get; } = new(
        "weight", Cluster, ConfigType.Integer, "255",
        "The weight of the records that the cluster writes itself in mode per-workload; a standby has 0 whatever stands here (R38).")
    {
        Allowed = Allowed.Between(0, 255),
    };

    /// <summary>The always-on nodes.</summary>
    public static ConfigKey SystemNodes { get; } = new(
        "systemNodes", Cluster, ConfigType.Object, """{"count":3,"diskGiB":50,"instanceTypes":["m7i.large"]}""",
        "The always-on nodes for the platform's own pods: count, instanceTypes, diskGiB.");

    /// <summary>The nodes of the workloads.</summary>
    public static ConfigKey NodeGroups { get; } = new(
        "nodeGroups", Cluster, ConfigType.Object, """{"general":{"diskGiB":100,"instanceTypes":["m7i.xlarge"],"max":30,"minActive":3,"minStandby":0}}""",
        "The nodes of the workloads by group: instanceTypes, minActive and minStandby (nodes at least, by role, R40), max, diskGiB.");

    /// <summary>Who may reach the API from outside.</summary>
    public static ConfigKey PublicAccessCidrs { get; } = new(
        "publicAccessCidrs", Cluster, ConfigType.Array, "[]",
        "IPv4 ranges that may reach the Kubernetes API from outside the VPC. None: the endpoint is private.")
    {
        Allowed = Allowed.PartOfTheWorld,
    };

    /// <summary>Who administers the cluster.</summary>
    public static ConfigKey AdminRoleArns { get; } = new(
        "adminRoleArns", Cluster, ConfigType.Array, "[]",
        "IAM roles of people who administer the cluster in an emergency; not the provisioner of fleet.yaml, which EKS lets in anyway.")
    {
        Required = true,
        Allowed = Allowed.RoleArn,
    };

    /// <summary>Who deploys to the cluster.</summary>
    public static ConfigKey DeployRoleArns { get; } = new(
        "deployRoleArns", Cluster, ConfigType.Array, "[]",
        "IAM roles of pipelines that deploy into the namespaces of the workloads (R98).")
    {
        Allowed = Allowed.RoleArn,
    };

    /// <summary>Who looks at the cluster.</summary>
    public static ConfigKey ViewRoleArns { get; } = new(
        "viewRoleArns", Cluster, ConfigType.Array, "[]",
        "IAM roles that may look.")
    {
        Allowed = Allowed.RoleArn,
    };

    /// <summary>The certificate.</summary>
    public static ConfigKey Certificate { get; } = new(
        "certificate", EveryKind, ConfigType.String, "managed",
        "The certificate that load balancers end TLS with: managed (one for the domain and *.domain, made and renewed), the ARN of another one, "
        + "or none (TLS goes through to Traefik, which has the certificates that Ingresses name). The same in all stacks of an environment.")
    {
        Allowed = Allowed.CertificateChoice,
    };

    /// <summary>Whether deletion is refused.</summary>
    public static ConfigKey DeletionProtection { get; } = new(
        "deletionProtection", EveryKind, ConfigType.Boolean, "true",
        "Whether what holds data, an address or a cluster refuses deletion (R13). Set it to false and run up before such a thing is taken away.");

    /// <summary>The shares of traffic.</summary>
    public static ConfigKey Weights { get; } = new(
        "weights", Traffic, ConfigType.Object, "{}",
        "The share of traffic of each cluster, 0 to 255; never 0 for all. The switchover writes it.")
    {
        Required = true,
    };

    /// <summary>How long a resolver may keep an answer.</summary>
    public static ConfigKey TtlSeconds { get; } = new(
        "ttlSeconds", Traffic, ConfigType.Integer, "60",
        "How many seconds a resolver may keep an answer (R59).")
    {
        Allowed = Allowed.Between(1, 3600),
    };

    /// <summary>Whether records carry health checks.</summary>
    public static ConfigKey HealthChecks { get; } = new(
        "healthChecks", Traffic, ConfigType.Boolean, "false",
        "Whether the records carry health checks. Only with a warm standby or in active-active mode (T4).");

    /// <summary>Where the lever is that works without Route 53's control plane.</summary>
    public static ConfigKey BreakGlassRegion { get; } = new(
        "breakGlassRegion", Traffic, ConfigType.String, "",
        "A region other than the clusters', for a bucket by which traffic can be taken off a cluster while Route 53 accepts no changes. Empty: no such lever.")
    {
        Allowed = Allowed.Region,
    };
}
