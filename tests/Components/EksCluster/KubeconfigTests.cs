using System.Text.Json.Nodes;
using Pulumi;
using Tandem.Components.EksCluster;

namespace Tandem.Tests.Components;

[Collection(PulumiCollection.Name)]
public sealed class KubeconfigTests
{
    [Fact]
    public async Task A_kubeconfig_asks_AWS_for_a_token_in_the_name_of_a_role() => Golden.Verify((await Kubeconfigs("prod-a"))["platform-admin"]);

    [Fact]
    public async Task Every_role_gets_one() =>
        Assert.Equal(["developer", "pipeline", "platform-admin", "provisioner"], (await Kubeconfigs("prod-a")).Keys);

    // R18: kubeconfigs go by IAM role, look the same for both and after a rebuild.
    [Fact]
    public async Task Those_of_two_clusters_differ_in_the_name_only()
    {
        var (a, b) = (await Kubeconfigs("prod-a"), await Kubeconfigs("prod-b"));

        Assert.Equal(a["pipeline"].Replace("prod-a", "prod-b", StringComparison.Ordinal), b["pipeline"]);
    }

    [Fact]
    public async Task The_provider_acts_as_the_provisioner_and_lets_the_server_apply()
    {
        var made = await MockedDeployment.Of(() => ClusterSamples.Cluster());

        var inputs = made.The("pulumi:providers:kubernetes", "prod-a-kubernetes").Inputs;
        var kubeconfig = JsonNode.Parse((string)inputs["kubeconfig"])!;
        var command = kubeconfig["users"]![0]!["user"]!["exec"]!["args"]!.AsArray().Select(word => (string)word!);
        Assert.Contains("arn:aws:iam::111122223333:role/provisioner", command);
        Assert.Equal("true", inputs["enableServerSideApply"]);
    }

    private static async Task<IReadOnlyDictionary<string, string>> Kubeconfigs(string clusterName)
    {
        IReadOnlyDictionary<string, string>? found = null;
        await MockedDeployment.Of(() => new EksCluster(clusterName, ClusterSamples.Args()).Kubeconfigs.Apply(all =>
        {
            found = all;
            return 0;
        }));
        return found!;
    }
}
