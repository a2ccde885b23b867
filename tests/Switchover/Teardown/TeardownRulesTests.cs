using Tandem.Switchover;
using Tandem.Switchover.Operations;
using Tandem.Switchover.Ports;
using Tandem.Switchover.State;
using Tandem.Switchover.Teardown;

namespace Tandem.Tests.Switchover.Teardown;

/// <summary>R13, R108: what stands in the way of destroying a cluster, each with its whole text.</summary>
public sealed class TeardownRulesTests
{
    private static readonly ClusterState Serving = new("prod-b") { Role = Role.Active, ConfiguredRole = Role.Active, Weight = 255, ConfiguredWeight = 255 };
    private static readonly ClusterState Resting = new("prod-a") { Role = Role.Standby, ConfiguredRole = Role.Standby };

    [Fact]
    public void A_standby_that_nobody_asks_and_that_is_off_the_list_may_go() => Assert.Empty(Refusals(Scope()));

    [Fact]
    public void A_cluster_with_weight_serves() => Assert.Equal(
        "no-weight: prod-a has weight 13: it serves. Move production away first: tandem switchover --from prod-a --to prod-b.",
        Assert.Single(Refusals(Scope(Resting with { Weight = 13 }))));

    [Fact]
    public void A_weight_in_config_would_be_true_with_the_next_update() => Assert.Equal(
        "no-weight: config gives prod-a weight 13, which the next update of prod-traffic would make true. Move production away first: tandem switchover --from prod-a --to prod-b.",
        Assert.Single(Refusals(Scope(Resting with { ConfiguredWeight = 13 }))));

    [Fact]
    public void What_Route_53_answers_counts_whatever_the_stacks_say() => Assert.Equal(
        "no-record: Route 53 still leads users to it: *.prod.example.com with weight 5. Make the zone what config says: tandem up prod-traffic.",
        Assert.Single(Refusals(Scope() with { Records = Observed<IReadOnlyList<DnsRecord>>.Known([new("*.prod.example.com", "prod-a", 5, 60, ["192.0.2.1"])]) })));

    [Fact]
    public void Records_that_cannot_be_read_are_no_pass() => Assert.Equal(
        "no-record: no permission route53:ListResourceRecordSets. Make the zone what config says: tandem up prod-traffic.",
        Assert.Single(Refusals(Scope() with { Records = Observed<IReadOnlyList<DnsRecord>>.NoData("no permission route53:ListResourceRecordSets") })));

    [Theory]
    [InlineData(Role.Active, Role.Active, "is-standby: prod-a is active: its applications run. ")]
    [InlineData(Role.Standby, Role.Active, "is-standby: config makes prod-a active. ")]
    [InlineData(Role.Unknown, Role.Standby, "is-standby: prod-a does not say its role. ")]
    public void Only_a_standby_may_go(Role role, Role configured, string says) => Assert.Equal(
        $"{says}Move production away first: tandem switchover --from prod-a --to prod-b.",
        Assert.Single(Refusals(Scope(Resting with { Role = role, ConfiguredRole = configured }))));

    [Fact]
    public void A_cluster_of_which_nothing_is_left_has_no_role_to_say() =>
        Assert.Empty(Refusals(Scope(Resting with { Role = Role.Unknown }) with { Resources = [] }));

    [Theory]
    [InlineData(Role.Active, 0)]
    [InlineData(Role.Standby, 255)]
    public void Somebody_else_has_to_serve(Role role, int weight)
    {
        var scope = Scope();
        var clusters = new SortedDictionary<string, ClusterState> { ["prod-a"] = Resting, ["prod-b"] = Serving with { Role = role, Weight = weight } };

        Assert.Equal(
            "peer-serves: no other cluster of prod is active and has weight. Bring another cluster of prod into service before this one goes.",
            Assert.Single(Refusals(scope with { State = scope.State with { Clusters = clusters } })));
    }

    [Fact]
    public void Requests_that_still_come_are_counted() => Assert.Equal(
        "quiet: prod-a is asked 12.5 times a second, of 4000. Wait until nobody asks it, or say why that does not matter: --accept quiet --reason \"...\".",
        Assert.Single(Refusals(Scope() with { Rate = Observed<RequestRate>.Known(new(12.5, 0)) })));

