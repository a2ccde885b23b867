namespace Tandem.Switchover.Ports;

/// <summary>The control plane of a cluster.</summary>
/// <param name="Status">EKS's word: <c>ACTIVE</c>, <c>UPDATING</c>, ...</param>
/// <param name="Version">The Kubernetes minor, such as <c>1.36</c>.</param>
public sealed record ControlPlane(string Status, string Version);

/// <summary>A node group.</summary>
/// <param name="Name">Its name at EKS.</param>
/// <param name="Pool">The pool that its nodes are in: the same in every cluster.</param>
/// <param name="Status">EKS's word: <c>ACTIVE</c>, <c>UPDATING</c>, <c>DEGRADED</c>, ...</param>
/// <param name="Version">The Kubernetes minor of its nodes.</param>
/// <param name="ImageRelease">The release of its nodes' image.</param>
/// <param name="Min">Nodes at least.</param>
/// <param name="Desired">Nodes it wants now.</param>
/// <param name="Max">Nodes at most.</param>
/// <param name="InstanceType">The EC2 instance type that it prefers.</param>
public sealed record NodeGroup(string Name, string Pool, string Status, string Version, string ImageRelease, int Min, int Desired, int Max, string InstanceType)
{
    /// <summary>What EKS complains about, in its words. Default: nothing.</summary>
    public IReadOnlyList<string> Issues { get; init; } = [];
}

/// <summary>The account's quota of processors for on-demand instances of the standard families (Service Quotas, <c>L-1216C47A</c>).</summary>
/// <param name="Limit">Virtual processors at most.</param>
/// <param name="InUse">Virtual processors of the instances that run or start.</param>
/// <param name="PerInstance">Virtual processors of an instance, by type, in ordinal order.</param>
public sealed record ProcessorQuota(int Limit, int InUse, IReadOnlyDictionary<string, int> PerInstance);

/// <summary>A subnet.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Zone">Its availability zone.</param>
/// <param name="FreeAddresses">Addresses that nobody has.</param>
public sealed record SubnetRoom(string Id, string Zone, int FreeAddresses);

/// <summary>A record of the zone.</summary>
/// <param name="Name">The name, without the last dot.</param>
/// <param name="SetIdentifier">What tells a weighted record from its siblings; null for a plain one.</param>
/// <param name="Weight">0 to 255; null for a plain one.</param>
/// <param name="TtlSeconds">How long a resolver may keep the answer; null for an alias, whose target decides.</param>
/// <param name="Addresses">What it answers, in ordinal order.</param>
public sealed record DnsRecord(string Name, string? SetIdentifier, int? Weight, int? TtlSeconds, IReadOnlyList<string> Addresses);

/// <summary>What a load balancer sends requests to.</summary>
/// <param name="Group">The target group's name.</param>
/// <param name="Address">The target's address and port.</param>
/// <param name="State">The load balancer's word: <c>healthy</c>, <c>initial</c>, <c>unhealthy</c>, <c>draining</c>, ...</param>
public sealed record LoadTarget(string Group, string Address, string State);

/// <summary>The certificate that an address shows for a host.</summary>
/// <param name="Host">The host.</param>
/// <param name="Address">The address.</param>
/// <param name="Until">When it ends, UTC; null when none was shown.</param>
/// <param name="WhyNot">Why a client would not take it, such as a name that does not match; null when it would.</param>
public sealed record ServedCertificate(string Host, string Address, DateTimeOffset? Until, string? WhyNot);

/// <summary>What a registry says of an image.</summary>
/// <param name="Image">The image, as pods name it.</param>
/// <param name="IsThere">Whether it can be pulled; null when the registry did not say.</param>
/// <param name="Says">The registry's answer, in words.</param>
public sealed record ImageAnswer(string Image, bool? IsThere, string Says);

/// <summary>A part of the platform in a cluster.</summary>
/// <param name="Name">One of the names here.</param>
/// <param name="Ready">Pods of it that are ready.</param>
/// <param name="Wanted">Pods of it that are asked for.</param>
public sealed record PlatformPart(string Name, int Ready, int Wanted)
{
    /// <summary>The ingress controller: every request passes it.</summary>
    public const string Ingress = "traefik";

    /// <summary>Registers the ingress controller's pods with the load balancer.</summary>
    public const string LoadBalancerController = "aws-load-balancer-controller";

    /// <summary>Answers names inside the cluster.</summary>
    public const string NameService = "coredns";

    /// <summary>Brings nodes.</summary>
    public const string Autoscaler = "cluster-autoscaler";

    /// <summary>Holds pods on a standby and lets them go: policies and the Job behind them.</summary>
    public const string RoleKeeper = "tandem-role-keeper";

    /// <summary>Sends metrics.</summary>
    public const string MetricsAgent = "prometheus-server";

    /// <summary>Writes records in mode <c>per-workload</c>; not installed in the others.</summary>
    public const string RecordWriter = "external-dns";
}

/// <summary>An alert that fires.</summary>
/// <param name="Name">The alert's name.</param>
/// <param name="IsPage">Whether it calls a person.</param>
public sealed record FiringAlert(string Name, bool IsPage);

/// <summary>An alert that has fired.</summary>
/// <param name="Name">The alert's name.</param>
/// <param name="First">When it was first seen to fire, UTC.</param>
/// <param name="Last">When it was last seen to fire, UTC.</param>
/// <param name="FiresNow">Whether it still does.</param>
public sealed record PastAlert(string Name, DateTimeOffset First, DateTimeOffset Last, bool FiresNow);
