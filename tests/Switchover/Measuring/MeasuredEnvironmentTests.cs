using System.Net;
using Tandem.Switchover.Measuring;
using Tandem.Switchover.Ports;

namespace Tandem.Tests.Switchover.Measuring;

public sealed class MeasuredEnvironmentTests
{
    [Fact]
    public async Task Capacity_is_read_from_one_series_for_each_number()
    {
        var measured = Measured(query => query.Contains("replicas_ready", StringComparison.Ordinal) ? Vector("12") : Vector("6"));

        var capacity = await measured.CapacityAsync("prod-b", CancellationToken.None);

        Assert.Equal(new ClusterCapacity(6, 6, 12, 6, 6), capacity.Value);
    }

    [Fact]
    public async Task A_query_asks_for_the_one_cluster_and_the_workloads_namespaces()
    {
        var asked = new List<string>();
        var measured = Measured(query =>
        {
            asked.Add(query);
            return Vector("1");
        });

        await measured.CapacityAsync("prod-b", CancellationToken.None);

        Assert.All(asked, query => Assert.Contains("cluster=\"prod-b\"", query, StringComparison.Ordinal));
        Assert.Equal(3, asked.Count(query => query.Contains("namespace=~\"shop|orders\"", StringComparison.Ordinal)));
        Assert.DoesNotContain(asked, query => query.Contains("{cluster}", StringComparison.Ordinal) || query.Contains("{namespaces}", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{"status":"success","data":{"resultType":"vector","result":[]}}""", "no series matches sum(")]
    [InlineData("""{"status":"success","data":{"resultType":"vector","result":[{"value":[1,"1"]},{"value":[1,"2"]}]}}""", "2 series match sum(")]
    [InlineData("""{"status":"success","data":{"resultType":"vector","result":[{"value":[1,"NaN"]}]}}""", "the value of sum(")]
    [InlineData("""{"status":"success"}""", "metrics.example answered without a result")]
    [InlineData("<html>", "metrics.example answered something that is no Prometheus answer")]
    public async Task An_answer_that_is_no_single_number_is_no_data_and_never_0(string answer, string says)
    {
        var rate = await Measured(_ => answer).RequestRateAsync("prod-a", CancellationToken.None);

        Assert.False(rate.IsKnown);
        Assert.StartsWith(says, rate.WhyNot, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(503, "", "metrics.example answered 503 to the query sum(", "or 0 * sum(rate(traefik_config_reloads_total{cluster=\"prod-a\"}[1m]))")]
    [InlineData(502, "<html>Bad Gateway</html>", "metrics.example answered 502 to the query sum(", "[1m]))")]
    [InlineData(400, """{"status":"error","errorType":"bad_data","error":"parse error"}""", "metrics.example answered 400 to the query sum(", ": parse error")]
    [InlineData(403, """{"message":"User is not authorized to perform: aps:QueryMetrics"}""", "metrics.example answered 403 to the query sum(", ": User is not authorized to perform: aps:QueryMetrics")]
    [InlineData(422, "[1]", "metrics.example answered 422 to the query sum(", "[1m]))")]
    [InlineData(500, """{"error":{"code":1}}""", "metrics.example answered 500 to the query sum(", "[1m]))")]
    public async Task A_server_that_answers_with_an_error_is_no_data_in_its_own_words(int status, string answer, string begins, string ends)
    {
        var rate = await Measured(_ => (status, answer)).RequestRateAsync("prod-a", CancellationToken.None);

        Assert.StartsWith(begins, rate.WhyNot, StringComparison.Ordinal);
        Assert.EndsWith(ends, rate.WhyNot, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_does_not_answer_in_time_is_no_data()
    {
        using var http = new HttpClient(new Never()) { Timeout = TimeSpan.FromMilliseconds(20) };

        var rate = await new PrometheusClient(http, new("https://metrics.example/")).AskAsync("up", CancellationToken.None);

        Assert.Equal("metrics.example did not answer within 0.02 s", rate.WhyNot);
    }

    [Theory]
    [InlineData("-1", "-1 and -1 are no rates")]
    public async Task Numbers_that_cannot_be_are_no_rate(string value, string says) =>
        Assert.Equal(says, (await Measured(_ => Vector(value)).RequestRateAsync("prod-a", CancellationToken.None)).WhyNot);

    [Theory]
    [InlineData("-1", "-1 is no number of seconds")]
    [InlineData("1e300", "1E+300 is no number of seconds")]
    public async Task Numbers_that_cannot_be_are_no_latency(string value, string says) =>
        Assert.Equal(says, (await Measured(_ => Vector(value)).LatencyAsync("prod-a", CancellationToken.None)).WhyNot);

    [Fact]
    public async Task Numbers_that_cannot_be_are_no_capacity() =>
        Assert.Equal("-1, -1, -1, -1, -1 are no numbers of nodes and pods", (await Measured(_ => Vector("-1")).CapacityAsync("prod-a", CancellationToken.None)).WhyNot);

    [Fact]
    public async Task A_front_door_is_probed_by_host_header_on_its_own_address()
    {
        using var door = new LoopbackServer(request => request.Host == "shop.example.com" ? (200, "") : (404, ""));
        var measured = Measured(_ => Vector("1"));

        var probes = await measured.ProbeAsync("prod-b", [door.BaseUrl], ["shop.example.com", "nobody.example.com"], CancellationToken.None);

        Assert.Equal([new("shop.example.com", door.BaseUrl, true, "200"), new ProbeResult("nobody.example.com", door.BaseUrl, false, "404")], probes.Value);
    }

    [Fact]
    public async Task A_front_door_that_does_not_listen_fails_its_probe_with_the_reason()
    {
        var measured = Measured(_ => Vector("1"));

        var probe = Assert.Single((await measured.ProbeAsync("prod-b", ["http://127.0.0.1:1"], ["shop.example.com"], CancellationToken.None)).Value!);

        Assert.False(probe.Ok);
        Assert.Contains("refused", probe.Says, StringComparison.OrdinalIgnoreCase);
    }

    private static MeasuredEnvironment Measured(Func<string, string> answer) => Measured(query => (200, answer(query)));

    private static MeasuredEnvironment Measured(Func<string, (int Status, string Text)> answer) =>
        new(new(new HttpClient(new Server(answer)), new("https://metrics.example/workspaces/ws-1/")), new(TimeSpan.FromSeconds(5)), ["shop", "orders"], MetricQueries.Default);

    private static string Vector(string value) => $$$"""{"status":"success","data":{"resultType":"vector","result":[{"metric":{},"value":[1732104000,"{{{value}}}"]}]}}""";

    private sealed class Server(Func<string, (int Status, string Text)> answer) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Assert.Equal("/workspaces/ws-1/api/v1/query", request.RequestUri!.AbsolutePath);
            var form = System.Web.HttpUtility.ParseQueryString(await request.Content!.ReadAsStringAsync(cancellationToken));
            var (status, text) = answer(form["query"]!);
            return new((HttpStatusCode)status) { Content = new StringContent(text) };
        }
    }

    private sealed class Never : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return new();
        }
    }
}
