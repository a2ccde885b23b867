using Tandem.Components.Shared;

namespace Tandem.Components.NodeGroups;

/// <summary>What must hold of the arguments of <see cref="NodeGroups"/>.</summary>
public static class NodeGroupsRules
{
    /// <summary>The rules.</summary>
    public static Rules<NodeGroupsArgs> All { get; } = new("NodeGroups")
    {
        args => NodePlanRules.Mistakes(args.Plan),
    };
}
