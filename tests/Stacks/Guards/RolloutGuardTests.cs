using Tandem.Stacks.Settings;

namespace Tandem.Tests.Stacks.Guards;

/// <summary>T1, R36: which charts reach both clusters at once and which one after the other. What is refused, word for word, is in <see cref="GuardDocsTests"/>.</summary>
[Collection(PulumiCollection.Name)]
public sealed class RolloutGuardTests
{
    private const string Old = "6.14.0+00000000";

    // R129: one cluster first.
    [Fact]
    public async Task T1_The_standby_takes_a_new_chart_first() => Assert.Null((await Rollout.Of(Old, Old).RunAsync("prod-b")).Error);

    [Fact]
    public async Task T1_The_cluster_with_traffic_takes_what_its_peer_has_deployed() => Assert.Null((await Rollout.Of(Old, Rollout.Wanted).RunAsync("prod-a")).Error);

    [Fact]
    public async Task T1_What_did_not_change_passes_whatever_the_peer_has() => Assert.Null((await Rollout.Of(Rollout.Wanted, Old).RunAsync("prod-a")).Error);

    [Fact]
    public async Task R36_Workloads_that_are_rolled_out_in_parallel_do_not_wait_for_the_peer()
    {
        var run = await Rollout.Of(Old, Old).RefusedAsync("prod-a");

        Assert.Contains($"(T1): example {Rollout.Wanted} (prod-a has {Old}, prod-b {Old}). Deploy it", run.Told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task T1_The_first_deployment_of_a_cluster_is_free() => Assert.Null((await Rollout.Of(null, null).RunAsync("prod-a")).Error);

    [Fact]
    public async Task T1_An_override_with_a_reason_lets_it_through() =>
        Assert.Null((await Rollout.Of(Old, Old).Asks("infra:override", "rollout: the standby is being rebuilt").RunAsync("prod-a")).Error);

    [Fact]
    public async Task R113_One_cluster_alone_takes_it_in_place() =>
        Assert.Null((await Rollout.Of(Old, Old).Deployed("stage-a", "workloadVersions", System.Collections.Immutable.ImmutableDictionary<string, object>.Empty.Add("example", Old)).RunAsync("stage-a")).Error);

    [Fact]
    public async Task T1_What_is_deployed_is_put_out_as_the_peer_compares_it()
    {
        var put = (IReadOnlyDictionary<string, object>)(await Rollout.Of(null, null).RunAsync("prod-b")).Outputs["workloadVersions"]!;

        Assert.Equal(Rollout.Wanted, put["example"]);
    }

    [Fact]
    public void T1_Other_values_are_another_version_and_a_reason_for_one_replica_is_not()
    {
        var example = Rollout.Settings("prod-a").Workloads[0];
        var values = new SortedDictionary<string, object?>(example.Values.ToDictionary(), StringComparer.Ordinal) { ["replicaCount"] = 4 };

        Assert.StartsWith("6.14.1+", Rollout.Wanted, StringComparison.Ordinal);
        Assert.NotEqual(Rollout.Wanted, WorkloadVersion.Of(example with { Values = values }));
        Assert.Equal(Rollout.Wanted, WorkloadVersion.Of(example with { Single = "for another reason" }));
    }
}
