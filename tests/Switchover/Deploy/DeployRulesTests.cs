using Tandem.Components;
using Tandem.Switchover.Deploy;
using Tandem.Switchover.Ports;
using Tandem.Switchover.State;

namespace Tandem.Tests.Switchover.Deploy;

/// <summary>R34, R36, R113, T1: what a deployment of applications refuses, each with its whole text, and in which order clusters get them.</summary>
public sealed class DeployRulesTests
{
    private const string Release = "urn:pulumi:prod-b::infra::tandem:workloads:Workloads$kubernetes:helm.sh/v3:Release::prod-b-shop";
    private const string Quota = "urn:pulumi:prod-b::infra::tandem:workloads:WorkloadNamespaces$kubernetes:core/v1:ResourceQuota::prod-b-shop";
    private const string Addon = "urn:pulumi:prod-b::infra::tandem:cluster:EksCluster$aws:eks/addon:Addon::prod-b-coredns";

    private static readonly DeployTarget A = Target("prod-a", Role.Active, 255);
    private static readonly DeployTarget B = Target("prod-b", Role.Standby, 0);

    [Fact]
    public void Releases_and_what_is_in_their_namespaces_are_the_applications_own() => Assert.Empty(Refusals(B.With(("update", Release), ("update", Quota))));

    [Fact]
    public void Anything_else_is_infrastructure() => Assert.Equal(
        "an update of prod-b would change more than applications: update aws:eks/addon:Addon prod-b-coredns. Infrastructure goes to one cluster at a time (R34), the standby first: tandem up prod-b.",
        Assert.Single(Refusals(B.With(("update", Release), ("update", Addon)))));

    [Fact]
    public void A_new_application_comes_with_rights_and_so_with_infrastructure() => Assert.Equal(
        "an update of prod-b would change more than applications: update aws:eks/addon:Addon prod-b-coredns. The namespace of shop comes or goes, and with it rights in the cluster. "
        + "Infrastructure goes to one cluster at a time (R34), the standby first: tandem up prod-b.",
        Assert.Single(Refusals(B.With(("create", Release), ("update", Addon)) with { Installed = new SortedDictionary<string, string>() })));

    [Fact]
    public void Of_many_changes_the_first_five_are_named() => Assert.EndsWith(
        "Addon 4, update aws:eks/addon:Addon 5 and 2 more. Infrastructure goes to one cluster at a time (R34), the standby first: tandem up prod-b.",
        Assert.Single(Refusals(B.With([.. Enumerable.Range(1, 7).Select(n => ("update", $"urn:pulumi:prod-b::infra::aws:eks/addon:Addon::{n}"))]))), StringComparison.Ordinal);

    [Fact]
    public void Changes_that_are_counted_and_not_named_are_no_pass() => Assert.Equal(
        "the preview of prod-b counts changes and does not say of what, so nobody knows whether they are applications only. Look at pulumi preview --stack prod-b --diff, then tandem up prod-b.",
        Assert.Single(Refusals(B with { Preview = new(new SortedDictionary<string, int> { ["update"] = 1 }) })));

    [Fact]
    public void What_the_clusters_own_program_refuses_is_told_in_its_words() => Assert.Equal(
        "prod-b refuses the update: 1 guard refuses", Assert.Single(Refusals(B with { Preview = null, Refused = "1 guard refuses" })));

    [Theory]
    [InlineData("infra:role", "active", "Pulumi.prod-b.yaml has infra:role active, and prod-b is deployed with standby. A role moves with tandem switchover. Put Pulumi.prod-b.yaml back to standby.")]
    [InlineData("infra:release", "2026.12", "Pulumi.prod-b.yaml has infra:release 2026.12, and prod-b is deployed with 2026.11. A release goes to one cluster at a time (R34), with tandem upgrade or tandem up prod-b; or put Pulumi.prod-b.yaml back to 2026.11.")]
    [InlineData("infra:phase", "1", "Pulumi.prod-b.yaml has infra:phase 1, and prod-b is deployed with 2. A phase of the rollout goes to one cluster at a time (R65): tandem up prod-b, or put Pulumi.prod-b.yaml back to 2.")]
    public void What_config_asks_for_beside_applications_is_refused_before_anything_is_previewed(string key, string value, string says) =>
        Assert.Equal(says, Assert.Single(Refusals(B with { Configured = new SortedDictionary<string, string> { [key] = value } })));

