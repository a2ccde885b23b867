using Tandem.Components.Shared;

namespace Tandem.Components.NodeGroups.Internal;

/// <summary>One group as EKS is asked for it.</summary>
/// <param name="Name">What follows the component's name.</param>
/// <param name="Pool">The pool that its nodes are in.</param>
/// <param name="InstanceTypes">EC2 instance types.</param>
/// <param name="DiskGiB">Size of the root disk in GiB.</param>
/// <param name="Minimum">Nodes at least.</param>
/// <param name="Desired">Nodes to begin with.</param>
/// <param name="Maximum">Nodes at most; EKS wants at least 1.</param>
/// <param name="IsAutoscaled">True where the autoscaler owns the desired size.</param>
internal sealed record NodeGroupShape(
    string Name, string Pool, IReadOnlyList<string> InstanceTypes, int DiskGiB, int Minimum, int Desired, int Maximum, bool IsAutoscaled)
{
    /// <summary>The groups of a plan. Which exist does not depend on the role, only how large they are (R33).</summary>
    public static IEnumerable<NodeGroupShape> Of(NodePlan plan, ClusterRole role) =>
        [System(plan.System), .. plan.Workloads.SelectMany(pool => Of(pool, role))];

    private static NodeGroupShape System(SystemPool pool) => Fixed(SystemPlacement.Pool, SystemPlacement.Pool, pool.InstanceTypes, pool.DiskGiB, pool.Count);

    private static IEnumerable<NodeGroupShape> Of(WorkloadPool pool, ClusterRole role)
    {
        var largestMinimum = Math.Max(pool.MinimumActive, pool.MinimumStandby);
        if (largestMinimum > 0)
        {
            var minimum = role == ClusterRole.Active ? pool.MinimumActive : pool.MinimumStandby;
            yield return Fixed($"{pool.Name}-base", pool.Name, pool.InstanceTypes, pool.DiskGiB, minimum);
        }
        if (pool.Maximum > largestMinimum)
        {
            var most = pool.Maximum - largestMinimum;
            var name = $"{pool.Name}-burst";
            yield return new NodeGroupShape(name, pool.Name, pool.InstanceTypes, pool.DiskGiB, Minimum: 0, Desired: 0, most, IsAutoscaled: true);
        }
    }

    private static NodeGroupShape Fixed(string name, string pool, IReadOnlyList<string> instanceTypes, int diskGiB, int count) =>
        new(name, pool, instanceTypes, diskGiB, Minimum: count, Desired: count, Maximum: Math.Max(count, 1), IsAutoscaled: false);
}
