using Tandem.Components.EksCluster;
using Tandem.Components.ExternalDns;
using Tandem.Components.Shared;
using Tandem.Components.StandbyPolicy;

namespace Tandem.Tests.Components;

[Collection(PulumiCollection.Name)]
public sealed class ExternalDnsTests
{
    private const string Name = "prod-a-external-dns";

    [Fact]
    public async Task It_is_made_of_these_resources() =>
        Golden.Verify(string.Join('\n', (await Make()).Resources.Where(made => made.Name.StartsWith(Name, StringComparison.Ordinal))));

    [Fact]
    public async Task It_may_write_records_below_the_domain_of_one_zone_and_delete_none() =>
        Golden.Verify(MockedDeployment.Indented((string)(await Make()).The("aws:iam/rolePolicy:RolePolicy", $"{Name}-identity-policy").Inputs["policy"]));

    [Fact]
    public async Task The_chart_gets_these_values() => Golden.Verify(MockedDeployment.Text(Release(await Make()).Inputs));

    [Fact]
    public async Task Credentials_and_namespace_are_there_before_the_pod_that_needs_them() =>
        Assert.Equal([$"{Name}-identity", $"{Name}-namespace"], await ClusterSamples.WaitsForAsync(Release(await Make())));

    [Fact]
    public async Task Two_clusters_own_different_records()
    {
        var (a, b) = (MockedDeployment.Text(Release(await Make("prod-a")).Inputs), MockedDeployment.Text(Release(await Make("prod-b")).Inputs));

        Assert.Contains("\"txtOwnerId\": \"prod-b\"", b, StringComparison.Ordinal);
        Assert.Equal(a.Replace("prod-a", "prod-b", StringComparison.Ordinal), b);
    }

    [Fact]
    public async Task It_reads_the_annotations_that_the_standby_policy_writes()
    {
        var values = (IReadOnlyDictionary<string, object>)Release(await Make()).Inputs["values"];

        Assert.Contains($"{values["annotationPrefix"]}set-identifier", StandbyExpressions.StampIngress, StringComparison.Ordinal);
        Assert.Contains($"{values["annotationPrefix"]}aws-weight", StandbyExpressions.StampIngress, StringComparison.Ordinal);
        Assert.Equal($"{values["annotationPrefix"]}set-identifier=prod-a", values["annotationFilter"]);
    }

    [Theory]
    [InlineData("*.prod.example.com")]
    [InlineData("prod.example.com.")]
    [InlineData("")]
    public async Task A_domain_is_written_plainly(string domain)
    {
        IReadOnlyList<ArgumentMistake> mistakes = [];
        await MockedDeployment.Of(() => mistakes = ExternalDnsRules.All.MistakesIn(Args(ClusterSamples.Cluster(), domain)));

        Assert.Equal(
            $"domain: is '{domain}'. Write a domain name in small letters without wildcard or final dot, such as prod.example.com.", Assert.Single(mistakes).ToString());
    }

    private static Task<MockedDeployment> Make(string cluster = "prod-a") =>
        MockedDeployment.Of(() => _ = new ExternalDns($"{cluster}-external-dns", Args(ClusterSamples.Cluster(cluster), "prod.example.com")));

    private static MadeResource Release(MockedDeployment made) => made.Resources.Single(resource => resource.Type == "kubernetes:helm.sh/v3:Release");

    private static ExternalDnsArgs Args(EksCluster cluster, string domain) => new()
    {
        Cluster = cluster,
        Chart = new ChartReference("https://kubernetes-sigs.github.io/external-dns/", "external-dns", "1.21.1"),
        ZoneId = "Z0123456789",
        Domain = domain,
    };
}
