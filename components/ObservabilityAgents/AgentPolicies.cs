using Pulumi;
using Tandem.Components.Shared;

namespace Tandem.Components.ObservabilityAgents;

/// <summary>What the agents may do in AWS: write to one workspace and one log group, and read nothing.</summary>
public static class AgentPolicies
{
    /// <summary>Remote write. The managed policy AmazonPrometheusRemoteWriteAccess allows more, on every workspace.</summary>
    /// <remarks>https://docs.aws.amazon.com/prometheus/latest/userguide/AMP-onboard-ingest-metrics-new-Prometheus.html</remarks>
    /// <param name="workspaceArn">The workspace.</param>
    public static PolicyDocument Metrics(Input<string> workspaceArn) => new(new PolicyStatement
    {
        Sid = "WriteMetrics",
        Actions = ["aps:RemoteWrite"],
        Resources = [workspaceArn],
    });

    /// <summary>Streams in one group and events in them. The group itself belongs to the network stack.</summary>
    /// <remarks>
    /// https://docs.fluentbit.io/manual/data-pipeline/outputs/cloudwatch
    /// https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazoncloudwatchlogs.html
    /// </remarks>
    /// <param name="logGroupArn">The log group, without <c>:*</c>.</param>
    public static PolicyDocument Logs(Input<string> logGroupArn)
    {
        var arn = logGroupArn.ToOutput();
        return new PolicyDocument(new PolicyStatement
        {
            Sid = "WriteLogs",
            Actions = ["logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents"],
            Resources = [arn.Apply(group => $"{group}:*")],
        });
    }
}
