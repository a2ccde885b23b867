using System.Text.Json.Nodes;
using Tandem.Cli.Clusters;
using Tandem.Stacks.Clusters;
using Tandem.Switchover.Ports;
using Tandem.Switchover.State;

namespace Tandem.Tests.Cli.Clusters;

/// <summary>What stands against a change of the cluster list, word for word.</summary>
public sealed class ListRulesTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);
    private static readonly ClusterHistory Both = ClusterHistory.Empty.Added("prod-a", "1", "r", Noon).Added("prod-b", "1", "r", Noon);
    private static readonly ClusterHistory Alone = ClusterHistory.Empty.Added("prod-a", "1", "r", Noon);

    /// <summary>R111: what is added gets the next rank, and was built with it.</summary>
    [Fact]
    public void Only_a_cluster_that_is_up_with_the_next_rank_is_added()
    {
        Assert.Equal(["prod-b is on the list already, with rank 2. A cluster that was rebuilt leaves it first: tandem clusters rebuild prod-b"], ListRules.AgainstAdding("prod-b", Both, Facts(("prod-b", 2, 0, null))));
        Assert.Equal(["the stack prod-c is not up. Bring it up first: tandem up prod-c"], ListRules.AgainstAdding("prod-c", Both, Facts(("prod-c", null, 0, null))));
        Assert.Equal(["the stack prod-c was brought up with rank 2, and the next rank is 3. Update it first: tandem up prod-c"], ListRules.AgainstAdding("prod-c", Both, Facts(("prod-c", 2, 0, null))));
        Assert.Empty(ListRules.AgainstAdding("prod-c", Both, Facts(("prod-c", 3, 0, null))));
    }

    /// <summary>R113: one cluster is a legal list, none is not. R104: what has traffic is not taken off.</summary>
    [Fact]
    public void The_last_cluster_and_one_with_traffic_stay() => Assert.Equal(
        [
            "prod-a is the only cluster on the list, and a list has at least one (R113). Add another one first; or rebuild it as it is, it keeps its rank",
            "prod-a has traffic: weight 13 is deployed, 0 configured. Move production away first: tandem switchover, or tandem failover when it is dead",
        ],
        ListRules.AgainstRemoving("prod-a", Alone, Facts(("prod-a", 1, 13, null)), ""));

    [Fact]
    public void A_cluster_that_is_not_on_the_list_cannot_leave_it() =>
        Assert.Equal(["prod-c is not on the list, which is 1, 2"], ListRules.AgainstRemoving("prod-c", Both, Facts(("prod-c", 3, 0, null)), ""));

    /// <summary>T2, R115: the primary may be removed; where something runs that may run once only, somebody says that it has stopped.</summary>
    [Fact]
    public void A_primary_with_what_may_run_once_only_is_removed_with_a_reason()
    {
        var facts = Facts(("prod-a", 1, 0, "ledger"));

        Assert.Equal(
            ["prod-a is primary, and ledger may run there only (primary-only). Once the next one is primary they start there: make sure that they have stopped here, and say so with --reason"],
            ListRules.AgainstRemoving("prod-a", Both, facts, ""));
        Assert.Empty(ListRules.AgainstRemoving("prod-a", Both, facts, "scaled to zero"));
        Assert.Empty(ListRules.AgainstRemoving("prod-b", Both, Facts(("prod-b", 2, 0, "ledger")), ""));
    }

    [Fact]
    public void A_cluster_is_taken_for_dead_only_with_a_reason()
    {
        Assert.Equal(["--gone takes prod-a for dead or destroyed, and needs --reason: say how you know"], ListRules.AgainstGone("prod-a", isGone: true, ""));
        Assert.Empty(ListRules.AgainstGone("prod-a", isGone: true, "it was deleted"));
    }

    /// <summary>R116, R117: the next primary is told last, so that never two clusters call themselves primary; before it, a standby before an active.</summary>
    [Fact]
    public void The_next_primary_is_told_last_and_a_standby_before_an_active()
    {
        var list = Both.Added("prod-c", "1", "r", Noon).Removed("prod-a", Noon).List;
        var facts = Facts(("prod-a", 1, 0, null), ("prod-b", 2, 0, null), ("prod-c", 3, 255, null), ("prod-d", null, 0, null));

        Assert.Equal(["prod-a", "prod-c", "prod-b"], RankTelling.Waiting(list, facts));
    }

    private static ListFacts Facts(params (string Name, int? Rank, int Weight, string? PrimaryOnly)[] clusters) => new(clusters.ToDictionary(c => c.Name, c => new ListedFacts(
        new ClusterState(c.Name) { Weight = c.Weight, Role = c.Weight > 0 ? Role.Active : Role.Standby },
        new StackOutputs(new SortedDictionary<string, JsonNode?>(StringComparer.Ordinal)
        {
            ["rank"] = c.Rank is { } rank ? JsonValue.Create(rank) : null,
            ["concurrency"] = c.PrimaryOnly is { } only ? new JsonObject { [only] = "primary-only", ["shop"] = "supported" } : null,
        }))));
}
