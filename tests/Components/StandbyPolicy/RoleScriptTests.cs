using System.Text.RegularExpressions;
using Tandem.Components.StandbyPolicy;

namespace Tandem.Tests.Components;

/// <summary>Goal: whatever state the script finds, it ends with pods and runs that follow the role (R31, R37, R39, R132). Method: run it against a simulated kubectl.</summary>
public sealed partial class RoleScriptTests
{
    [Fact]
    public void Pods_of_a_new_standby_come_back_held()
    {
        using var cluster = new SimulatedKubectl("standby")
        {
            Pods = ["a web-1 Running staying free RS1 500", "a web-2 Running staying free RS1 500", "b api-1 Running staying free RS2 500"],
        };

        Assert.Equal(0, cluster.Run("settle", "standby").Exit);

        Assert.Equal(["a web-1x Running staying held RS1 500", "a web-2x Running staying held RS1 500", "b api-1x Running staying held RS2 500"], cluster.Pods);
    }

    [Fact]
    public void Pods_that_came_back_free_because_the_role_was_not_known_yet_are_deleted_again()
    {
        using var cluster = new SimulatedKubectl("standby") { Pods = ["a web-1 Running staying free RS1 500"], Lag = 2 };

        var (exit, said) = cluster.Run("settle", "standby");

        Assert.Equal(0, exit);
        Assert.Equal(["a web-1xxx Running staying held RS1 500"], cluster.Pods);
        Assert.Contains("settled as standby", said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_role_that_is_never_known_is_an_error_with_words()
    {
        using var cluster = new SimulatedKubectl("standby") { Pods = ["a web-1 Running staying free RS1 500"], Lag = 99, RoundsMax = 3 };

        var (exit, said) = cluster.Run("settle", "standby");

        Assert.Equal(1, exit);
        Assert.Contains("not settled as standby after 3 rounds", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Gates_are_lifted_and_held_runs_dropped_on_a_new_active()
    {
        using var cluster = new SimulatedKubectl("active")
        {
            Pods = ["a web-1 Pending staying held RS1 500", "b api-1 Pending staying held RS2 500", "b api-2 Running staying free RS2 500"],
            Jobs = ["a report-1 suspended open ours", "a report-2 suspended open"],
        };

        Assert.Equal(0, cluster.Run("settle", "active").Exit);

        Assert.All(cluster.Pods, pod => Assert.Contains(" free ", pod, StringComparison.Ordinal));
        Assert.Equal(["a report-2 suspended open"], cluster.Jobs);
    }

    [Fact]
    public void Runs_under_way_are_held_on_a_new_standby_and_finished_ones_left()
    {
        using var cluster = new SimulatedKubectl("standby")
        {
            Jobs = ["a report-1 running finished", "a report-2 running open"],
        };

        Assert.Equal(0, cluster.Run("settle", "standby").Exit);

        Assert.Equal(["a report-1 running finished", "a report-2 suspended open ours"], cluster.Jobs);
    }

    [Fact]
    public void A_warm_standby_keeps_so_many_pods_of_each_controller()
    {
        using var cluster = new SimulatedKubectl("standby")
        {
            WarmReplicas = 1,
            Pods =
            [
                "a web-1 Running staying free RS1 500",
                "a web-2 Running staying free RS1 500",
                "b api-1 Pending staying held RS2 500",
                "b api-2 Pending staying held RS2 500",
            ],
        };

        Assert.Equal(0, cluster.Run("settle", "standby").Exit);

        string[] expected =
        [
            "a web-1 Running staying free RS1 500",
            "a web-2x Running staying held RS1 500",
            "b api-1 Pending staying free RS2 500",
            "b api-2 Pending staying held RS2 500",
        ];
        Assert.Equal(expected, cluster.Pods);
    }

    [Theory]
    [InlineData("active", "free")]
    [InlineData("standby", "held")]
    public void Running_again_changes_nothing(string role, string gate)
    {
        using var cluster = new SimulatedKubectl(role)
        {
            Pods = [$"a web-1 Running staying {gate} RS1 500", "a done Succeeded staying free J1 500", "a old Running leaving free RS1 500"],
        };

        Assert.Equal(0, cluster.Run("settle", role).Exit);

        Assert.Empty(cluster.Calls);
    }

    [Fact]
    public void A_pod_that_nothing_would_make_again_is_left_and_named()
    {
        using var cluster = new SimulatedKubectl("standby") { Pods = ["a debug Running staying free - 500"] };

        var (exit, said) = cluster.Run("settle", "standby");

        Assert.Equal(0, exit);
        Assert.Contains("left alone, because nothing would make it again: a/debug", said, StringComparison.Ordinal);
        Assert.Empty(cluster.Calls);
    }

    [Theory]
    [InlineData("settle", "standby")]
    [InlineData("settle", "active")]
    [InlineData("keep", null)]
    public void A_list_that_fails_does_not_look_like_an_empty_one(string verb, string? role)
    {
        using var cluster = new SimulatedKubectl("standby") { IsBroken = true };

        Assert.NotEqual(0, cluster.Run(role is null ? [verb] : [verb, role]).Exit);
    }

    [Fact]
    public void The_keeper_deletes_no_pod_and_every_held_run()
    {
        using var cluster = new SimulatedKubectl("standby")
        {
            WarmReplicas = 1,
            Pods = ["a web-1 Running staying free RS1 500", "a web-2 Running staying free RS1 500", "b api-1 Pending staying held RS2 500"],
            Jobs = ["a report-1 suspended open ours", "a report-2 suspended open ours"],
        };

        Assert.Equal(0, cluster.Run("keep").Exit);

        Assert.Equal(["patch pod api-1", "delete job report-1 report-2"], cluster.Calls);
    }

    [Fact]
    public void Another_word_is_answered_with_the_words_there_are()
    {
        using var cluster = new SimulatedKubectl("standby");

        var (exit, said) = cluster.Run("settle", "primary");

        Assert.Equal(2, exit);
        Assert.Equal("Use: role.sh settle active | role.sh settle standby | role.sh keep\n", said);
    }

    [Fact]
    public void The_job_sets_every_variable_that_the_script_reads()
    {
        string[] own = ["POD_COLUMNS", "JOB_COLUMNS", "REPLICA_SET_COLUMNS"];
        string[] set =
        [
            "EVICTION_ROUNDS", "GATE", "HELD_LABEL", "NAMESPACES_FILE", "PAUSE_SECONDS", "ROLE_CONFIG_MAP", "ROUNDS_MAX", "STAMP", "SYSTEM_NAMESPACE", "WARM_REPLICAS",
        ];

        Assert.Equal(set, Variable().Matches(RoleScript.Text).Select(match => match.Groups[1].Value).Except(own).Order(StringComparer.Ordinal));
    }

    [GeneratedRegex(@"\$\{?([A-Z][A-Z_]+)")]
    private static partial Regex Variable();
}
