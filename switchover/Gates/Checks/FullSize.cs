using Tandem.Switchover.Names;
using Tandem.Switchover.Ports;
using Tandem.Switchover.Steps;

namespace Tandem.Switchover.Gates.Checks;

/// <summary>How large the target may become: the floor that its role brings, and whatever its autoscaler may add.</summary>
/// <param name="Nodes">Nodes at most, the system's among them.</param>
/// <param name="Missing">Of these, nodes that are not there now.</param>
/// <param name="Groups">The target's node groups.</param>
internal sealed record FullSize(int Nodes, int Missing, IReadOnlyList<NodeGroup> Groups)
{
    private const string SystemPool = "system";

    /// <summary>The instance types of nodes that are missing: the largest of them is reckoned with for all.</summary>
    internal IReadOnlyList<string> MissingTypes => [.. Groups.Where(g => g.Pool != SystemPool).Select(g => g.InstanceType).Distinct(StringComparer.Ordinal)];

    internal static async Task<Observed<FullSize>> OfTargetAsync(StepContext c, CancellationToken ct)
    {
        var target = c.Request.Target;
        if (c.Target().NodeFloor is not { } floor)
        {
            return Observed<FullSize>.NoData($"{target} does not say its floor: it has no output '{OutputNames.CapacityFloor}' with nodes");
        }

        var groups = await c.Cloud.NodeGroupsAsync(target, ct).ConfigureAwait(false);
        return groups.IsKnown ? Observed<FullSize>.Known(Of(floor, groups.Value!)) : Observed<FullSize>.NoData($"{target}: {groups.WhyNot}");
    }

    /// <summary>A group of fixed size follows the role: on a standby its own maximum says nothing of its size later.</summary>
    private static FullSize Of(int floor, IReadOnlyList<NodeGroup> groups)
    {
        var system = groups.Where(g => g.Pool == SystemPool).ToList();
        var elastic = groups.Except(system).Where(g => g.Max > Math.Max(1, g.Min)).ToList();
        var fixedNow = groups.Except(system).Except(elastic).Sum(g => g.Desired);
        var missing = Math.Max(0, floor - fixedNow) + elastic.Sum(g => g.Max - g.Desired) + system.Sum(g => g.Min - g.Desired);
        return new(floor + elastic.Sum(g => g.Max) + system.Sum(g => g.Min), missing, groups);
    }
}
