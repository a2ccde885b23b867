using Tandem.Switchover;
using Tandem.Switchover.Measuring;
using Tandem.Switchover.Ports;
using Tandem.Switchover.State;
using Tandem.Switchover.Steps;
using Tandem.Tests.Shared.Tools;

namespace Tandem.Tests.Switchover.Measuring;

/// <summary>The default queries and the analysis on a real Prometheus. A scenario is a cluster name's ending: <c>prod-b/slow</c> is prod-b where it is slow.</summary>
public sealed class RealPrometheusTests(RealPrometheusTests.Server server) : IClassFixture<RealPrometheusTests.Server>
{
    private static readonly IReadOnlyList<string> Namespaces = ["shop", "orders"];

    [PrometheusFact]
    public async Task Requests_are_those_of_users_and_of_the_one_cluster()
    {
        var rate = (await Measured("well").RequestRateAsync("prod-b", None)).Value!;

        Assert.Equal((40.0, 0.2), (Math.Round(rate.PerSecond, 2), Math.Round(rate.FailedPerSecond, 2)));
    }

    [PrometheusFact]
    public async Task Latency_leaves_WebSockets_out()
    {
        var latency = (await Measured("well").LatencyAsync("prod-b", None)).Value!;

        Assert.Equal((0.99, 0.2), (latency.Quantile, Math.Round(latency.Takes.TotalSeconds, 3)));
    }

    [PrometheusFact]
    public async Task Open_connections_are_those_of_users() => Assert.Equal(37, (await Measured("well").OpenConnectionsAsync("prod-b", None)).Value);

    [PrometheusFact]
    public async Task Pods_are_those_of_the_workloads_once_each_and_spare_ones_do_not_count()
    {
        Assert.Equal(new ClusterCapacity(1, 2, 5, 5, 4), (await Measured("well").CapacityAsync("prod-b", None)).Value);
        Assert.Equal(new ClusterCapacity(1, 2, 3, 5, 0), (await Measured("failing").CapacityAsync("prod-b", None)).Value);
    }

    [PrometheusFact]
    public async Task A_front_door_that_is_read_and_was_never_asked_has_0_requests_and_no_latency()
    {
        Assert.Equal(new RequestRate(0, 0), (await Measured("idle").RequestRateAsync("prod-b", None)).Value);
        Assert.StartsWith("no series matches histogram_quantile(0.99", (await Measured("idle").LatencyAsync("prod-b", None)).WhyNot, StringComparison.Ordinal);
    }

    [PrometheusTheory]
    [InlineData("silent")]
    [InlineData("blind")]
    [InlineData("stale")]
    public async Task Requests_that_were_not_read_in_the_last_minute_are_not_known(string scenario)
    {
        Assert.StartsWith("no series matches sum(rate(", (await Measured(scenario).RequestRateAsync("prod-b", None)).WhyNot, StringComparison.Ordinal);
        Assert.StartsWith("no series matches histogram_quantile(", (await Measured(scenario).LatencyAsync("prod-b", None)).WhyNot, StringComparison.Ordinal);
        Assert.StartsWith("no series matches (sum(traefik_open_connections", (await Measured(scenario).OpenConnectionsAsync("prod-b", None)).WhyNot, StringComparison.Ordinal);
    }

    [PrometheusTheory]
    [InlineData("blind")]
    [InlineData("stale")]
    public async Task Pods_that_were_not_read_in_the_last_minute_are_not_known(string scenario) =>
        Assert.StartsWith("no series matches ", (await Measured(scenario).CapacityAsync("prod-b", None)).WhyNot, StringComparison.Ordinal);

