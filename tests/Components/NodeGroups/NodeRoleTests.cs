using Pulumi;
using Pulumi.Aws.Iam;
using Pulumi.Utilities;
using Tandem.Components.NodeGroups;
using Tandem.Components.NodeGroups.Internal;
using Tandem.Components.Shared;

namespace Tandem.Tests.Components;

[Collection(PulumiCollection.Name)]
public sealed class NodeRoleTests
{
    [Fact]
    public async Task Whoever_takes_the_role_waits_for_its_permissions_and_goes_before_them()
    {
        Output<string>? arn = null;
        await MockedDeployment.Of(() => arn = new NodeRole("nodes", Args(), new Parent()).Arn);

        Assert.Equal(2, (await OutputUtilities.GetDependenciesAsync(arn!)).OfType<RolePolicyAttachment>().Count());
    }

    private static NodeGroupsArgs Args() => new()
    {
        ControlPlane = null!,
        ClusterName = "prod-a",
        KubernetesVersion = "1.36",
        Role = ClusterRole.Active,
        SubnetIds = "subnet-a",
        KeyArn = "arn:aws:kms:eu-west-1:111122223333:key/k",
        Plan = ClusterSamples.Nodes,
    };

    private sealed class Parent() : ComponentResource("test:index:Parent", "parent");
}
