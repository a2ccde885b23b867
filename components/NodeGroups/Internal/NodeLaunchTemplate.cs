using Pulumi;
using Pulumi.Aws.Ec2;
using Pulumi.Aws.Ec2.Inputs;

namespace Tandem.Components.NodeGroups.Internal;

/// <summary>
/// How an instance starts: metadata by session tokens only and not from pods (hop limit 1), an encrypted disk, no public address, the cluster's
/// own security group and no other. A template that names a network interface must name the group too, or EKS adds none.
/// </summary>
/// <remarks>https://docs.aws.amazon.com/eks/latest/userguide/launch-templates.html</remarks>
internal static class NodeLaunchTemplate
{
    private static readonly string[] Tagged = ["instance", "volume", "network-interface"];

    public static LaunchTemplate Make(string name, NodeGroupShape shape, NodeGroupsArgs args, Resource parent) =>
        new($"{name}-{shape.Name}-template", Arguments(shape, args), new CustomResourceOptions { Parent = parent });

    private static LaunchTemplateArgs Arguments(NodeGroupShape shape, NodeGroupsArgs args) => new()
    {
        Description = $"Nodes of {args.ClusterName}, group {shape.Name}",
        MetadataOptions = new LaunchTemplateMetadataOptionsArgs { HttpEndpoint = "enabled", HttpTokens = "required", HttpPutResponseHopLimit = 1 },
        BlockDeviceMappings = { RootDisk(shape, args) },
        NetworkInterfaces =
        {
            new LaunchTemplateNetworkInterfaceArgs
            {
                DeviceIndex = 0,
                AssociatePublicIpAddress = "false",
                DeleteOnTermination = "true",
                SecurityGroups = { args.ControlPlane.ClusterSecurityGroupId },
            },
        },
        UserData = NodeUserData.Base64(args.Plan.MaxPods),
        UpdateDefaultVersion = true,
        TagSpecifications = Tagged.Select(kind => new LaunchTemplateTagSpecificationArgs
        {
            ResourceType = kind,
            Tags = args.Tags.For($"{args.ClusterName}-{shape.Name}"),
        }).ToList(),
        Tags = args.Tags.For($"{args.ClusterName}-{shape.Name}"),
    };

    private static LaunchTemplateBlockDeviceMappingArgs RootDisk(NodeGroupShape shape, NodeGroupsArgs args) => new()
    {
        DeviceName = "/dev/xvda",
        Ebs = new LaunchTemplateBlockDeviceMappingEbsArgs
        {
            VolumeType = "gp3",
            VolumeSize = shape.DiskGiB,
            Encrypted = "true",
            KmsKeyId = args.KeyArn,
            DeleteOnTermination = "true",
        },
    };
}
