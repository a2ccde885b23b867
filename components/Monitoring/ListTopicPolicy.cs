using Pulumi;
using Tandem.Components.Shared;

namespace Tandem.Components.Monitoring;

/// <summary>
/// Who may do what with the topic of the cluster list. Who publishes is an operator of the account and needs the permission from their own role: the topic
/// lets no service publish. Principals of the account may subscribe; nothing reaches the topic but through TLS.
/// </summary>
/// <remarks>https://docs.aws.amazon.com/sns/latest/dg/sns-security-best-practices.html</remarks>
public static class ListTopicPolicy
{
    /// <summary>The policy.</summary>
    /// <param name="place">Account and region.</param>
    /// <param name="topicArn">The topic.</param>
    public static PolicyDocument For(AwsPlace place, Input<string> topicArn) => new(
        new PolicyStatement
        {
            Sid = "AccountSubscribes",
            Principals = [PolicyPrincipal.Aws(place.GlobalArn("iam", "root"))],
            Actions = ["sns:GetTopicAttributes", "sns:Subscribe"],
            Resources = [topicArn],
        },
        new PolicyStatement
        {
            Sid = "OnlyThroughTls",
            Effect = "Deny",
            Principals = [PolicyPrincipal.Aws("*")],
            Actions = ["sns:Publish"],
            Resources = [topicArn],
            Conditions = [new("Bool", "aws:SecureTransport", "false")],
        });
}
