using Tandem.Components.Shared;

namespace Tandem.Components.ClusterAutoscaler.Internal;

/// <summary>
/// What the autoscaler may do: the policy that its project recommends, with the changes narrowed to the groups of this cluster by the tags that EKS puts on
/// every managed node group. The autoscaler of one cluster cannot touch the other's nodes.
/// </summary>
/// <remarks>
/// https://github.com/kubernetes/autoscaler/blob/cluster-autoscaler-1.36.1/cluster-autoscaler/cloudprovider/aws/README.md,
/// https://docs.aws.amazon.com/autoscaling/ec2/userguide/security_iam_service-with-iam.html
/// </remarks>
internal static class AutoscalerPolicy
{
    public static PolicyDocument For(EksCluster.EksCluster cluster) => new(
        new PolicyStatement
        {
            Sid = "Look",
            Actions =
            [
                "autoscaling:DescribeAutoScalingGroups", "autoscaling:DescribeAutoScalingInstances", "autoscaling:DescribeLaunchConfigurations",
                "autoscaling:DescribeScalingActivities", "ec2:DescribeImages", "ec2:DescribeInstanceTypes", "ec2:DescribeLaunchTemplateVersions",
                "ec2:GetInstanceTypesFromInstanceRequirements",
            ],
            Resources = ["*"],
        },
        new PolicyStatement
        {
            Sid = "LookAtOwnGroups",
            Actions = ["eks:DescribeNodegroup"],
            Resources = [cluster.Place.Arn("eks", $"nodegroup/{cluster.ClusterName}/*/*")],
        },
        new PolicyStatement
        {
            Sid = "ScaleOwnGroups",
            Actions = ["autoscaling:SetDesiredCapacity", "autoscaling:TerminateInstanceInAutoScalingGroup"],
            Resources = ["*"],
            Conditions =
            [
                new PolicyCondition("StringEquals", "aws:ResourceTag/k8s.io/cluster-autoscaler/enabled", "true"),
                new PolicyCondition("StringEquals", $"aws:ResourceTag/k8s.io/cluster-autoscaler/{cluster.ClusterName}", "owned"),
            ],
        });
}
