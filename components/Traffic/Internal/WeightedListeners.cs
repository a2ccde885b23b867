using System.Globalization;
using Pulumi;
using Pulumi.Aws.LB;
using Pulumi.Aws.LB.Inputs;
using Pulumi.Aws.Route53;
using Tandem.Components.Shared;

namespace Tandem.Components.Traffic.Internal;

/// <summary>
/// One listener for each port, whose weights are changed all in one call, and one plain record for each host. No stickiness: it would keep clients on
/// the cluster they come from. New weights are for new connections; open ones stay until they are closed.
/// </summary>
/// <remarks>https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-listeners.html</remarks>
internal sealed class WeightedListeners
{
    public WeightedListeners(TrafficParts parts, SharedFront front)
    {
        foreach (var port in front.Ports)
        {
            MakeListener(parts, front, port);
        }
        foreach (var host in parts.Args.Hosts)
        {
            _ = new Record(parts.Child(TrafficParts.Slug(host)), new RecordArgs
            {
                ZoneId = parts.Args.ZoneId,
                Name = host,
                Type = "A",
                Ttl = parts.Args.TtlSeconds,
                Records = front.Addresses,
            }, parts.Options);
        }
    }

    private static void MakeListener(TrafficParts parts, SharedFront front, SharedPort port)
    {
        var forward = new ListenerDefaultActionForwardArgs();
        foreach (var cluster in parts.Args.Clusters)
        {
            forward.TargetGroups.Add(new ListenerDefaultActionForwardTargetGroupArgs
            {
                Arn = port.TargetGroupArns[cluster.Name],
                Weight = parts.WeightOf(cluster.Name),
            });
        }

        var role = string.Create(CultureInfo.InvariantCulture, $"listener-{port.Port}");
        var listener = port.CertificateArn is { } certificateArn ? EndTls(certificateArn) : new ListenerArgs { Protocol = "TCP" };
        listener.LoadBalancerArn = front.LoadBalancerArn;
        listener.Port = port.Port;
        listener.DefaultActions = new ListenerDefaultActionArgs { Type = "forward", Forward = forward };
        listener.Tags = parts.Tags(role);
        _ = new Listener(parts.Child(role), listener, parts.Options);
    }

    /// <summary>As at each cluster's own front door.</summary>
    private static ListenerArgs EndTls(Input<string> certificateArn) => new()
    {
        Protocol = "TLS",
        CertificateArn = certificateArn,
        SslPolicy = TlsPolicy.Name,
        AlpnPolicy = TlsPolicy.Alpn,
    };
}
