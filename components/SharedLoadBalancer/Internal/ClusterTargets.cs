using Pulumi.Aws.LB;
using Pulumi.Aws.LB.Inputs;
using Tandem.Components.Shared;
using static System.FormattableString;

namespace Tandem.Components.SharedLoadBalancer.Internal;

/// <summary>
/// One target group for each cluster and port. Targets are the proxies' pods, registered by the load balancer controller of the cluster and never by Pulumi.
/// </summary>
/// <remarks>https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-target-groups.html</remarks>
internal static class ClusterTargets
{
    public static TargetGroup Make(SharedParts parts, string cluster, SharedDoor door)
    {
        var role = Invariant($"{cluster}-{door.Port}");
        return new TargetGroup(parts.Child(role), new TargetGroupArgs
        {
            // A group cannot change its protocol; the next one needs a name that is free.
            Name = Invariant($"{cluster}-{(door.EndsTls ? "tls" : "all")}-{door.Port}"),
            VpcId = parts.Args.VpcId,
            TargetType = "ip",
            Protocol = door.EndsTls ? "TLS" : "TCP",
            Port = door.TargetPort,
            PreserveClientIp = "true",
            DeregistrationDelay = parts.Args.DeregistrationSeconds,
            ConnectionTermination = true,
            TargetHealthStates = ProxyTargets.KeptWhileLeaving(parts.Args.DeregistrationSeconds),
            HealthCheck = ProxyTargets.Ping(parts.Args.HealthPort),
            Stickiness = new TargetGroupStickinessArgs { Type = "source_ip", Enabled = false },
            TargetGroupHealth = NeverTakesAZoneOut(),
            Tags = parts.Tags(role, ("tandem:cluster", cluster)),
        }, parts.Options);
    }

    /// <summary>A standby's group may have no target, which AWS takes for unhealthy; it must not take the zone, and the active cluster, out of DNS.</summary>
    private static TargetGroupTargetGroupHealthArgs NeverTakesAZoneOut() => new()
    {
        DnsFailover = new TargetGroupTargetGroupHealthDnsFailoverArgs { MinimumHealthyTargetsCount = "off", MinimumHealthyTargetsPercentage = "off" },
    };
}