    [Fact]
    public void A_cluster_that_was_never_up_gets_nothing() => Assert.Equal(
        "prod-b was never up, or does not say its role. Bring it up first: tandem up prod-b.",
        Assert.Single(Refusals(B with { Cluster = new("prod-b") })));

    [Fact]
    public void An_environment_without_clusters_has_nothing_to_deploy_to() => Assert.Equal(
        "no cluster of prod has a weight in the config of prod-traffic, so there is nothing to deploy to. Bring the environment up first: tandem up prod.",
        Assert.Single(DeployRules.Refusals(new(Request(isStandbyFirst: false), []))));

    [Fact]
    public void Where_both_serve_nobody_can_go_first() => Assert.Equal(
        "shop: rollout is standby-first and prod-a and prod-b all serve, so there is no standby to go first (T1). Make one a standby, or say rollout: parallel in workloads.yaml.",
        Assert.Single(DeployRules.Refusals(new(Request(isStandbyFirst: true), [A, Target("prod-b", Role.Active, 255)]))));

    [Fact]
    public void All_that_stands_in_the_way_is_told_at_once() =>
        Assert.Equal(2, DeployRules.Refusals(new(Request(isStandbyFirst: false), [A.With(("update", Addon)), B with { Cluster = new("prod-b") }])).Count);

    [Theory]
    [InlineData(false, "prod-a prod-b")]
    [InlineData(true, "prod-b > prod-a")]
    public void Parallel_applications_go_to_all_at_once_and_a_single_standby_first_one_makes_them_take_turns(bool isStandbyFirst, string order) =>
        Assert.Equal(order, Order(Request(isStandbyFirst), A, B));

    [Fact]
    public void A_standby_that_has_it_already_is_left_alone_and_holds_nobody_up()
    {
        var request = Request(isStandbyFirst: true);
        var ready = B with { Installed = B.Wants(request) };

        Assert.Empty(new DeployScope(request, [A, ready]).WaitsFor(A));
        Assert.Equal("prod-a", Order(request, A, ready));
        Assert.Equal(["shop"], new DeployScope(request, [A, B]).WaitsFor(A));
    }

    [Fact]
    public void An_environment_of_one_cluster_takes_it_in_place() => Assert.Equal("prod-a", Order(Request(isStandbyFirst: true), A));

    [Fact]
    public void Nothing_to_deploy_is_no_stage() => Assert.Equal("", Order(new("prod", [new("shop", "1.0.0+a", 1, IsStandbyFirst: true)]), A, B));

    [Fact]
    public void What_a_quota_or_another_thing_of_a_namespace_needs_is_deployed_without_a_new_version() =>
        Assert.Equal("prod-b", Order(new("prod", [new("shop", "1.0.0+a", 1, IsStandbyFirst: true)]), A, B.With(("update", Quota))));

    [Fact]
    public void The_words_for_components_are_the_components_own() => Assert.Equal(
        (ComponentTypes.Workloads, ComponentTypes.WorkloadNamespaces),
        (ApplicationResources.Workloads, ApplicationResources.Namespaces));

    private static IReadOnlyList<string> Refusals(DeployTarget target) => DeployRules.Refusals(new(Request(isStandbyFirst: false), [target]));

    private static string Order(DeployRequest request, params DeployTarget[] targets) =>
        string.Join(" > ", DeployPlan.Of(new(request, targets)).Stages.Select(s => string.Join(' ', s.Select(t => t.Name))));

    private static DeployRequest Request(bool isStandbyFirst) => new("prod", [new("shop", "2.0.0+b", 1, isStandbyFirst)]);

    private static DeployTarget Target(string name, Role role, int weight) => new(
        new(name) { Role = role, Weight = weight, Release = "2026.11" }, 2, new SortedDictionary<string, string> { ["shop"] = "1.0.0+a" }, new SortedDictionary<string, string>());
}

internal static class DeployTargets
{
    /// <summary>The target with a preview that would change these.</summary>
    internal static DeployTarget With(this DeployTarget target, params (string Operation, string Urn)[] changes) => target with
    {
        Preview = new(new SortedDictionary<string, int>(changes.CountBy(c => c.Operation).ToDictionary(c => c.Key, c => c.Value)))
        {
            Resources = [.. changes.Select(c => new ResourceChange(c.Operation, c.Urn.Split("::")[2].Split('$')[^1], c.Urn.Split("::")[3], c.Urn))],
        },
    };
}
