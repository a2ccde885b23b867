using System.Globalization;
using Tandem.Components.Shared;

namespace Tandem.Tests.Components;

[Collection(PulumiCollection.Name)]
public sealed class NodeGroupsTests
{
    private const string Group = "eks:index:ManagedNodeGroup";
    private const string Template = "aws:ec2/launchTemplate:LaunchTemplate";

    private static Task<MockedDeployment> Make(ClusterRole role = ClusterRole.Active) => MockedDeployment.Of(() => ClusterSamples.Cluster(role: role));

    [Fact]
    public async Task Groups_are_asked_for_in_these_words() =>
        Golden.Verify(string.Join('\n', (await Make()).All(Group).Select(group => $"{group.Name}\n{MockedDeployment.Text(group.Inputs.Remove("cluster"))}")));

    [Fact]
    public async Task An_instance_starts_encrypted_private_and_with_its_metadata_out_of_reach_of_pods() =>
        Golden.Verify(MockedDeployment.Text((await Make()).The(Template, "prod-a-nodes-general-base-template").Inputs));

    [Theory]
    [InlineData(ClusterRole.Active, "general-base", 3, 3, 3)]
    [InlineData(ClusterRole.Standby, "general-base", 0, 0, 1)]
    [InlineData(ClusterRole.Active, "general-burst", 0, 0, 17)]
    [InlineData(ClusterRole.Standby, "general-burst", 0, 0, 17)]
    [InlineData(ClusterRole.Active, "system", 3, 3, 3)]
    [InlineData(ClusterRole.Standby, "system", 3, 3, 3)]
    public async Task The_minimum_of_workload_nodes_follows_the_role(ClusterRole role, string group, int minimum, int desired, int maximum)
    {
        var scaling = Scaling((await Make(role)).The(Group, $"prod-a-nodes-{group}"));

        Assert.Equal((minimum, desired, maximum), (scaling["minSize"], scaling["desiredSize"], scaling["maxSize"]));
    }

    [Fact]
    public async Task Only_a_size_that_the_autoscaler_owns_is_ignored()
    {
        var ignored = (await Make()).All(Group).Where(group => group.Inputs["ignoreScalingChanges"] is true).Select(group => group.Name);

        Assert.Equal(["prod-a-nodes-general-burst"], ignored);
    }

    [Fact]
    public async Task The_template_names_the_security_group_of_the_cluster_because_EKS_adds_none_to_a_template_with_an_interface()
    {
        var made = await Make();

        var interfaces = made.All(Template).Select(template => MockedDeployment.Text(template.Inputs["networkInterfaces"]));
        Assert.All(interfaces, text => Assert.Contains("sg-of-prod-a-control-plane", text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_node_may_join_and_pull_images_and_nothing_else()
    {
        var attached = (await Make()).All("aws:iam/rolePolicyAttachment:RolePolicyAttachment");
        var policies = attached.Where(policy => policy.Name.StartsWith("prod-a-nodes-", StringComparison.Ordinal));

        Assert.Equal(
            ["arn:aws:iam::aws:policy/AmazonEC2ContainerRegistryPullOnly", "arn:aws:iam::aws:policy/AmazonEKSWorkerNodePolicy"],
            policies.Select(policy => (string)policy.Inputs["policyArn"]));
    }

    [Fact]
    public async Task The_autoscaler_can_see_the_disk_of_a_node_that_does_not_exist_yet()
    {
        var tags = (await Make()).The(Group, "prod-a-nodes-general-burst").Inputs["tags"];

        var tag = "\"k8s.io/cluster-autoscaler/node-template/resources/ephemeral-storage\": \"80Gi\"";
        Assert.Contains(tag, MockedDeployment.Text(tags), StringComparison.Ordinal);
    }

    private static Dictionary<string, int> Scaling(MadeResource group) => ((IEnumerable<KeyValuePair<string, object>>)group.Inputs["scalingConfig"])
        .ToDictionary(pair => pair.Key, pair => Convert.ToInt32(pair.Value, CultureInfo.InvariantCulture), StringComparer.Ordinal);
}
