using Pulumi;
using Tandem.Components.Shared;

namespace Tandem.Components.Network;

/// <summary>The IAM policies of the network.</summary>
/// <remarks>https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-iam-role.html</remarks>
public static class NetworkPolicies
{
    /// <summary>Flow logs of this account and region may take on the role, and nobody else's.</summary>
    /// <param name="place">Account and region.</param>
    public static PolicyDocument FlowLogsTrust(AwsPlace place) => PolicyDocument.TrustOf(
        "vpc-flow-logs.amazonaws.com",
        new PolicyCondition("StringEquals", "aws:SourceAccount", place.AccountId),
        new PolicyCondition("ArnLike", "aws:SourceArn", place.Arn("ec2", "vpc-flow-log/*")));

    /// <summary>Writing to one log group.</summary>
    /// <param name="groupArn">The ARN of the log group.</param>
    public static PolicyDocument FlowLogsWriter(Input<string> groupArn) => new(new PolicyStatement
    {
        Sid = "WriteFlowLogs",
        Actions = ["logs:CreateLogStream", "logs:DescribeLogGroups", "logs:DescribeLogStreams", "logs:PutLogEvents"],
        Resources = [groupArn, groupArn.Apply(arn => $"{arn}:*")],
    });
}