    [Fact]
    public void A_cluster_too_broken_to_be_measured_may_go_when_an_operator_says_why()
    {
        var broken = Scope() with { Rate = Observed<RequestRate>.NoData("prometheus has no series of it") };

        Assert.Equal(
            "quiet: the requests at prod-a cannot be measured: prometheus has no series of it. Wait until nobody asks it, or say why that does not matter: --accept quiet --reason \"...\".",
            Assert.Single(Refusals(broken)));
        Assert.Empty(Refusals(broken with { Request = broken.Request with { Accepted = new SortedDictionary<string, string> { ["quiet"] = "its nodes are gone" } } }));
    }

    [Fact]
    public void No_reason_is_good_enough_for_a_firm_rule()
    {
        var serving = Scope(Resting with { Weight = 13 });

        Assert.Single(Refusals(serving with { Request = serving.Request with { Accepted = new SortedDictionary<string, string> { ["no-weight"] = "I am sure" } } }));
    }

    [Fact]
    public void Pipelines_have_to_stop_deploying_to_it_first() => Assert.Equal(
        "off-the-list: prod-a is on the cluster list of prod. Take it off first, so that pipelines stop deploying to it: tandem clusters rebuild prod-a.",
        Assert.Single(Refusals(Scope() with { Request = new("prod", "prod-a", IsListed: true) })));

    [Fact]
    public void An_unfinished_operation_comes_first() => Assert.Equal(
        "nothing-unfinished: prod-1, switchover prod-a -> prod-b, begun by ada@desk at 2026-11-20 12:00:00Z is not finished. Finish it first: tandem status prod says how.",
        Assert.Single(Refusals(Scope() with { History = new([Began()]) })));

    [Fact]
    public void An_end_that_nobody_has_looked_at_comes_first() => Assert.Equal(
        "nothing-unfinished: nobody has acknowledged how prod-1, switchover prod-a -> prod-b, begun by ada@desk at 2026-11-20 12:00:00Z ended. Finish it first: tandem status prod says how.",
        Assert.Single(Refusals(Scope() with { History = new([Began(), Began() with { Event = JournalEvent.Ended, Ending = Ending.Done, Request = null }]) })));

    [Fact]
    public void What_an_update_left_half_done_is_found_out_first() => Assert.Equal(
        "nothing-pending: an update was cut off, and nobody knows what became of creating aws:eks/addon:Addon prod-a-coredns. Find out what became of it: tandem up prod-a settles and names it.",
        Assert.Single(Refusals(Scope() with { Pending = [new("creating", "aws:eks/addon:Addon", "prod-a-coredns")] })));

    [Fact]
    public void Protection_is_taken_off_in_an_update_of_its_own() => Assert.Equal(
        "unprotected: Pulumi refuses to delete eks:index:Cluster c0, eks:index:Cluster c1, eks:index:Cluster c2, eks:index:Cluster c3, eks:index:Cluster c4 and 1 more. "
            + "Take the protection off, in an update of its own: pulumi config set infra:deletionProtection false --stack prod-a, then tandem up prod-a.",
        Assert.Single(Refusals(Scope() with { Resources = [.. Enumerable.Range(0, 6).Select(i => new StackResource($"urn:{i}", "eks:index:Cluster", $"c{i}", IsProtected: true))] })));

    private static JournalEntry Began() => new("prod-1", JournalEvent.Started, "", 0, "hash", new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero), "")
    {
        By = "ada@desk",
        Request = new(OperationKind.Switchover, "prod-a", "prod-b", [255], "", false, new SortedDictionary<string, string>()),
    };

    private static TeardownScope Scope(ClusterState? cluster = null)
    {
        var clusters = new SortedDictionary<string, ClusterState> { ["prod-a"] = cluster ?? Resting, ["prod-b"] = Serving };
        return new(
            new("prod", "prod-a", IsListed: false),
            new EnvironmentState("prod", clusters, TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(60), ["app.prod.example.com"]) { Mode = "front-door" },
            new([]),
            [new("urn:1", "eks:index:Cluster", "prod-a-control-plane", IsProtected: false)],
            [],
            Observed<IReadOnlyList<DnsRecord>>.Known([new("*.prod.example.com", "prod-a", 0, 60, ["192.0.2.1"])]),
            Observed<RequestRate>.Known(new(0, 0)),
            TotalRate: 4000);
    }

    private static IReadOnlyList<string> Refusals(TeardownScope scope) => [.. TeardownPlan.Of(scope).Refusals.Select(f => $"{f.Rule.Id}: {f.Verdict.Says}. {f.WhatToDo}")];
}
