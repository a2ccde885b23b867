using Tandem.Rehearsal.Backend;
using Tandem.Rehearsal.Kubernetes;

namespace Tandem.Tests.Rehearsal.World;

/// <summary>What the world reads out of the repository's own prod. When a stack renames what the world looks for, this is where it shows.</summary>
[Collection(PulumiCollection.Name)]
public sealed class FactsReaderTests
{
    [Fact]
    public async Task Prod_is_read_whole()
    {
        using var backend = RehearsalBackend.InMemory(RepositoryFiles.Root, new RehearsalOptions());
        await RehearsalRun.ProvisionAsync(backend, "prod", null, CancellationToken.None);

        var facts = backend.World.Facts;
        Assert.Equal(["prod-a", "prod-b"], facts.Clusters.Keys);
        Assert.All(facts.Clusters.Values, IsWhole);
        Assert.Equal((false, true), (facts.Clusters["prod-a"].IsStandby, facts.Clusters["prod-b"].IsStandby));
        Assert.Equal(["prod-a 255 60", "prod-b 0 60"], facts.Records.Single().Value.Select(r => $"{r.SetIdentifier} {r.Weight} {r.TtlSeconds}"));
        Assert.Equal(["prod-a", "prod-b"], facts.Records.Single().Value.Select(r => facts.At(r.Endpoint)!.Name));
        Assert.Equal(["example.prod.example.com", "shop-api.prod.example.com", "shop.prod.example.com"], facts.Hosts.Single().Value.Select(h => h.Host));
    }

    private static void IsWhole(ClusterFacts cluster)
    {
        Assert.True(cluster is { HoldsPods: true, HasAutoscaler: true, RegistersTargets: true });
        Assert.StartsWith("tandem-role-", cluster.RoleChange, StringComparison.Ordinal);
        Assert.Equal(3, cluster.Addresses.Count);
        Assert.Single(cluster.NodeGroups, g => g.IsSystem);
        Assert.Single(cluster.NodeGroups, g => g.IsAutoscaled);
        Assert.Equal(["example 3", "orders-worker 4", "shop-api 6", "traefik 3"], cluster.Workloads.Select(w => $"{w.Name} {w.Replicas}"));
    }
}
