using Tandem.Rehearsal.Faults;

namespace Tandem.Tests.Rehearsal.Kubernetes;

/// <summary>Managed node groups and the Cluster Autoscaler (R40, R41).</summary>
public sealed class NodeTests
{
    private readonly ClusterFixture _cluster = new();

    [Fact]
    public void A_new_group_has_its_nodes_at_once_because_EKS_waited_for_them()
    {
        _cluster.Run(1);

        Assert.Equal((2, 0), (_cluster.Nodes("system"), _cluster.Nodes("burst")));
    }

    // R41: the autoscaler absorbs the demand.
    [Fact]
    public void Pods_without_room_bring_nodes_after_a_scan_and_the_time_a_node_takes()
    {
        var seconds = _cluster.Until(() => _cluster.Ready() == 4);

        Assert.InRange(seconds, 10 + 120, 10 + 240 + 40);
        Assert.Equal(2, _cluster.Nodes("burst"));
    }

    [Fact]
    public void Nodes_that_nobody_needs_go_after_ten_minutes_and_not_before()
    {
        _cluster.Until(() => _cluster.Ready() == 4);
        _cluster.With();

        Assert.InRange(_cluster.Until(() => _cluster.State.DesiredNodes["burst"] == 0), 600, 600 + 15 + 10 + 10);
        Assert.Equal(2, _cluster.Nodes("system"));
    }

    [Fact]
    public void A_group_that_is_not_the_autoscalers_follows_what_is_asked_for()
    {
        _cluster.Facts = _cluster.Facts with { NodeGroups = [new("base", 2, 2, 2, "m7i.large", IsSystem: false, IsAutoscaled: false)] };
        _cluster.Run(1);
        Assert.Equal(2, _cluster.Nodes("base"));

        _cluster.Facts = _cluster.Facts with { NodeGroups = [new("base", 3, 3, 3, "m7i.large", IsSystem: false, IsAutoscaled: false)] };
        Assert.InRange(_cluster.Until(() => _cluster.Nodes("base") == 3), 120, 241);

        _cluster.Facts = _cluster.Facts with { NodeGroups = [new("base", 0, 1, 0, "m7i.large", IsSystem: false, IsAutoscaled: false)] };
        _cluster.Run(1);
        Assert.Equal(0, _cluster.Nodes("base"));
    }

    [Fact]
    public void While_capacity_is_refused_no_node_comes_and_then_they_do()
    {
        _cluster.Faults.Add(new CapacityRefused("prod-a"));
        _cluster.Run(1_000);
        Assert.Equal((0, 2), (_cluster.Nodes("burst"), _cluster.State.DesiredNodes["burst"]));

        _cluster.Faults.Clear();

        Assert.InRange(_cluster.Until(() => _cluster.Nodes("burst") == 2), 120, 241);
    }

    [Fact]
    public void Without_an_autoscaler_nobody_brings_nodes()
    {
        _cluster.Facts = _cluster.Facts with { HasAutoscaler = false };

        Assert.Equal(0, _cluster.Run(1_000).Nodes("burst"));
    }
}
