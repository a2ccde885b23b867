using System.Globalization;
using Tandem.Cli.Backends;
using Tandem.Stacks.Configuration;
using Tandem.Stacks.Files;
using Tandem.Switchover;
using Tandem.Switchover.Measuring;

namespace Tandem.Tests.Cli;

/// <summary>From <c>fleet.yaml</c> to queries and limits, and what docs/metrics.md says of both.</summary>
public sealed class ConfiguredMetricsTests
{
    private const string Document = "docs/metrics.md";

    [Fact]
    public void The_file_knows_the_queries_and_limits_that_the_switchover_has()
    {
        Assert.Equal(MetricQueries.Default.All.Select(q => q.Name), FleetMetrics.QueryNames);
        Assert.Equal(ConfiguredMetrics.All.Select(l => l.Name), FleetMetrics.LimitRanges.Select(l => l.Name));
    }

    [Fact]
    public void Without_a_block_everything_is_as_by_default()
    {
        var metrics = MetricsOf("");

        Assert.Equal(MetricQueries.Default, ConfiguredMetrics.QueriesOf(metrics));
        Assert.Equal(Limits.Default, ConfiguredMetrics.LimitsOf(metrics));
        Assert.Null(metrics.Url);
    }

    [Fact]
    public void Each_query_can_be_given_and_replaces_itself_alone()
    {
        foreach (var name in FleetMetrics.QueryNames)
        {
            var queries = ConfiguredMetrics.QueriesOf(MetricsOf("metrics: {queries: {" + name + ": 'mine{cluster=\"{cluster}\"}'}}"));

            Assert.Equal(MetricQueries.Default.All.Select(q => q.Name == name ? """mine{cluster="{cluster}"}""" : q.Query), queries.All.Select(q => q.Query));
        }
    }

    [Fact]
    public void Each_limit_can_be_given_at_both_ends_and_changes_itself_alone()
    {
        foreach (var (name, number) in FleetMetrics.LimitRanges.SelectMany(l => new[] { (l.Name, l.Min), (l.Name, l.Max) }))
        {
            var limits = ConfiguredMetrics.LimitsOf(MetricsOf(string.Create(CultureInfo.InvariantCulture, $"metrics: {{limits: {{{name}: {number}}}}}")));

            Assert.Equal(ConfiguredMetrics.All.Select(l => l.Name == name ? number : l.Of(Limits.Default)), ConfiguredMetrics.All.Select(l => l.Of(limits)));
        }
    }

    [Fact]
    public void Another_server_and_another_quantile_can_be_given()
    {
        var metrics = MetricsOf("metrics: {url: 'https://prometheus.example.com', latencyQuantile: 0.95}");

        Assert.Equal(("https://prometheus.example.com", 0.95), (metrics.Url, ConfiguredMetrics.QueriesOf(metrics).LatencyQuantile));
    }

    [Fact]
    public void The_document_has_the_limits() => PrintedBlock.Verify(Document, "limits", Table(
        ["limit", "default", "from", "to", "what it is"],
        ConfiguredMetrics.All.Zip(FleetMetrics.LimitRanges, (l, r) => new[] { $"`{l.Name}`", Text(l.Of(Limits.Default)), Text(r.Min), Text(r.Max), l.Says })));

    [Fact]
    public void The_document_has_the_queries() => PrintedBlock.Verify(
        Document, "queries", string.Join("\n\n", MetricQueries.Default.All.Select(q => $"`{q.Name}`\n\n```promql\n{q.Query}\n```")));

    private static FleetMetrics MetricsOf(string block)
    {
        var mistakes = new Mistakes();
        var fleet = FleetFile.Read(RepositoryFiles.Text("fleet.yaml").Replace("    domain: prod.example.com\n", $"    domain: prod.example.com\n    {block}\n", StringComparison.Ordinal), mistakes);
        mistakes.ThrowIfAny("fleet.yaml");
        return fleet.Environments["prod"].Metrics;
    }

    private static string Text(double number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Table(string[] head, IEnumerable<string[]> rows) =>
        string.Join("\n", new[] { head, [.. head.Select(_ => "---")] }.Concat(rows).Select(r => $"| {string.Join(" | ", r)} |"));
}
