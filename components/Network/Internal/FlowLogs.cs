using Pulumi;
using Pulumi.Aws.CloudWatch;
using Pulumi.Aws.Ec2;
using Pulumi.Aws.Iam;

namespace Tandem.Components.Network.Internal;

/// <summary>A record of every connection in the VPC, in an encrypted log group (Security Hub EC2.6).</summary>
/// <remarks>https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-iam-role.html</remarks>
internal sealed class FlowLogs
{
    public FlowLogs(NetworkParts parts, VpcWithDoor vpc, Input<string> keyArn)
    {
        var group = new LogGroup(parts.Child("flow-logs"), new LogGroupArgs
        {
            Name = $"/tandem/{parts.Name}/flow-logs",
            KmsKeyId = keyArn,
            RetentionInDays = parts.Args.FlowLogRetentionDays,
            Tags = parts.Tags("flow-logs"),
        }, parts.Kept);

        _ = new FlowLog(parts.Child("flow-logs"), new FlowLogArgs
        {
            VpcId = vpc.Vpc.Id,
            TrafficType = "ALL",
            LogDestinationType = "cloud-watch-logs",
            LogDestination = group.Arn,
            IamRoleArn = MakeRole(parts, group).Arn,
            MaxAggregationInterval = 60,
            Tags = parts.Tags("flow-logs"),
        }, parts.Options);
    }

    private static Role MakeRole(NetworkParts parts, LogGroup group)
    {
        var role = new Role(parts.Child("flow-logs"), new RoleArgs
        {
            Description = "VPC flow logs write to their log group",
            AssumeRolePolicy = NetworkPolicies.FlowLogsTrust(parts.Place).ToJson(),
            Tags = parts.Tags("flow-logs"),
        }, parts.Options);

        _ = new RolePolicy(parts.Child("flow-logs"), new RolePolicyArgs
        {
            Role = role.Name,
            Policy = NetworkPolicies.FlowLogsWriter(group.Arn).ToJson(),
        }, parts.Options);
        return role;
    }
}
