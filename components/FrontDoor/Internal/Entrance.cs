using Pulumi;
using Pulumi.Aws.LB;
using Pulumi.Aws.LB.Inputs;
using Tandem.Components.Shared;

namespace Tandem.Components.FrontDoor.Internal;

/// <summary>
/// The load balancer, its target groups and listeners. Cross-zone balancing is on because the records of the traffic stack name the Elastic IPs themselves:
/// without it the address of a zone that has no healthy pod would lead nowhere. Targets are pods, registered by the controller and never by Pulumi.
/// </summary>
/// <remarks>https://docs.aws.amazon.com/elasticloadbalancing/latest/network/introduction.html</remarks>
internal static class Entrance
{
    public static LoadBalancer MakeLoadBalancer(string name, FrontDoorArgs args, EntranceSecurity security, Resource parent) =>
        new($"{name}-load-balancer", LoadBalancerArguments(args, security), new CustomResourceOptions { Parent = parent, Protect = args.IsProtected });

    /// <remarks>
    /// A target group cannot change its protocol, nor a binding its target group. With and without a certificate they therefore have different names: the
    /// new ones are there before the old ones go.
    /// </remarks>
    public static IReadOnlyList<Entry> MakeEntries(
        string name, FrontDoorArgs args, Input<string>? certificateArn, LoadBalancer loadBalancer, EntranceSecurity security, Resource parent)
    {
        var web = MakeTargets(name, "web", TraefikPorts.Web, "TCP", args, parent);
        Listen(name, "http", 80, web, new ListenerArgs { Protocol = "TCP" }, loadBalancer, args, parent);

        var (role, protocol, listener) = certificateArn is null ? ("secure", "TCP", new ListenerArgs { Protocol = "TCP" }) : ("tls", "TLS", EndTls(certificateArn));
        var secure = MakeTargets(name, role, TraefikPorts.Secure, protocol, args, parent);
        Listen(name, "https", 443, secure, listener, loadBalancer, args, parent);
        return [Entry.Web("web", web.Arn, security.GroupId), Entry.Secure($"web{role}", secure.Arn, security.GroupId), .. Shared(args.Shared)];
    }

    private static IEnumerable<Entry> Shared(SharedEntrance? shared) => shared is null ? [] :
    [
        Entry.Web("shared-web", shared.WebTargetGroupArn.ToOutput(), shared.SecurityGroupId.ToOutput()),
        Entry.Secure("shared-websecure", shared.SecureTargetGroupArn.ToOutput(), shared.SecurityGroupId.ToOutput()),
    ];

    private static LoadBalancerArgs LoadBalancerArguments(FrontDoorArgs args, EntranceSecurity security) => new()
    {
        Name = args.Cluster.ClusterName,
        LoadBalancerType = "network",
        Internal = false,
        IpAddressType = "ipv4",
        SecurityGroups = { security.GroupId },
        SubnetMappings = args.Addresses
            .Select(address => new LoadBalancerSubnetMappingArgs { SubnetId = address.SubnetId, AllocationId = address.AllocationId })
            .ToList(),
        EnableCrossZoneLoadBalancing = true,
        EnableDeletionProtection = args.IsProtected,
        AccessLogs = args.AccessLogBucket is { } bucket
            ? (Input<LoadBalancerAccessLogsArgs>)new LoadBalancerAccessLogsArgs { Bucket = bucket, Prefix = args.Cluster.ClusterName, Enabled = true }
            : null,
        Tags = args.Cluster.Tags.For($"{args.Cluster.ClusterName}-front-door"),
    };

    private static TargetGroup MakeTargets(string name, string role, int port, string protocol, FrontDoorArgs args, Resource parent) =>
        new($"{name}-{role}", TargetArguments(role, port, protocol, args), new CustomResourceOptions { Parent = parent });

    private static TargetGroupArgs TargetArguments(string role, int port, string protocol, FrontDoorArgs args) => new()
    {
        Name = $"{args.Cluster.ClusterName}-{role}",
        VpcId = args.Cluster.VpcId,
        TargetType = "ip",
        Port = port,
        Protocol = protocol,
        PreserveClientIp = args.PreservesClientAddress ? "true" : "false",
        DeregistrationDelay = args.Drain.DeregistrationSeconds,
        ConnectionTermination = true,
        TargetHealthStates = ProxyTargets.KeptWhileLeaving(args.Drain.DeregistrationSeconds),
        HealthCheck = ProxyTargets.Ping(TraefikPorts.Ping),
        Tags = args.Cluster.Tags.For($"{args.Cluster.ClusterName}-{role}"),
    };

    private static void Listen(
        string name, string role, int port, TargetGroup targets, ListenerArgs listener, LoadBalancer loadBalancer, FrontDoorArgs args, Resource parent)
    {
        listener.LoadBalancerArn = loadBalancer.Arn;
        listener.Port = port;
        listener.DefaultActions = new ListenerDefaultActionArgs { Type = "forward", TargetGroupArn = targets.Arn };
        listener.Tags = args.Cluster.Tags.For($"{args.Cluster.ClusterName}-{role}");
        _ = new Listener($"{name}-{role}", listener, new CustomResourceOptions { Parent = parent });
    }

    private static ListenerArgs EndTls(Input<string> certificateArn) => new()
    {
        Protocol = "TLS",
        CertificateArn = certificateArn,
        SslPolicy = TlsPolicy.Name,
        AlpnPolicy = TlsPolicy.Alpn,
    };
}
