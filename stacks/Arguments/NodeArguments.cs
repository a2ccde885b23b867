using Tandem.Components.NodeGroups;
using Tandem.Stacks.Settings;

namespace Tandem.Stacks.Arguments;

/// <summary>From the settings of a cluster stack to its nodes.</summary>
internal static class NodeArguments
{
    /// <summary>The nodes.</summary>
    /// <param name="settings">The settings.</param>
    public static NodePlan Plan(ClusterSettings settings) => new()
    {
        AmiType = settings.Release.AmiType,
        AmiReleaseVersion = settings.Release.AmiReleaseVersion,
        System = new SystemPool
        {
            Count = settings.Nodes.System.Count,
            InstanceTypes = settings.Nodes.System.InstanceTypes,
            DiskGiB = settings.Nodes.System.DiskGiB,
        },
        Workloads = [.. settings.Nodes.Groups.Select(Pool)],
    };

    private static WorkloadPool Pool(NodeGroupSettings group) => new()
    {
        Name = group.Name,
        InstanceTypes = group.InstanceTypes,
        MinimumActive = group.MinActive,
        MinimumStandby = group.MinStandby,
        Maximum = group.Max,
        DiskGiB = group.DiskGiB,
    };
}
