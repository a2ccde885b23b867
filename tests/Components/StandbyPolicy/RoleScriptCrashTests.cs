namespace Tandem.Tests.Components;

/// <summary>Goal: killed at any point and started again, the role Job ends where it would have ended (R31, R37). Method: kill it after every call of kubectl.</summary>
public sealed class RoleScriptCrashTests
{
    [Theory]
    [InlineData("settle", "active")]
    [InlineData("settle", "standby")]
    [InlineData("keep")]
    public void Killed_after_any_call_and_started_again_it_ends_the_same(params string[] arguments)
    {
        using var whole = Cluster(arguments);
        Assert.Equal(0, whole.Run(arguments).Exit);

        foreach (var call in Enumerable.Range(1, whole.Count))
        {
            using var cluster = Cluster(arguments);
            Assert.Equal(137, cluster.RunKilled(call, arguments).Exit);

            Assert.Equal(0, cluster.Run(arguments).Exit);

            Assert.Equal(Ends(whole), Ends(cluster));
        }
    }

    [Theory]
    [InlineData("settle", "active")]
    [InlineData("settle", "standby")]
    public void Run_twice_it_changes_nothing_the_second_time(params string[] arguments)
    {
        using var cluster = Cluster(arguments);
        Assert.Equal(0, cluster.Run(arguments).Exit);
        var calls = cluster.Calls;
        Assert.NotEmpty(calls);

        Assert.Equal(0, cluster.Run(arguments).Exit);

        Assert.Equal(calls, cluster.Calls);
    }

    // One of everything: pods of two namespaces, priorities and generations, one that a budget keeps, runs that are held, under way and finished.
    private static SimulatedKubectl Cluster(string[] arguments) => new(arguments[^1] == "active" ? "active" : "standby")
    {
        WarmReplicas = 1,
        EvictionRounds = 1,
        Pods =
        [
            "a web-1 Running staying free RS1 1000",
            "a web-2 Running staying free RS1 1000",
            "a web-3 Running staying free RS1 1000",
            "b api-1 Pending staying held RS2 500",
            "b api-2 Pending staying held RS2 500",
            "b debug Running staying free - 0",
        ],
        Jobs = ["a report-1 suspended open ours", "a report-2 running open", "a report-3 running finished"],
        ReplicaSets = ["RS1 D1 1"],
        Budgets = ["RS1 1"],
    };

    // What comes back has another name.
    private static IEnumerable<string> Ends(SimulatedKubectl cluster) =>
        cluster.Pods.Select(pod => string.Join(' ', pod.Split(' ').Where((_, column) => column != 1))).Order(StringComparer.Ordinal).Concat(cluster.Jobs);
}
