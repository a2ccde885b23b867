using Pulumi;
using Tandem.Components.EksCluster;
using Tandem.Components.FrontDoor;
using Tandem.Components.Shared;

namespace Tandem.Tests.Components;

/// <summary>Arguments of a production front door.</summary>
internal static class FrontDoorSamples
{
    public static FrontDoorArgs Args(
        EksCluster cluster, Input<string>? certificateArn = null, int replicas = 3, Drain? drain = null, IReadOnlyList<FrontDoorAddress>? addresses = null,
        string gatewayApiVersion = "v1.5.1", Input<string>? accessLogBucket = null, SharedEntrance? shared = null, bool awaitsCertificate = false) => new()
        {
            Cluster = cluster,
            Addresses = addresses ?? [Address("eu-west-1a"), Address("eu-west-1b"), Address("eu-west-1c")],
            LoadBalancerControllerChart = new ChartReference("https://aws.github.io/eks-charts", "aws-load-balancer-controller", "3.5.0"),
            TraefikChart = new ChartReference("https://traefik.github.io/charts", "traefik", "41.3.0"),
            GatewayApiVersion = gatewayApiVersion,
            CertificateArn = certificateArn,
            AwaitsCertificate = awaitsCertificate,
            AccessLogBucket = accessLogBucket,
            Shared = shared,
            Replicas = replicas,
            Drain = drain ?? new Drain(),
        };

    public static FrontDoorAddress Address(string zone) => new(zone, $"subnet-public-{zone}", $"eipalloc-{zone}");
}