    [PrometheusTheory]
    [InlineData("well", Answer.Yes, "5 of 5 pods ready; 1 of 1 probes pass; 40 requests a second, 0.50 % failed; 99 % within 200 ms; 50.0 % of all requests")]
    [InlineData("failing", Answer.No, "40 requests a second, 10.00 % failed; at most 1 % may (2 looks in a row)")]
    [InlineData("slow", Answer.No, "99 % within 4.91 s on prod-b; at most 1.2 s may pass (2 looks in a row)")]
    [InlineData("idle", Answer.NoData, "prod-b served 0 requests in 60 s, too few to judge: 100 are needed; prod-b gets 0.0 % of all requests, weight 255 promises 50.0 %: DNS has not followed")]
    public async Task The_analysis_says_of_a_target_that_is(string scenario, Answer answer, string says) => Assert.Equal(new Verdict(answer, says), Round(await JudgeAsync(scenario)));

    [PrometheusTheory]
    [InlineData("silent", "the requests of prod-b are not known: no series matches sum(rate(")]
    [InlineData("blind", "the pods of prod-b are not known: no series matches ")]
    [InlineData("stale", "the pods of prod-b are not known: no series matches ")]
    [InlineData("source-blind", "the requests of prod-a are not known: no series matches sum(rate(")]
    public async Task The_analysis_cannot_tell_of_a_target_that_is(string scenario, string says)
    {
        var verdict = await JudgeAsync(scenario);

        Assert.Equal(Answer.NoData, verdict.Answer);
        Assert.StartsWith(says, verdict.Says, StringComparison.Ordinal);
    }

    [PrometheusFact]
    public async Task A_source_that_is_not_read_any_more_is_not_called_drained()
    {
        var verdict = await Draining.IsDrainedAsync(await ContextAsync("source-blind"), "prod-a", None);

        Assert.StartsWith("the request rate of prod-a is not known: no series matches sum(rate(", verdict.Says, StringComparison.Ordinal);
    }

    [PrometheusTheory]
    [InlineData("sum(rate(", """answered 400 to the query sum(rate(: invalid parameter "query": 1:10: parse error: unclosed left parenthesis""")]
    [InlineData("""kube_node_info + on() kube_node_info""", "answered 422 to the query kube_node_info + on() kube_node_info: found duplicate series for the match group")]
    [InlineData("kube_node_info", "series match kube_node_info, one is needed")]
    [InlineData("vector(0) / 0", "the value of vector(0) / 0 is NaN")]
    [InlineData("vector(1) / 0", "the value of vector(1) / 0 is +Inf")]
    [InlineData("kube_node_info[1m]", "series match kube_node_info[1m], one is needed")]
    [InlineData("tandem_test_reading[1m]", "the value of tandem_test_reading[1m] is missing")]
    [InlineData("-1", "-1 is no number of connections")]
    public async Task A_configured_query_that_gives_no_single_number_is_no_data_with_the_servers_words(string query, string says)
    {
        var found = await new MeasuredEnvironment(server.Client, Probe, Namespaces, MetricQueries.Default with { OpenConnections = query }).OpenConnectionsAsync("prod-b", None);

        Assert.Contains(says, found.WhyNot, StringComparison.Ordinal);
    }

    [PrometheusFact]
    public async Task A_configured_query_may_be_a_plain_number() =>
        Assert.Equal(12, (await new MeasuredEnvironment(server.Client, Probe, Namespaces, MetricQueries.Default with { OpenConnections = "12" }).OpenConnectionsAsync("prod-b", None)).Value);

    private static CancellationToken None => CancellationToken.None;

    private static FrontDoorProbe Probe => new(TimeSpan.FromSeconds(5));

    private MeasuredEnvironment Measured(string scenario) => new(server.Client, Probe, Namespaces, MetricQueries.Default.For(query => query.Replace("{cluster}", "{cluster}/" + scenario, StringComparison.Ordinal)));

    private async Task<Verdict> JudgeAsync(string scenario) => await Analysis.OfTargetAtAsync(await ContextAsync(scenario), 255, None);

    private async Task<StepContext> ContextAsync(string scenario)
    {
        var world = new FakeEnvironment();
        world.Config["prod-b"]["infra:role"] = "active";
        await world.UpAsync("prod-b", new(""), null, None);
        await world.WaitAsync(TimeSpan.FromMinutes(2), None);
        return new(new("prod", "prod-a", "prod-b"), world.Ports(new Probed(Measured(scenario), world)), await new EnvironmentReader(world).ReadAsync("prod", None), new([]));
    }

