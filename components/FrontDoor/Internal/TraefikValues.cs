using System.Globalization;
using Pulumi;
using Tandem.Components.Shared;
using static Tandem.Components.Shared.ChartValues;

namespace Tandem.Components.FrontDoor.Internal;

/// <summary>Values of the chart <c>traefik</c>.</summary>
/// <remarks>traefik/values.yaml of traefik/traefik-helm-chart at chart 41.3.0</remarks>
internal static class TraefikValues
{
    public static Dictionary<string, object> For(FrontDoorArgs args, Output<string> loadBalancerName) => Map(
        ("global", Map(("checkNewVersion", false), ("sendAnonymousUsage", false))),
        ("deployment", Map(("replicas", args.Replicas), ("terminationGracePeriodSeconds", args.Drain.TerminationSeconds))),
        ("podDisruptionBudget", Map(("enabled", true), ("maxUnavailable", 1))),
        ("priorityClassName", "system-cluster-critical"),
        ("nodeSelector", SystemPlacement.Selector()),
        ("tolerations", SystemPlacement.Tolerations()),
        ("topologySpreadConstraints", new object[] { SystemPlacement.SpreadOverZones("app.kubernetes.io/name", "traefik") }),
        ("resources", Resources("250m", "256Mi", "512Mi")),
        // The load balancer reaches the pods by their own addresses.
        ("service", Map(("spec", Map(("type", "ClusterIP"))))),
        ("ports", Map(("web", Web(args.Drain)), ("websecure", Map(("transport", Transport(args.Drain)))))),
        ("ingressClass", Map(("enabled", true), ("isDefaultClass", true), ("name", "traefik"))),
        ("providers", Providers(loadBalancerName)),
        ("gatewayClass", Map(("enabled", true), ("name", "traefik"))),
        ("gateway", GatewayValues.Gateway()),
        ("extraObjects", new object[] { GatewayValues.CertificateTemplate }),
        // Prometheus finds the pods by the annotations that the chart sets; by these labels it tells a cluster's requests apart (R46).
        ("metrics", Map(("prometheus", Map(("addEntryPointsLabels", true), ("addRoutersLabels", true), ("addServicesLabels", true))))),
        ("log", Map(("format", "json"), ("level", "INFO"))),
        // Says who still comes to a cluster that is being drained.
        ("accessLog", Map(("enabled", true), ("format", "json"))));

    /// <summary>
    /// The status of Ingresses and Gateways names the load balancer, which is where ExternalDNS reads it; the service has none of its own.
    /// </summary>
    private static Dictionary<string, object> Providers(Output<string> loadBalancerName) => Map(
        ("kubernetesCRD", Map(("enabled", true), ("allowCrossNamespace", false))),
        ("kubernetesIngress", Map(
            ("enabled", true),
            ("publishedService", Map(("enabled", false))),
            ("ingressEndpoint", Map(("hostname", loadBalancerName))))),
        ("kubernetesGateway", Map(
            ("enabled", true),
            ("statusAddress", Map(("hostname", loadBalancerName), ("service", Map(("enabled", false))))))));

    /// <summary>
    /// Plain HTTP sends everybody to HTTPS, where every route is served by itself: the chart has TLS on at <c>websecure</c>, and a route that names no entry
    /// point is on both. The chart puts port 443, the service's, for the name. Health checks come in elsewhere; a check by ACME follows the redirect.
    /// </summary>
    /// <remarks>https://doc.traefik.io/traefik/reference/install-configuration/entrypoints/</remarks>
    private static Dictionary<string, object> Web(Drain drain) => Map(
        ("transport", Transport(drain)),
        ("http", Map(("redirections", Map(("entryPoint", Map(("to", "websecure"), ("scheme", "https"), ("permanent", true))))))));

    private static Dictionary<string, object> Transport(Drain drain) => Map(
        ("lifeCycle", Map(("requestAcceptGraceTimeout", Seconds(drain.AcceptSeconds)), ("graceTimeOut", Seconds(drain.FinishSeconds)))),
        ("keepAliveMaxTime", Seconds(drain.ConnectionAgeSeconds)));

    private static string Seconds(int count) => string.Create(CultureInfo.InvariantCulture, $"{count}s");
}
