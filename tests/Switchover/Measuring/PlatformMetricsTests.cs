using System.Web;
using Tandem.Switchover.Measuring;
using Tandem.Switchover.Ports;

namespace Tandem.Tests.Switchover.Measuring;

/// <summary>What the metrics of a cluster say of its platform; a cluster that is not heard says nothing, not that all is well.</summary>
public sealed class PlatformMetricsTests
{
    private const string Heard = """{"metric":{},"value":[0,"1"]}""";

    // R9: ingress, DNS, certificates, pod credentials and policy are health gates.
    [Fact]
    public async Task Parts_have_the_pods_that_are_ready_of_those_that_are_asked_for()
    {
        var found = await AskAsync(m => m.PartsAsync("prod-b", default), query =>
            query.Contains("_spec_replicas", StringComparison.Ordinal) ? Part("traefik", 3) + "," + Part("coredns", 2) : Part("traefik", 1));

        Assert.Equal([new PlatformPart("coredns", 0, 2), new PlatformPart("traefik", 1, 3)], found.Value!);
    }

    [Fact]
    public async Task Alerts_are_told_with_whether_they_call_a_person()
    {
        var found = await AskAsync(m => m.AlertsAsync("prod-b", default), _ => """{"metric":{"alertname":"PlatformDown","urgency":"page"},"value":[0,"1"]},{"metric":{"alertname":"NodeNotReady","urgency":"ticket"},"value":[0,"1"]}""");

        Assert.Equal([new FiringAlert("NodeNotReady", false), new FiringAlert("PlatformDown", true)], found.Value!);
    }

    [Fact]
    public async Task No_alert_of_a_cluster_that_is_heard_is_an_answer() => Assert.Empty((await AskAsync(m => m.AlertsAsync("prod-b", default), _ => "")).Value!);

    [Fact]
    public async Task No_alert_of_a_cluster_that_is_not_heard_is_none() =>
        Assert.Equal("prod-b sends no metrics", (await AskAsync(m => m.AlertsAsync("prod-b", default), _ => "", heard: "")).WhyNot);

    // R65: an alert that was seen to fire and to end.
    [Fact]
    public async Task Alerts_that_fired_are_told_with_when_they_did_and_whether_they_still_do()
    {
        var asked = new List<string>();

        var found = await AskAsync(m => m.AlertsWithinAsync("prod-b", TimeSpan.FromHours(2.01), default), query =>
        {
            asked.Add(query);
            return query.StartsWith("min by", StringComparison.Ordinal) ? """{"metric":{"alertname":"NodeNotReady"},"value":[0,"60"]},{"metric":{"alertname":"ActiveWithoutTraffic"},"value":[0,"120"]}"""
                : query.Contains("max_over_time", StringComparison.Ordinal) ? """{"metric":{"alertname":"NodeNotReady"},"value":[0,"600"]},{"metric":{"alertname":"ActiveWithoutTraffic"},"value":[0,"900"]}"""
                : """{"metric":{"alertname":"NodeNotReady","urgency":"ticket"},"value":[0,"1"]}""";
        });

        Assert.Equal(
            [new PastAlert("ActiveWithoutTraffic", At(120), At(900), FiresNow: false), new PastAlert("NodeNotReady", At(60), At(600), FiresNow: true)],
            found.Value!);
        Assert.Equal("""min by (alertname) (min_over_time(timestamp(ALERTS{alertstate="firing",cluster="prod-b"})[120m:1m]))""", asked[0]);
    }

    [Fact]
    public async Task The_past_alerts_of_a_cluster_that_is_not_heard_are_not_known() =>
        Assert.Equal("prod-b sends no metrics", (await AskAsync(m => m.AlertsWithinAsync("prod-b", TimeSpan.FromHours(1), default), _ => "", heard: "")).WhyNot);

    [Fact]
    public async Task Images_are_those_of_any_cluster_for_held_pods_have_started_none()
    {
        var asked = "";

        var found = await AskAsync(m => m.ImagesAsync("prod-b", default), query => (asked = query) is null ? "" : """{"metric":{"image_spec":"ghcr.io/shop:1"},"value":[0,"1"]}""");

        Assert.Equal(["ghcr.io/shop:1"], found.Value!);
        Assert.Contains("""cluster=~"prod-a|prod-b",namespace=~"shop|cart" """.TrimEnd(), asked, StringComparison.Ordinal);
        Assert.Equal("no application pod of prod-a or prod-b has named an image within six hours", (await AskAsync(m => m.ImagesAsync("prod-b", default), _ => "")).WhyNot);
    }

    private static DateTimeOffset At(int seconds) => DateTimeOffset.UnixEpoch.AddSeconds(seconds);

    private static string Part(string name, int pods) => $$$"""{"metric":{"part":"{{{name}}}"},"value":[0,"{{{pods}}}"]}""";

    private static async Task<Observed<T>> AskAsync<T>(Func<PlatformMetrics, Task<Observed<T>>> ask, Func<string, string> series, string heard = Heard)
    {
        using var server = new LoopbackServer(request =>
        {
            var query = HttpUtility.ParseQueryString(request.Body)["query"]!;
            return (200, $$$"""{"status":"success","data":{"resultType":"vector","result":[{{{(query == GateQueries.Default.IsHeard.Replace("{cluster}", "prod-b", StringComparison.Ordinal) ? heard : series(query))}}}]}}""");
        });
        using var http = new HttpClient();
        return await ask(new PlatformMetrics(new(http, new Uri(server.BaseUrl)), ["prod-a", "prod-b"], ["shop", "cart"], GateQueries.Default));
    }
}
