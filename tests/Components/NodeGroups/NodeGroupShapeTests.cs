using FsCheck;
using FsCheck.Fluent;
using Tandem.Components.NodeGroups;
using Tandem.Components.NodeGroups.Internal;
using Tandem.Components.Shared;

namespace Tandem.Tests.Components;

/// <summary>Properties of every plan: what EKS would refuse, and what a switch needs.</summary>
public sealed class NodeGroupShapeTests
{
    private static readonly Arbitrary<WorkloadPool> Pools = Arb.From(
        from active in Gen.Choose(0, 50)
        from standby in Gen.Choose(0, 50)
        from more in Gen.Choose(0, 50)
        let maximum = Math.Max(active, standby) + more
        where maximum > 0
        select new WorkloadPool { Name = "general", InstanceTypes = ["m7i.large"], MinimumActive = active, MinimumStandby = standby, Maximum = maximum });

    [Fact]
    public void EKS_never_gets_a_minimum_above_the_desired_size_or_a_maximum_of_nothing() =>
        Check((pool, role) => Shapes(pool, role).All(group => group.Minimum <= group.Desired && group.Desired <= group.Maximum && group.Maximum >= 1));

    [Fact]
    public void A_role_change_never_changes_a_group_that_the_autoscaler_owns() => Check((pool, _) =>
        Shapes(pool, ClusterRole.Active).Where(IsAutoscaled).SequenceEqual(Shapes(pool, ClusterRole.Standby).Where(IsAutoscaled)));

    [Fact]
    public void An_active_cluster_has_its_minimum_at_once() => Check((pool, _) => Minimum(pool, ClusterRole.Active) == pool.MinimumActive);

    [Fact]
    public void What_the_autoscaler_adds_stays_below_the_maximum() => Check((pool, role) =>
        Minimum(pool, role) + Shapes(pool, role).Where(IsAutoscaled).Sum(group => group.Maximum) <= pool.Maximum);

    // R40: the standby runs minimal nodes.
    [Fact]
    public void A_standby_has_its_own_minimum() => Check((pool, _) => Minimum(pool, ClusterRole.Standby) == pool.MinimumStandby);

    private static void Check(Func<WorkloadPool, ClusterRole, bool> holds) => Prop.ForAll(Pools, pool =>
        holds(pool, ClusterRole.Active) && holds(pool, ClusterRole.Standby)).Check(Config.QuickThrowOnFailure.WithReplay(20261120, 1));

    private static bool IsAutoscaled(NodeGroupShape group) => group.IsAutoscaled;

    private static int Minimum(WorkloadPool pool, ClusterRole role) => Shapes(pool, role).Sum(group => group.Minimum);

    private static IEnumerable<NodeGroupShape> Shapes(WorkloadPool pool, ClusterRole role) =>
        NodeGroupShape.Of(ClusterSamples.Nodes with { Workloads = [pool] }, role).Where(group => group.Pool != SystemPlacement.Pool);
}
