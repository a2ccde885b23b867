using System.Collections.Immutable;

namespace Tandem.Tests.Stacks.Guards;

/// <summary>R10, R13, R34, T1, T6: what a plain <c>pulumi up</c> of a cluster lets through. What it refuses, word for word, is in <see cref="GuardDocsTests"/>.</summary>
[Collection(PulumiCollection.Name)]
public sealed class ClusterGuardTests
{
    private static readonly GuardScene Scene = new();

    [Fact]
    public async Task R34_A_release_is_new_on_the_standby() => Assert.Null((await Scene.Deployed("prod-b", "release", "2026.10").Deployed("prod-a", "release", "2026.10").RunAsync("prod-b")).Error);

    [Fact]
    public async Task R34_The_cluster_with_traffic_follows_once_its_peer_has_run_the_release_for_the_soak_time() =>
        Assert.Equal("2026.11", (await Scene.Deployed("prod-a", "release", "2026.10").Deployed("prod-b", "releaseSince", "2026-11-19T12:00:00Z").RunAsync("prod-a")).Outputs["release"]);

    [Fact]
    public async Task R34_Without_a_soak_time_it_follows_at_once() => Assert.Null(
        (await Scene.Deployed("prod-a", "release", "2026.10").Deployed("prod-b", "releaseSince", "2026-11-20T12:00:00Z").Asks("infra:soakHours", "0").RunAsync("prod-a")).Error);

    [Fact]
    public async Task R34_The_standby_follows_a_young_release_of_its_peer() =>
        Assert.Null((await Scene.Deployed("prod-b", "release", "2026.10").Deployed("prod-a", "releaseSince", "2026-11-20T11:00:00Z").RunAsync("prod-b")).Error);

    [Fact]
    public async Task T1_The_same_release_passes_whatever_the_peer_runs() =>
        Assert.Null((await Scene.Deployed("prod-b", "release", "2026.12").Deployed("prod-b", "releaseSince", "2026-11-20T11:00:00Z").RunAsync("prod-a")).Error);

    [Fact]
    public async Task R113_An_environment_of_one_cluster_takes_its_release_in_place() =>
        Assert.Null((await Scene.Deployed("stage-a", "release", "2026.10").RunAsync("stage-a")).Error);

    [Theory]
    [InlineData("prod-a")]
    [InlineData("prod-b")]
    public async Task The_first_release_of_a_cluster_is_free_before_anything_was_deployed(string stack)
    {
        var scene = new[] { "release", "releaseSince", "kubernetesVersion", "role" }
            .Aggregate(Scene.Deployed("prod-traffic", "weights", null), (s, output) => s.Deployed("prod-a", output, null).Deployed("prod-b", output, null));

        Assert.Null((await scene.RunAsync(stack)).Error);
    }

    [Fact]
    public async Task R10_The_next_minor_of_Kubernetes_passes() =>
        Assert.Null((await Scene.Deployed("prod-b", "kubernetesVersion", "1.35").Deployed("prod-b", "release", "2026.10").RunAsync("prod-b")).Error);

    [Fact]
    public async Task T6_A_cluster_without_weight_rests() =>
        Assert.Null((await Scene.Deployed("prod-traffic", "weights", Weights(a: 0, b: 255)).Asks("infra:role", "standby").RunAsync("prod-a")).Error);

    [Fact]
    public async Task R13_A_standby_may_lose_its_protection() => Assert.Null((await Scene.Asks("infra:deletionProtection", "false").RunAsync("prod-b")).Error);

    [Fact]
    public async Task Where_clusters_write_their_own_records_the_role_may_change_and_an_active_one_has_traffic()
    {
        var scene = Scene.Asks("infra:trafficMode", "per-workload").Deployed("prod-traffic", "weights", Weights(a: 0, b: 255));

        Assert.Null((await scene.Asks("infra:role", "standby").RunAsync("prod-a")).Error);
        Assert.Contains("prod-a serves (deployed with role active)", (await scene.Asks("infra:deletionProtection", "false").RefusedAsync("prod-a")).Told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task R34_An_override_with_a_reason_lets_its_guard_through_and_is_seen_in_the_outputs()
    {
        const string Reason = "release: CVE-2026-1234, both sides patched in one night";
        var scene = Scene.Deployed("prod-a", "release", "2026.10").Deployed("prod-b", "release", "2026.10");

        Assert.Equal(Reason, (await scene.Asks("infra:override", Reason).RunAsync("prod-a")).Outputs["override"]);
        Assert.Equal("", (await Scene.Asks("infra:override", Reason).RunAsync("prod-a")).Outputs["override"]);
    }

    [Fact]
    public async Task An_override_lets_no_other_guard_through()
    {
        var scene = Scene.Deployed("prod-a", "release", "2026.10").Deployed("prod-b", "release", "2026.10").Asks("infra:deletionProtection", "false");

        var run = await scene.Asks("infra:override", "protection: prod-a goes away tonight").RefusedAsync("prod-a");

        Assert.StartsWith("1 guard refuses the update of stack 'prod-a'; nothing was changed.\n  Pulumi.prod-a.yaml: infra:release is '2026.11'.", run.Told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_refusals_are_told_at_once_and_nothing_is_registered_but_components()
    {
        var run = await Scene.Deployed("prod-a", "release", "2026.10").Deployed("prod-a", "kubernetesVersion", "1.38").Deployed("prod-b", "release", "2026.10")
            .Asks("infra:role", "standby").Asks("infra:deletionProtection", "false").RefusedAsync("prod-a");

        Assert.StartsWith("4 guards refuse the update of stack 'prod-a'; nothing was changed.\n", run.Told, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Told, StringComparison.Ordinal);
        Assert.Empty(run.Resources.Where(made => !made.Type.StartsWith("tandem:", StringComparison.Ordinal)).Select(made => made.ToString()));
    }

    internal static ImmutableDictionary<string, object> Weights(int a, int b) => ImmutableDictionary<string, object>.Empty.Add("prod-a", (double)a).Add("prod-b", (double)b);
}
