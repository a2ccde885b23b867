using System.Globalization;
using System.Text;

namespace Tandem.Tests.Switchover.Measuring;

/// <summary>
/// A page as agents read it from Traefik and kube-state-metrics, for many clusters at once. Every reading is 15 seconds after the one before; the first is
/// of <see cref="Readings"/> readings ago, the last of now, and is repeated. So two minutes of history are read in a second.
/// </summary>
internal sealed class MetricsPage(DateTimeOffset now)
{
    public const int Readings = 10;
    private const int SecondsBetween = 15;
    private readonly List<(string Series, Func<double, double> At, int EndedSecondsAgo)> _series = [];
    private int _read;

    /// <summary>A query that has an answer once the last reading is in.</summary>
    public string LastIsRead => $"{OwnSeries} == {Readings - 1}";

    private string OwnSeries => string.Create(CultureInfo.InvariantCulture, $$"""tandem_test_reading{page="{{now.Ticks}}"}""");

    /// <summary>The next reading is the first.</summary>
    public void BeginAnew() => Interlocked.Exchange(ref _read, 0);

    /// <summary>The next reading.</summary>
    public string Next()
    {
        var reading = Math.Min(Interlocked.Increment(ref _read), Readings) - 1;
        var secondsAgo = (Readings - 1 - reading) * SecondsBetween;
        var stamp = (now - TimeSpan.FromSeconds(secondsAgo)).ToUnixTimeMilliseconds();
        var text = new StringBuilder();
        foreach (var (series, at, _) in _series.Where(s => secondsAgo >= s.EndedSecondsAgo).Append((OwnSeries, _ => reading, 0)))
        {
            text.Append(CultureInfo.InvariantCulture, $"{series} {at(reading * SecondsBetween)} {stamp}\n");
        }

        return text.ToString();
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
