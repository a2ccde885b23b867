using Tandem.Components.NodeGroups;

namespace Tandem.Tests.Components;

public sealed class NodePlanRulesTests
{
    [Fact]
    public void All_mistakes_are_told_at_once()
    {
        var plan = new NodePlan
        {
            AmiType = "BOTTLEROCKET_x86_64",
            AmiReleaseVersion = "latest",
            MaxPods = 10,
            System = new SystemPool { InstanceTypes = [], Count = 1 },
            Workloads =
            [
                new WorkloadPool { Name = "system", InstanceTypes = ["m7i.large"], MinimumActive = 5, MinimumStandby = 6, Maximum = 4, DiskGiB = 8 },
                new WorkloadPool { Name = "system", InstanceTypes = ["m7i.large"], MinimumActive = 0, Maximum = 0 },
            ],
        };

        Assert.Equal(
            """
            nodes.amiType: is 'BOTTLEROCKET_x86_64'. Use an image of Amazon Linux 2023, such as AL2023_x86_64_STANDARD or AL2023_ARM_64_STANDARD.
            nodes.amiReleaseVersion: is 'latest'. Write it as in 1.36.2-20260714.
            nodes.maxPods: is 10. Use 17 to 250; Kubernetes recommends 110.
            nodes.system.count: is 1. Use 2 to 450; with a single node every update of it closes the front door.
            nodes.system.instanceTypes: has 0 types. EKS takes 1 to 20, such as m7i.large.
            nodes.workloads[1].name: is 'system', as is that of another pool. Give each pool a name of its own.
            nodes.workloads[0].name: is 'system'. Use 1 to 20 lower-case letters, digits and hyphens, and not 'system'.
            nodes.workloads[0].minimumStandby: is 6. Use 0 to maximum, which is 4.
            nodes.workloads[0].minimumActive: is 5. Use 0 to maximum, which is 4.
            nodes.workloads[0].diskGiB: is 8. Use at least 20: images and logs need it.
            nodes.workloads[1].name: is 'system'. Use 1 to 20 lower-case letters, digits and hyphens, and not 'system'.
            nodes.workloads[1].maximum: is 0. Use 1 to 450.
            """.ReplaceLineEndings("\n"),
            string.Join('\n', NodePlanRules.Mistakes(plan)));
    }

    [Fact]
    public void The_user_data_of_a_node_tells_nodeadm_how_many_pods_fit() =>
        Assert.EndsWith(
            "Content-Type: application/node.eks.aws\n\n---\napiVersion: node.eks.aws/v1alpha1\nkind: NodeConfig\n"
            + "spec:\n  kubelet:\n    config:\n      maxPods: 110\n\n--TANDEM--\n",
            Tandem.Components.NodeGroups.Internal.NodeUserData.Text(110),
            StringComparison.Ordinal);
}
