using Tandem.Components.Shared;
using static Tandem.Components.Shared.ChartValues;

namespace Tandem.Components.FrontDoor.Internal;

/// <summary>
/// Values of the chart <c>aws-load-balancer-controller</c>. The controller does one thing here, TargetGroupBindings. It must not make load balancers:
/// one that a Service or Ingress asked for would be an entrance that no switch moves. So its controllers and classes for those are off, and with them
/// the webhook that every new Service would have to pass.
/// </summary>
/// <remarks>
/// stable/aws-load-balancer-controller/values.yaml of aws/eks-charts at chart 3.5.0; docs/deploy/configurations.md of the controller at v3.5.0
/// </remarks>
internal static class LoadBalancerControllerValues
{
    public static Dictionary<string, object> For(EksCluster.EksCluster cluster, string serviceAccount) => Map(
        ("clusterName", cluster.ClusterName),
        // Pods cannot ask the instance for these: the hop limit of its metadata is 1.
        ("region", cluster.Place.Region),
        ("vpcId", cluster.VpcId),
        ("replicaCount", 2),
        ("serviceAccount", Map(("create", true), ("name", serviceAccount))),
        ("podDisruptionBudget", Map(("maxUnavailable", 1))),
        ("nodeSelector", SystemPlacement.Selector()),
        ("tolerations", SystemPlacement.Tolerations()),
        ("resources", Resources("100m", "128Mi", "256Mi")),
        ("createIngressClassResource", false),
        ("ingressClassParams", Map(("create", false))),
        ("enableServiceMutatorWebhook", false),
        ("enableShield", false),
        ("enableWaf", false),
        ("enableWafv2", false),
        ("controllerConfig", Map(("featureGates", FeatureGates))),
        // The chart makes the certificate of the webhook; kept, an upgrade does not change it under running pods.
        ("keepTLSSecret", true));

    private static Dictionary<string, object> FeatureGates => Map(
        ("EnableServiceController", false), ("NLBGatewayAPI", false), ("ALBGatewayAPI", false), ("GatewayListenerSet", false));
}
