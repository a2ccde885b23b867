using Pulumi;
using Pulumi.Aws.Iam;
using Tandem.Components.Shared;

namespace Tandem.Components.NodeGroups.Internal;

/// <summary>
/// The IAM role of every node. It may join the cluster and pull images, and nothing else: the permissions of the CNI belong to the CNI's own pods.
/// AmazonEKSWorkerNodeMinimalPolicy would be less, but is made for EKS Auto Mode: on Amazon Linux 2023 a node asks EC2 for its own description.
/// EKS makes the access entry of this role when it makes the first group.
/// </summary>
/// <remarks>https://docs.aws.amazon.com/eks/latest/userguide/create-node-role.html</remarks>
internal sealed class NodeRole
{
    private static readonly string[] Policies = ["AmazonEKSWorkerNodePolicy", "AmazonEC2ContainerRegistryPullOnly"];

    public NodeRole(string name, NodeGroupsArgs args, Resource parent)
    {
        var child = new CustomResourceOptions { Parent = parent };
        var role = new Role($"{name}-role", new RoleArgs
        {
            Description = $"Nodes of the EKS cluster {args.ClusterName}",
            AssumeRolePolicy = PolicyDocument.TrustOf("ec2.amazonaws.com").ToJson(),
            Tags = args.Tags.For($"{name}-role"),
        }, child);

        Permissions = [.. Policies.Select(policy => new RolePolicyAttachment($"{name}-{policy}", new RolePolicyAttachmentArgs
        {
            Role = role.Name,
            PolicyArn = $"arn:{args.Partition}:iam::aws:policy/{policy}",
        }, child))];
        Arn = Output.Tuple(role.Arn, Output.All(Permissions.Select(permission => permission.Id))).Apply(known => known.Item1);
    }

    /// <summary>
    /// Depends on the permissions too. What stands inside a component of another language waits for what its inputs depend on, also when it is deleted; what the
    /// component itself was told to wait for counts only while it is made.
    /// </summary>
    public Output<string> Arn { get; }

    /// <summary>What must be there before a node starts, and stay until the last one is gone.</summary>
    public IReadOnlyList<RolePolicyAttachment> Permissions { get; }
}
