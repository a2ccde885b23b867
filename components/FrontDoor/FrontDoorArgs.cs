using Pulumi;
using Tandem.Components.Shared;

namespace Tandem.Components.FrontDoor;

/// <summary>What the entrance of a cluster is made of.</summary>
public sealed class FrontDoorArgs
{
    /// <summary>The cluster behind the entrance.</summary>
    public required EksCluster.EksCluster Cluster { get; init; }

    /// <summary>One reserved address in each zone (R19). A zone can be added later, not changed.</summary>
    public required IReadOnlyList<FrontDoorAddress> Addresses { get; init; }

    /// <summary>The chart <c>aws-load-balancer-controller</c>, 3.x.</summary>
    public required ChartReference LoadBalancerControllerChart { get; init; }

    /// <summary>The chart <c>traefik</c>, 41.x.</summary>
    public required ChartReference TraefikChart { get; init; }

    /// <summary>The release of the Gateway API whose standard resources are installed. Default: v1.5.1, which Traefik 3.7 is built for.</summary>
    /// <remarks>https://github.com/traefik/traefik-helm-chart/blob/v41.3.0/README.md</remarks>
    public string GatewayApiVersion { get; init; } = "v1.5.1";

    /// <summary>
    /// ARN of an ACM certificate for the hosts of the environment. With it the load balancer ends TLS and speaks TLS of its own to Traefik.
    /// Default: none; TLS goes through to Traefik, which has the certificates that Ingresses and Gateways name.
    /// </summary>
    public Input<string>? CertificateArn { get; init; }

    /// <summary>
    /// Whether the certificate may still be on its way: the HTTPS listener then waits up to half an hour until AWS has issued it. Not for one that was
    /// imported into ACM, for which AWS has nothing to issue. Default: false.
    /// </summary>
    public bool AwaitsCertificate { get; init; }

    /// <summary>Traefik pods. Default: 3, one for each zone.</summary>
    public int Replicas { get; init; } = 3;

    /// <summary>How a pod takes its leave, and how long clients may hold a connection. Default: see <see cref="Drain"/>.</summary>
    public Drain Drain { get; init; } = new();

    /// <summary>
    /// Whether Traefik and the applications see the client's address. Default: true. The price: a client that opens two connections from one port to two
    /// addresses of the load balancer at the same time may meet itself at one pod and must try again.
    /// </summary>
    /// <remarks>https://docs.aws.amazon.com/elasticloadbalancing/latest/network/edit-target-group-attributes.html#client-ip-preservation</remarks>
    public bool PreservesClientAddress { get; init; } = true;

    /// <summary>
    /// The S3 bucket for access logs, whose policy lets the load balancer write. AWS logs TLS connections that the load balancer ends itself, so it does
    /// nothing without <see cref="CertificateArn"/>. Default: none; Traefik writes an access log in any case.
    /// </summary>
    public Input<string>? AccessLogBucket { get; init; }

    /// <summary>
    /// A load balancer in front of all clusters (R50), behind which Traefik stands too. The cluster keeps its own, on which a standby is probed.
    /// Default: none.
    /// </summary>
    public SharedEntrance? Shared { get; init; }

    /// <summary>Whether the load balancer refuses deletion. Default: true.</summary>
    public bool IsProtected { get; init; } = true;
}

/// <summary>An address of the entrance.</summary>
/// <param name="Zone">The availability zone.</param>
/// <param name="SubnetId">The public subnet in that zone.</param>
/// <param name="AllocationId">The Elastic IP reserved for this cluster in that zone.</param>
public sealed record FrontDoorAddress(string Zone, Input<string> SubnetId, Input<string> AllocationId);

/// <summary>This cluster's place behind a load balancer that all clusters share. The target groups take pods by their addresses.</summary>
/// <param name="SecurityGroupId">The load balancer's security group, which pods let in.</param>
/// <param name="WebTargetGroupArn">This cluster's target group for HTTP, Traefik's port 8000.</param>
/// <param name="SecureTargetGroupArn">This cluster's target group for HTTPS, Traefik's port 8443.</param>
public sealed record SharedEntrance(Input<string> SecurityGroupId, Input<string> WebTargetGroupArn, Input<string> SecureTargetGroupArn);
