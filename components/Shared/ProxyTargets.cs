using Pulumi;
using Pulumi.Aws.LB.Inputs;
using static System.FormattableString;

namespace Tandem.Components.Shared;

/// <summary>What every target group with the proxies' pods in it has in common, whichever load balancer it stands behind.</summary>
/// <remarks>https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-target-groups.html</remarks>
internal static class ProxyTargets
{
    /// <summary>
    /// A pod that takes its leave fails its health check long before it is done; connections to an unhealthy target are cut at once by default.
    /// </summary>
    public static InputList<TargetGroupTargetHealthStateArgs> KeptWhileLeaving(int seconds) =>
        [new TargetGroupTargetHealthStateArgs { EnableUnhealthyConnectionTermination = false, UnhealthyDrainingInterval = seconds }];

    /// <summary>Found sick, or well again, within ten seconds.</summary>
    public static TargetGroupHealthCheckArgs Ping(int port) => new()
    {
        Protocol = "HTTP",
        Port = Invariant($"{port}"),
        Path = "/ping",
        Matcher = "200",
        Interval = 5,
        Timeout = 3,
        HealthyThreshold = 2,
        UnhealthyThreshold = 2,
    };
}
