using Pulumi;
using Tandem.Components.Shared;

namespace Tandem.Components.ObservabilityAgents;

/// <summary>Where a cluster's metrics and logs go. Both clusters of an environment give the same but for <see cref="Cluster"/> (R45).</summary>
public sealed class ObservabilityAgentsArgs
{
    /// <summary>The cluster's name: the value of the label <c>cluster</c> on every series and log record, such as <c>prod-a</c>.</summary>
    public required string Cluster { get; init; }

    /// <summary>The cluster's name again, known only once the cluster can take pods: what the associations of IAM roles wait for.</summary>
    public required Input<string> ClusterName { get; init; }

    /// <summary>The environment: the value of the label <c>environment</c>.</summary>
    public required string Environment { get; init; }

    /// <summary>The region of workspace and log group, such as <c>eu-west-1</c>.</summary>
    public required string Region { get; init; }

    /// <summary>ARN of the shared managed Prometheus workspace.</summary>
    public required Input<string> WorkspaceArn { get; init; }

    /// <summary>The workspace's endpoint, with the slash at its end as AWS gives it.</summary>
    public required Input<string> WorkspaceEndpoint { get; init; }

    /// <summary>ARN of the shared log group, without <c>:*</c> at its end.</summary>
    public required Input<string> LogGroupArn { get; init; }

    /// <summary>Name of the shared log group.</summary>
    public required Input<string> LogGroupName { get; init; }

    /// <summary>The chart <c>prometheus</c>, 29.x.</summary>
    public required ChartReference PrometheusChart { get; init; }

    /// <summary>The chart <c>prometheus-node-exporter</c>, 4.x.</summary>
    public required ChartReference NodeExporterChart { get; init; }

    /// <summary>The chart <c>fluent-bit</c>, 0.58 or later.</summary>
    public required ChartReference FluentBitChart { get; init; }

    /// <summary>Seconds between two reads of a metric. Default: 15, so that a rate over one minute rests on four samples.</summary>
    public int ScrapeIntervalSeconds { get; init; } = 15;

    /// <summary>Prometheus agents, each of which reads everything; the workspace keeps one of each sample. Default: 2, so that a node may leave.</summary>
    public int PrometheusReplicas { get; init; } = 2;

    /// <summary>Tags of the IAM roles. Default: none but the name.</summary>
    public Tags Tags { get; init; } = Tags.None;
}
