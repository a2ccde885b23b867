using System.Collections.Immutable;
using Tandem.Stacks.Settings;

namespace Tandem.Tests.Stacks;

/// <summary>A cluster in a VPC of its own: what each stack of such an environment is made of, and what it reads from which network.</summary>
[Collection(PulumiCollection.Name)]
public sealed class OwnNetworkTests : IDisposable
{
    private readonly ScratchProject _project = TwoNetworks.Make();

    public void Dispose() => _project.Dispose();

    // R2: a cluster may have a VPC of its own.
    // R11: splitting the network isolates further.
    [Fact]
    public async Task It_makes_a_VPC_with_ways_out_and_in_and_a_peering_but_nothing_the_environment_has_once() => Golden.Verify(List(await RunAsync(TwoNetworks.Own)));

    [Fact]
    public async Task The_peering_and_its_routes_are_made_like_this() => Golden.Verify(string.Join(
        '\n', (await RunAsync(TwoNetworks.Own)).Resources.Where(made => made.Inputs.ContainsKey("vpcPeeringConnectionId") || made.Type.Contains("Peering", StringComparison.Ordinal))
            .Select(made => $"{made} {MockedDeployment.Text(made.Inputs)}")));

    [Fact]
    public async Task The_environments_network_lays_out_addresses_for_the_clusters_that_stand_in_it_and_watches_all()
    {
        var run = await RunAsync("prod-network");

        Assert.DoesNotContain(run.All("aws:ec2/eip:Eip"), made => made.Name.Contains("prod-b", StringComparison.Ordinal));
        Assert.Contains("prod-b", string.Join('\n', run.All("aws:amp/ruleGroupNamespace:RuleGroupNamespace").Select(made => MockedDeployment.Text(made.Inputs))), StringComparison.Ordinal);
    }

    // R32: the same access to other resources.
    // R45: both clusters send metrics and logs to one place.
    [Fact]
    public async Task A_cluster_stands_in_its_own_network_and_takes_key_metrics_and_logs_from_the_environments()
    {
        var run = await RunAsync("prod-b");
        var cluster = run.All("eks:index:Cluster").Single().Inputs;

        Assert.Equal("vpc-of-prod-b", cluster["vpcId"]);
        Assert.Contains("private-eu-west-1a-of-prod-b", MockedDeployment.Text(cluster), StringComparison.Ordinal);
        Assert.EndsWith("key/prod", $"{cluster["encryptionConfigKeyArn"]}", StringComparison.Ordinal);
        Assert.Equal(TwoNetworks.Own, run.Outputs["network"]);
        Assert.Contains("workspaces/prod/", MockedDeployment.Text(Prometheus(run).Inputs), StringComparison.Ordinal);
        Assert.Contains(run.All("aws:lb/loadBalancer:LoadBalancer"), made => MockedDeployment.Text(made.Inputs).Contains("public-eu-west-1a-of-prod-b", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_other_cluster_is_made_as_before()
    {
        var (before, now) = (await StackHarness.RunAsync("prod-a"), await RunAsync("prod-a"));

        Assert.Equal(before.Resources.Select(made => $"{made} {MockedDeployment.Text(made.Inputs)}"), now.Resources.Select(made => $"{made} {MockedDeployment.Text(made.Inputs)}"));
        Assert.Equal("prod-network", now.Outputs["network"]);
    }

    // R20: third parties allow-list the addresses of both networks.
    // R19: each cluster keeps the addresses that its own network reserves.
    [Fact]
    public async Task Traffic_takes_each_clusters_addresses_from_its_network_and_tells_the_way_out_of_both()
    {
        var run = await StackHarness.RunAsync("prod-traffic", others: OnlyOwnClusters, root: _project.Root);

        Assert.Equal(
            "egress-eu-west-1a-of-prod egress-eu-west-1b-of-prod egress-eu-west-1c-of-prod egress-eu-west-1a-of-prod-b egress-eu-west-1b-of-prod-b egress-eu-west-1c-of-prod-b",
            string.Join(' ', Assert.IsType<ImmutableArray<object>>(run.Outputs["egressAddresses"])));
        Assert.Contains("ip-of-prod-b-eu-west-1a", string.Join('\n', run.All("aws:route53/record:Record").Select(made => MockedDeployment.Text(made.Inputs))), StringComparison.Ordinal);
    }

    // R97: clusters that differ in network alone are interchangeable.
    [Fact]
    public void The_fingerprint_does_not_accuse_the_network()
    {
        using var shared = new ScratchProject();

        Assert.Equal(
            Fingerprint.Of(SettingsReader.Cluster(shared.Config("prod-b"))),
            Fingerprint.Of(SettingsReader.Cluster(_project.Config("prod-b"))));
    }

    private static MadeResource Prometheus(StackRun run) => run.All("kubernetes:helm.sh/v3:Release").Single(made => Equals(made.Inputs["chart"], "prometheus"));

    private Task<StackRun> RunAsync(string stack) => StackHarness.RunAsync(stack, root: _project.Root);

    /// <summary>Each network tells of its own clusters alone, as a deployed one does.</summary>
    private static IReadOnlyDictionary<string, object> OnlyOwnClusters(string stack)
    {
        var outputs = new Dictionary<string, object>(OtherStacks.OutputsOf(stack));
        if (outputs.TryGetValue("ingressAddresses", out var all))
        {
            var other = stack == TwoNetworks.Own ? "prod-a" : "prod-b";
            outputs["ingressAddresses"] = ((ImmutableDictionary<string, object>)all).Remove(other);
        }

        return outputs;
    }

    private static string List(StackRun run) => string.Join('\n', run.Resources);
}
