using Tandem.Components.ClusterAutoscaler;
using Tandem.Components.EksCluster;
using Tandem.Components.Shared;

namespace Tandem.Tests.Components;

[Collection(PulumiCollection.Name)]
public sealed class ClusterAutoscalerTests
{
    private const string Image = "registry.k8s.io/autoscaling/cluster-autoscaler:v1.36.1";

    private static Task<MockedDeployment> Make() =>
        MockedDeployment.Of(() => _ = new ClusterAutoscaler("prod-a-autoscaler", Args(ClusterSamples.Cluster(), Image)));

    [Fact]
    public async Task An_autoscaler_is_made_of_these_resources() =>
        Golden.Verify(string.Join('\n', (await Make()).Resources.Where(made => made.Name.StartsWith("prod-a-autoscaler", StringComparison.Ordinal))));

    [Fact]
    public async Task It_may_change_the_groups_of_its_own_cluster_only() => Golden.Verify(
        MockedDeployment.Indented((string)(await Make()).The("aws:iam/rolePolicy:RolePolicy", "prod-a-autoscaler-identity-policy").Inputs["policy"]));

    [Fact]
    public async Task The_chart_gets_these_values() =>
        Golden.Verify(MockedDeployment.Text((await Make()).The("kubernetes:helm.sh/v3:Release", "prod-a-autoscaler-release").Inputs));

    [Fact]
    public async Task Credentials_are_there_before_the_pod_that_needs_them() => Assert.Contains(
        "prod-a-autoscaler-identity",
        await ClusterSamples.WaitsForAsync((await Make()).The("kubernetes:helm.sh/v3:Release", "prod-a-autoscaler-release")));

    [Fact]
    public async Task All_mistakes_are_told_at_once()
    {
        Assert.Equal(
            "image: is of minor 1.35, but the cluster runs Kubernetes 1.36. Choose a tag v1.36.x in the release.\n"
            + "unneededMinutes: is 0. Use 1 to 120.\n"
            + "provisionMinutesMax: is 90. Use 3 to 60: a node takes two to five.",
            await MistakesOf("registry.k8s.io/autoscaling/cluster-autoscaler:v1.35.0", unneeded: 0, provision: 90));
    }

    [Fact]
    public async Task An_image_has_a_tag() => Assert.Equal(
        "image: is 'cluster-autoscaler'. Write it with its tag, as in registry.k8s.io/autoscaling/cluster-autoscaler:v1.36.1.",
        await MistakesOf("cluster-autoscaler"));

    private static ClusterAutoscalerArgs Args(EksCluster cluster, string image, int unneeded = 10, int provision = 10) => new()
    {
        Cluster = cluster,
        KubernetesVersion = "1.36",
        Chart = new ChartReference("https://kubernetes.github.io/autoscaler", "cluster-autoscaler", "9.59.0"),
        Image = image,
        UnneededMinutes = unneeded,
        ProvisionMinutesMax = provision,
    };

    private static async Task<string> MistakesOf(string image, int unneeded = 10, int provision = 10)
    {
        IReadOnlyList<ArgumentMistake> mistakes = [];
        await MockedDeployment.Of(() => mistakes = ClusterAutoscalerRules.All.MistakesIn(Args(ClusterSamples.Cluster(), image, unneeded, provision)));
        return string.Join('\n', mistakes);
    }
}
