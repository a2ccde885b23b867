using Tandem.Components.Shared;
using static Tandem.Components.Shared.ChartValues;

namespace Tandem.Components.FrontDoor.Internal;

/// <summary>
/// Values of the chart <c>traefik</c> for the Gateway <c>front-door</c>, which takes the routes of all workload namespaces over HTTP and HTTPS. A listener for
/// HTTPS must name a certificate, so Traefik gets one that it signs itself: nobody sees it where the load balancer ends TLS, and the load balancer does not
/// check it. Where TLS goes through to Traefik, a team brings a Gateway of its own with the certificate of its host, which goes before this one by name.
/// </summary>
/// <remarks>https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-target-groups.html</remarks>
internal static class GatewayValues
{
    private const string SecretName = "front-door-self-signed";

    /// <summary>A template, because only Helm can make a certificate. The next upgrade makes another; nothing remembers the old one.</summary>
    public const string CertificateTemplate = $$$"""
        {{- $made := genSelfSignedCert "front-door" nil (list "front-door") 3650 }}
        apiVersion: v1
        kind: Secret
        metadata:
          name: {{{SecretName}}}
          namespace: {{ .Release.Namespace }}
        type: kubernetes.io/tls
        data:
          tls.crt: {{ $made.Cert | b64enc }}
          tls.key: {{ $made.Key | b64enc }}
        """;

    public static Dictionary<string, object> Gateway() => Map(("enabled", true), ("name", "front-door"), ("listeners", Map(("web", Web()), ("websecure", Secure()))));

    private static Dictionary<string, object> Web() => Map(("port", TraefikPorts.Web), ("protocol", "HTTP"), ("namespacePolicy", Workloads()));

    private static Dictionary<string, object> Secure() => Map(
        ("port", TraefikPorts.Secure),
        ("protocol", "HTTPS"),
        ("mode", "Terminate"),
        ("certificateRefs", new object[] { Map(("name", SecretName)) }),
        ("namespacePolicy", Workloads()));

    private static Dictionary<string, object> Workloads() => Map(("from", "Selector"), ("selector", Map(("matchLabels", Map((ClusterNames.WorkloadLabel, "true"))))));
}
