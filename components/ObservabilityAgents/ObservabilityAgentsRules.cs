using Tandem.Components.Monitoring;
using Tandem.Components.Shared;

namespace Tandem.Components.ObservabilityAgents;

/// <summary>What the arguments of <see cref="ObservabilityAgents"/> keep.</summary>
internal static class ObservabilityAgentsRules
{
    public static readonly Rules<ObservabilityAgentsArgs> All = new("ObservabilityAgents")
    {
        {
            "Cluster", args => args.Cluster.Length > 0,
            _ => "it is empty. Without it the metrics of two clusters cannot be told apart: write the cluster's name."
        },
        { "Environment", args => args.Environment.Length > 0, _ => "it is empty. Write the environment's name, such as prod." },
        { "PrometheusChart", args => args.PrometheusChart.Name == "prometheus", args => OtherChart(args.PrometheusChart, "prometheus") },
        {
            "NodeExporterChart", args => args.NodeExporterChart.Name == "prometheus-node-exporter",
            args => OtherChart(args.NodeExporterChart, "prometheus-node-exporter")
        },
        { "FluentBitChart", args => args.FluentBitChart.Name == "fluent-bit", args => OtherChart(args.FluentBitChart, "fluent-bit") },
        {
            "ScrapeIntervalSeconds", args => args.ScrapeIntervalSeconds is >= 10 and <= MetricNames.ReadingIntervalSecondsMax,
            args => FormattableString.Invariant($"{args.ScrapeIntervalSeconds} s is out of range. Use 10 to {MetricNames.ReadingIntervalSecondsMax}: alerts and switchovers judge rates over one minute, which need two readings in it.")
        },
        {
            "PrometheusReplicas", args => args.PrometheusReplicas is 1 or 2,
            args => FormattableString.Invariant($"{args.PrometheusReplicas} agents. Use 2, or 1 where a gap of a few minutes does not matter.")
        },
    };

    private static string OtherChart(ChartReference chart, string wanted) => $"'{chart.Name}' is another chart. The values here are those of '{wanted}'.";
}