    /// <summary>Rates are made of the time between readings and of now; their third decimal is no subject of ours.</summary>
    private static Verdict Round(Verdict verdict) => verdict with
    {
        Says = System.Text.RegularExpressions.Regex.Replace(verdict.Says, @"\b(39\.99|40\.01)\b", "40"),
    };

    /// <summary>Numbers from Prometheus, probes from the fake.</summary>
    private sealed class Probed(IEnvironmentObservation metrics, IEnvironmentObservation doors) : IEnvironmentObservation
    {
        public Task<Observed<ClusterCapacity>> CapacityAsync(string cluster, CancellationToken cancellationToken) => metrics.CapacityAsync(cluster, cancellationToken);

        public Task<Observed<IReadOnlyList<ProbeResult>>> ProbeAsync(string cluster, IReadOnlyList<string> addresses, IReadOnlyList<string> hosts, CancellationToken cancellationToken) =>
            doors.ProbeAsync(cluster, addresses, hosts, cancellationToken);

        public Task<Observed<RequestRate>> RequestRateAsync(string cluster, CancellationToken cancellationToken) => metrics.RequestRateAsync(cluster, cancellationToken);

        public Task<Observed<RequestLatency>> LatencyAsync(string cluster, CancellationToken cancellationToken) => metrics.LatencyAsync(cluster, cancellationToken);

        public Task<Observed<int>> OpenConnectionsAsync(string cluster, CancellationToken cancellationToken) => metrics.OpenConnectionsAsync(cluster, cancellationToken);
    }

    /// <summary>One server for all tests of the class, started when the first of them may run.</summary>
    public sealed class Server : IAsyncLifetime
    {
        private static readonly (string Le, double Share)[] Fast = [("0.1", 0.98), ("0.3", 1), ("1.2", 1), ("5", 1)];
        private static readonly (string Le, double Share)[] Slow = [("0.1", 0.5), ("0.3", 0.5), ("1.2", 0.6), ("5", 1)];
        private readonly DateTimeOffset _now = TimeProvider.System.GetUtcNow();
        private PrometheusServer? _prometheus;

        internal PrometheusClient Client => new(new HttpClient(new AskedAt(_now)) { Timeout = TimeSpan.FromSeconds(10) }, _prometheus!.Url);

        public async Task InitializeAsync()
        {
            if (Tool.WhyAbsent("prometheus", "prometheus") is not null)
            {
                return;
            }

            _prometheus = await PrometheusServer.StartAsync(History().ToOpenMetrics());
        }

        public Task DisposeAsync()
        {
            _prometheus?.Dispose();
            return Task.CompletedTask;
        }

        private MetricsHistory History()
        {
            var history = new MetricsHistory(_now);
            foreach (var scenario in new[] { "well", "failing", "slow", "idle", "silent", "blind", "stale" })
            {
                history.Traefik($"prod-a/{scenario}", [("200", 40)], Fast, 40);
            }

            foreach (var scenario in new[] { "well", "slow", "idle", "silent", "source-blind" })
            {
                history.Kubernetes($"prod-b/{scenario}", ready: 7, held: scenario == "well" ? 4 : 0);
            }

            history.Kubernetes("prod-b/failing", ready: 1, held: 0);
            history.Kubernetes("prod-b/stale", ready: 3, held: 0, endedSecondsAgo: 75);
            history.Traefik("prod-b/well", [("200", 39.8), ("503", 0.2)], Fast, 37);
            history.Traefik("prod-b/failing", [("200", 36), ("502", 4)], Fast, 40);
            history.Traefik("prod-b/slow", [("200", 40)], Slow, 40);
            history.Traefik("prod-b/idle", [], Fast, 0);
            history.Traefik("prod-b/stale", [("200", 40)], Fast, 40, endedSecondsAgo: 75);
            history.Traefik("prod-b/source-blind", [("200", 40)], Fast, 40);
            return history;
        }
    }
}
