using System.Globalization;
using System.Text;

namespace Tandem.Tests.Switchover.Measuring;

/// <summary>
/// What agents read from Traefik and kube-state-metrics of many clusters: one reading every 15 seconds, the last of now, as OpenMetrics text that a Prometheus
/// can be filled with.
/// </summary>
internal sealed class MetricsHistory(DateTimeOffset now)
{
    private const int Readings = 10;
    private const int SecondsBetween = 15;
    private readonly List<(string Series, Func<double, double> At, int EndedSecondsAgo)> _series = [];

    /// <summary>The series that counts the readings.</summary>
    public const string OwnSeries = "tandem_test_reading";

    /// <summary>Every reading, the oldest first.</summary>
    public string ToOpenMetrics()
    {
        var text = new StringBuilder();
        foreach (var reading in Enumerable.Range(0, Readings))
        {
            var secondsAgo = (Readings - 1 - reading) * SecondsBetween;
            var stamp = (now - TimeSpan.FromSeconds(secondsAgo)).ToUnixTimeMilliseconds() / 1000.0;
            foreach (var (series, at, _) in _series.Where(s => secondsAgo >= s.EndedSecondsAgo).Append((OwnSeries, _ => reading, 0)))
            {
                text.Append(CultureInfo.InvariantCulture, $"{series} {at(reading * SecondsBetween)} {stamp:F3}\n");
            }
        }

        return text.Append("# EOF\n").ToString();
    }

    /// <summary>Traefik of a cluster: requests a second by code, all taking as long as <paramref name="buckets"/> says, and open connections.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="perSecond">Code to requests a second.</param>
    /// <param name="buckets">Upper bound to the share of requests within it.</param>
    /// <param name="connections">How many are open.</param>
    /// <param name="endedSecondsAgo">Since when nothing was read.</param>
    public void Traefik(string cluster, (string Code, double PerSecond)[] perSecond, (string Le, double Share)[] buckets, int connections, int endedSecondsAgo = 0)
    {
        Add($$"""traefik_config_reloads_total{cluster="{{cluster}}"}""", _ => 3, endedSecondsAgo);
        Add($$"""traefik_open_connections{cluster="{{cluster}}",entrypoint="websecure",protocol="TCP"}""", _ => connections, endedSecondsAgo);
        Add($$"""traefik_open_connections{cluster="{{cluster}}",entrypoint="metrics",protocol="TCP"}""", _ => 1_000, endedSecondsAgo);
        Add($$"""traefik_entrypoint_requests_total{cluster="{{cluster}}",entrypoint="traefik",code="200",method="GET",protocol="http"}""", s => 1_000 * s, endedSecondsAgo);
        foreach (var (code, rate) in perSecond)
        {
            Add($$"""traefik_entrypoint_requests_total{cluster="{{cluster}}",entrypoint="websecure",code="{{code}}",method="GET",protocol="http"}""", s => rate * s, endedSecondsAgo);
            foreach (var (le, share) in buckets.Append(("+Inf", 1)))
            {
                Add($$"""traefik_entrypoint_request_duration_seconds_bucket{cluster="{{cluster}}",entrypoint="websecure",code="{{code}}",method="GET",protocol="http",le="{{le}}"}""", s => rate * share * s, endedSecondsAgo);
                Add($$"""traefik_entrypoint_request_duration_seconds_bucket{cluster="{{cluster}}",entrypoint="websecure",code="101",method="GET",protocol="websocket",le="{{le}}"}""", s => le == "+Inf" ? 100 * s : 0, endedSecondsAgo);
            }
        }
    }

    /// <summary>kube-state-metrics of a cluster, told by two replicas of it: one Deployment with spare pods, one StatefulSet, and pods that are held.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="ready">Ready pods of the Deployment, which asks for 3.</param>
    /// <param name="held">Pods behind a scheduling gate.</param>
    /// <param name="endedSecondsAgo">Since when nothing was read.</param>
    public void Kubernetes(string cluster, int ready, int held, int endedSecondsAgo = 0)
    {
        foreach (var replica in new[] { "one", "two" })
        {
            var of = $"cluster=\"{cluster}\",instance=\"{replica}\"";
            Add($$"""kube_deployment_spec_replicas{{{of}},namespace="shop",deployment="web"}""", _ => 3, endedSecondsAgo);
            Add($$"""kube_deployment_status_replicas_ready{{{of}},namespace="shop",deployment="web"}""", _ => ready, endedSecondsAgo);
            Add($$"""kube_statefulset_replicas{{{of}},namespace="orders",statefulset="queue"}""", _ => 2, endedSecondsAgo);
            Add($$"""kube_statefulset_status_replicas_ready{{{of}},namespace="orders",statefulset="queue"}""", _ => 2, endedSecondsAgo);
            Add($$"""kube_deployment_spec_replicas{{{of}},namespace="kube-system",deployment="coredns"}""", _ => 50, endedSecondsAgo);
            Add($$"""kube_node_info{{{of}},node="n1"}""", _ => 1, endedSecondsAgo);
            Add($$"""kube_node_info{{{of}},node="n2"}""", _ => 1, endedSecondsAgo);
            Add($$"""kube_node_status_condition{{{of}},node="n1",condition="Ready",status="true"}""", _ => 1, endedSecondsAgo);
            Add($$"""kube_node_status_condition{{{of}},node="n2",condition="Ready",status="true"}""", _ => 0, endedSecondsAgo);
            Add($$"""kube_node_status_condition{{{of}},node="n2",condition="Ready",status="unknown"}""", _ => 1, endedSecondsAgo);
            Add($$"""kube_pod_info{{{of}},namespace="shop",pod="web-1"}""", _ => 1, endedSecondsAgo);
            for (var pod = 0; pod < held; pod++)
            {
                Add($$"""kube_pod_status_scheduled{{{of}},namespace="shop",pod="held-{{pod}}",condition="false"}""", _ => 1, endedSecondsAgo);
            }

            Add($$"""kube_pod_status_scheduled{{{of}},namespace="shop",pod="crowded",condition="false"}""", _ => 1, endedSecondsAgo);
            Add($$"""kube_pod_status_unschedulable{{{of}},namespace="shop",pod="crowded"}""", _ => 1, endedSecondsAgo);
        }
    }

    private void Add(string series, Func<double, double> at, int endedSecondsAgo) => _series.Add((series, at, endedSecondsAgo));
}
