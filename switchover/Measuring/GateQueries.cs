namespace Tandem.Switchover.Measuring;

/// <summary>
/// The PromQL that gates ask of a cluster's platform. In each, <c>{cluster}</c> is the cluster's name, <c>{clusters}</c> a regular expression of all
/// clusters of the environment and <c>{namespaces}</c> one of the workloads' namespaces.
/// </summary>
public sealed record GateQueries
{
    private const string Deployments = "traefik|aws-load-balancer-controller|coredns|cluster-autoscaler|external-dns";

    /// <summary>The queries used when none are given: kube-state-metrics' own metric names.</summary>
    public static GateQueries Default { get; } = new();

    /// <summary>1 when the cluster sends metrics: without it, no alert and no part of the platform means nothing.</summary>
    public string IsHeard { get; init; } = """count(kube_node_info{cluster="{cluster}"}) > bool 0""";

    /// <summary>Alerts that fire, with the labels <c>alertname</c> and <c>urgency</c>: those about the cluster, and those about the environment.</summary>
    public string Alerts { get; init; } = """max by (alertname, urgency) (ALERTS{alertstate="firing",cluster=~"{cluster}|"})""";

    /// <summary>
    /// When alerts with the cluster's name were first seen to fire within <c>{back}</c>, in seconds since 1970, with the label <c>alertname</c>. Rules write
    /// <c>ALERTS</c> once a minute.
    /// </summary>
    public string AlertsFirst { get; init; } = """min by (alertname) (min_over_time(timestamp(ALERTS{alertstate="firing",cluster="{cluster}"})[{back}:1m]))""";

    /// <summary>When they were last seen to fire.</summary>
    public string AlertsLast { get; init; } = """max by (alertname) (max_over_time(timestamp(ALERTS{alertstate="firing",cluster="{cluster}"})[{back}:1m]))""";

    /// <summary>
    /// Images that application pods of the environment ran within six hours, with the label <c>image_spec</c>. Pods that are held have started no container
    /// and have no such series; clusters of one fingerprint name the same images.
    /// </summary>
    public string Images { get; init; } = """group by (image_spec) (last_over_time(kube_pod_container_info{cluster=~"{clusters}",namespace=~"{namespaces}"}[6h]))""";

    /// <summary>Pods that are ready, by the label <c>part</c>. The Job that keeps the role counts as one when it ended well within twenty minutes.</summary>
    public string PartsReady { get; init; } =
        $$"""
        max by (part) (
          label_replace(kube_deployment_status_replicas_available{cluster="{cluster}",deployment=~"{{Deployments}}"}, "part", "$1", "deployment", "(.*)")
          or label_replace(kube_statefulset_status_replicas_ready{cluster="{cluster}",statefulset="prometheus-server"}, "part", "$1", "statefulset", "(.*)")
          or label_replace(time() - kube_cronjob_status_last_successful_time{cluster="{cluster}",cronjob="tandem-role-keeper"} < bool 1200, "part", "$1", "cronjob", "(.*)"))
        """;

    /// <summary>Pods that are asked for, by the label <c>part</c>.</summary>
    public string PartsWanted { get; init; } =
        $$"""
        max by (part) (
          label_replace(kube_deployment_spec_replicas{cluster="{cluster}",deployment=~"{{Deployments}}"}, "part", "$1", "deployment", "(.*)")
          or label_replace(kube_statefulset_replicas{cluster="{cluster}",statefulset="prometheus-server"}, "part", "$1", "statefulset", "(.*)")
          or label_replace(kube_cronjob_info{cluster="{cluster}",cronjob="tandem-role-keeper"}, "part", "$1", "cronjob", "(.*)"))
        """;
}
