namespace Tandem.Tests.Components;

/// <summary>Goal: gates are lifted in an order that serves users soonest, and pods go with respect for their budgets (R31, R37, R41).</summary>
public sealed class RoleScriptOrderTests
{
    [Fact]
    public void Gates_of_the_highest_priority_are_lifted_first_in_all_namespaces()
    {
        using var cluster = new SimulatedKubectl("active")
        {
            Pods =
            [
                "a batch-1 Pending staying held RS1 100",
                "a vital-1 Pending staying held RS2 1e+06",
                "a web-1 Pending staying held RS3 1000",
                "b api-1 Pending staying held RS4 1000",
                "b idle-1 Pending staying held RS5 -5",
            ],
        };

        Assert.Equal(0, cluster.Run("settle", "active").Exit);

        Assert.Equal(["patch pod vital-1", "patch pod web-1", "patch pod api-1", "patch pod batch-1", "patch pod idle-1"], cluster.Calls);
    }

    [Fact]
    public void Pods_of_a_ReplicaSet_that_a_rollout_on_the_standby_left_behind_stay_held_until_the_keeper_comes()
    {
        using var cluster = new SimulatedKubectl("active")
        {
            Pods = ["a new-1 Pending staying held RS10 500", "a old-1 Pending staying held RS9 500", "a other-1 Pending staying held RS1 500"],
            ReplicaSets = ["RS9 D1 9", "RS10 D1 10", "RS1 D2 1"],
        };

        Assert.Equal(0, cluster.Run("settle", "active").Exit);
        Assert.Equal(["patch pod new-1 other-1"], cluster.Calls);

        Assert.Equal(0, cluster.Run("keep").Exit);
        Assert.Equal(["patch pod new-1 other-1", "patch pod old-1"], cluster.Calls);
    }

    [Fact]
    public void Pods_are_evicted_and_those_that_a_disruption_budget_keeps_are_deleted_and_named_later()
    {
        using var cluster = new SimulatedKubectl("standby")
        {
            Pods = ["a web-1 Running staying free RS1 500", "a db-1 Running staying free RS3 500", "b api-1 Running staying free RS2 500"],
            Budgets = ["RS3 0"],
        };

        var (exit, said) = cluster.Run("settle", "standby");

        Assert.Equal(0, exit);
        Assert.Equal(["evict api-1", "evict web-1"], cluster.Calls[..^1].Order(StringComparer.Ordinal));
        Assert.Equal(["delete pod db-1"], cluster.Calls[^1..]);
        Assert.Contains("not evicted: a/db-1", said, StringComparison.Ordinal);
        Assert.Contains("deleted, whatever its disruption budget says: a/db-1", said, StringComparison.Ordinal);
        Assert.All(cluster.Pods, pod => Assert.Contains(" held ", pod, StringComparison.Ordinal));
    }

    [Fact]
    public void A_disruption_budget_that_lets_pods_go_is_never_overruled()
    {
        using var cluster = new SimulatedKubectl("standby")
        {
            Pods = ["a web-1 Running staying free RS1 500", "a web-2 Running staying free RS1 500"],
            Budgets = ["RS1 2"],
        };

        Assert.Equal(0, cluster.Run("settle", "standby").Exit);

        Assert.Equal(["evict web-1", "evict web-2"], cluster.Calls.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("--force")]
    [InlineData("--grace-period")]
    [InlineData("--now")]
    [InlineData("gracePeriodSeconds")]
    public void No_pod_gets_less_time_than_it_asked_for(string hurry) =>
        Assert.DoesNotContain(hurry, RoleScriptText, StringComparison.Ordinal);

    private static string RoleScriptText => Tandem.Components.StandbyPolicy.RoleScript.Text;
}
