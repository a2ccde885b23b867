using Pulumi;
using Tandem.Components.Shared;

namespace Tandem.Components.Monitoring;

/// <summary>Who may publish to the notification topic.</summary>
/// <remarks>https://docs.aws.amazon.com/prometheus/latest/userguide/AMP-alertmanager-receiver-AMPpermission.html</remarks>
public static class TopicPolicy
{
    /// <summary>The alert manager of one workspace, and CloudWatch alarms of the account.</summary>
    /// <param name="place">Account and region.</param>
    /// <param name="topicArn">The topic.</param>
    /// <param name="workspaceArn">The workspace.</param>
    public static PolicyDocument For(AwsPlace place, Input<string> topicArn, Input<string> workspaceArn) => new(
        new PolicyStatement
        {
            Sid = "AlertManagerPublishes",
            Principals = [PolicyPrincipal.Service("aps.amazonaws.com")],
            Actions = ["sns:Publish", "sns:GetTopicAttributes"],
            Resources = [topicArn],
            Conditions = [new("StringEquals", "aws:SourceAccount", place.AccountId), new("ArnEquals", "aws:SourceArn", workspaceArn)],
        },
        new PolicyStatement
        {
            Sid = "AlarmsPublish",
            Principals = [PolicyPrincipal.Service("cloudwatch.amazonaws.com")],
            Actions = ["sns:Publish"],
            Resources = [topicArn],
            Conditions = [new("StringEquals", "aws:SourceAccount", place.AccountId)],
        });
}
