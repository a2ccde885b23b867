using Pulumi;
using Tandem.Components.Monitoring.Internal;

namespace Tandem.Components.Monitoring;

/// <summary>The one place that all clusters of an environment send metrics and logs to, and that calls people (R45, R46) and their pipelines (R103).</summary>
public sealed class Monitoring : ComponentResource
{
    /// <summary>Makes the workspace, its alerts, the topics and the log group.</summary>
    /// <param name="name">The name of the environment, such as <c>prod</c>.</param>
    /// <param name="args">What it is made from.</param>
    /// <param name="options">Pulumi's options. Default: none.</param>
    /// <exception cref="Shared.ArgumentsException">The arguments cannot work; all mistakes are told, and nothing is registered.</exception>
    public Monitoring(string name, MonitoringArgs args, ComponentResourceOptions? options = null)
        : base(ComponentTypes.Monitoring, MonitoringRules.All.Check(name, args), options)
    {
        var parts = new MonitoringParts(this, name, args);
        var metrics = new Metrics(parts);
        var notifications = new Notifications(parts, metrics.Workspace);
        var list = new ListTopic(parts);
        var logs = parts.MakeLogGroup("clusters", $"/tandem/{name}/clusters");

        MetricsWorkspaceArn = metrics.Workspace.Arn;
        MetricsEndpoint = metrics.Workspace.PrometheusEndpoint;
        AlertTopicArn = notifications.Topic.Arn;
        ClusterListTopicArn = list.Topic.Arn;
        LogGroupName = logs.Name;
        RegisterOutputs();
    }

    /// <summary>The workspace, for the policy of whoever sends metrics.</summary>
    [Output] public Output<string> MetricsWorkspaceArn { get; private set; }

    /// <summary>The base of the workspace's addresses, with a final slash; remote write goes to <c>api/v1/remote_write</c> below it.</summary>
    [Output] public Output<string> MetricsEndpoint { get; private set; }

    /// <summary>The topic that every alert comes out of.</summary>
    [Output] public Output<string> AlertTopicArn { get; private set; }

    /// <summary>The topic that every change of the cluster list is published to (R103).</summary>
    [Output] public Output<string> ClusterListTopicArn { get; private set; }

    /// <summary>The log group that all clusters write to.</summary>
    [Output] public Output<string> LogGroupName { get; private set; }
}
