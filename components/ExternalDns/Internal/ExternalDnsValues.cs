using Pulumi;
using Tandem.Components.Shared;
using static Tandem.Components.Shared.ChartValues;

namespace Tandem.Components.ExternalDns.Internal;

/// <summary>
/// Values of the chart <c>external-dns</c>. Its own security contexts are what a restricted namespace asks for, and it runs one replica whatever it is told:
/// there is no leader election.
/// </summary>
/// <remarks>
/// charts/external-dns/values.yaml of kubernetes-sigs/external-dns at external-dns-helm-chart-1.21.1; docs/flags.md at v0.21.0
/// </remarks>
internal static class ExternalDnsValues
{
    public static Dictionary<string, object> For(ExternalDnsArgs args) => Map(
        ("fullnameOverride", ExternalDns.ReleaseName),
        ("serviceAccount", Map(("create", true), ("name", ExternalDns.ReleaseName))),
        ("provider", Map(("name", "aws"))),
        ("env", new object[] { Map(("name", "AWS_DEFAULT_REGION"), ("value", args.Cluster.Place.Region)) }),
        // A HTTPRoute is no source: the standby policy stamps Ingresses only, and a record without weight cannot be made weighted later.
        ("sources", new object[] { "ingress" }),
        ("annotationPrefix", RecordAnnotations.Prefix),
        ("annotationFilter", $"{RecordAnnotations.SetIdentifier}={args.Cluster.ClusterName}"),
        ("domainFilters", new object[] { args.Domain }),
        // The load balancer has no IPv6 address that an AAAA record could lead to.
        ("managedRecordTypes", new object[] { "A" }),
        // Deletes nothing: with the active's record gone Route 53 would answer with the standby's, weight 0 or not.
        ("policy", "upsert-only"),
        ("registry", "txt"),
        ("txtOwnerId", args.Cluster.ClusterName),
        ("interval", "1m"),
        ("triggerLoopOnEvent", true),
        ("logFormat", "json"),
        ("priorityClassName", "system-cluster-critical"),
        ("nodeSelector", SystemPlacement.Selector()),
        ("tolerations", SystemPlacement.Tolerations()),
        ("resources", Resources("50m", "64Mi", "256Mi")),
        ("podAnnotations", Map(("prometheus.io/scrape", "true"), ("prometheus.io/port", "7979"))),
        ("extraArgs", Map(
            ("zone-id-filter", args.ZoneId.ToOutput()),
            // On by default. The standby's entrance is healthy while its applications are held, so Route 53 would choose it (T4).
            ("aws-evaluate-target-health", false))));
}
