using System.Globalization;
using Pulumi;
using Pulumi.Aws.Ec2;
using Pulumi.Aws.Eks.Inputs;
using Tandem.Components.Shared;

namespace Tandem.Components.NodeGroups.Internal;

/// <summary>
/// One managed node group and its launch template. EKS tags the Auto Scaling group for the autoscaler by itself; what a node of an empty group would
/// look like the autoscaler reads from the node group: labels, taints, and resources that the tags below name.
/// </summary>
/// <remarks>
/// https://docs.aws.amazon.com/eks/latest/userguide/managed-node-groups.html,
/// https://github.com/kubernetes/autoscaler/blob/cluster-autoscaler-1.36.1/cluster-autoscaler/cloudprovider/aws/README.md
/// </remarks>
internal sealed class NodeGroup
{
    private const string ResourceTag = "k8s.io/cluster-autoscaler/node-template/resources/";

    public NodeGroup(string name, NodeGroupShape shape, NodeGroupsArgs args, NodeRole role, Resource parent)
    {
        var template = NodeLaunchTemplate.Make(name, shape, args, parent);
        var options = new ComponentResourceOptions { Parent = parent, DependsOn = role.Permissions.Concat(args.After).ToList() };
        Made = new Pulumi.Eks.ManagedNodeGroup($"{name}-{shape.Name}", Arguments(shape, args, role, template), options);
    }

    public Pulumi.Eks.ManagedNodeGroup Made { get; }

    private static Pulumi.Eks.ManagedNodeGroupArgs Arguments(NodeGroupShape shape, NodeGroupsArgs args, NodeRole role, LaunchTemplate template) => new()
    {
        Cluster = args.ControlPlane,
        ClusterName = args.ClusterName,
        NodeRoleArn = role.Arn,
        SubnetIds = args.SubnetIds,
        Version = args.KubernetesVersion,
        AmiType = args.Plan.AmiType,
        ReleaseVersion = args.Plan.AmiReleaseVersion,
        InstanceTypes = shape.InstanceTypes.ToList(),
        LaunchTemplate = new NodeGroupLaunchTemplateArgs
        {
            Id = template.Id,
            Version = template.LatestVersion.Apply(version => version.ToString(CultureInfo.InvariantCulture)),
        },
        ScalingConfig = new NodeGroupScalingConfigArgs { MinSize = shape.Minimum, DesiredSize = shape.Desired, MaxSize = shape.Maximum },
        IgnoreScalingChanges = shape.IsAutoscaled,
        Labels = { [SystemPlacement.PoolLabel] = shape.Pool },
        Taints = Taints(shape),
        Tags = args.Tags.For($"{args.ClusterName}-{shape.Name}", ($"{ResourceTag}ephemeral-storage", FormattableString.Invariant($"{shape.DiskGiB}Gi"))),
    };

    private static List<NodeGroupTaintArgs> Taints(NodeGroupShape shape) => shape.Pool == SystemPlacement.Pool
        ? [new NodeGroupTaintArgs { Key = SystemPlacement.TaintKey, Value = "true", Effect = "NO_SCHEDULE" }]
        : [];
}
