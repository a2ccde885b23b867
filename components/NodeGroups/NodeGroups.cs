using Pulumi;
using Tandem.Components.NodeGroups.Internal;
using Tandem.Components.Shared;

namespace Tandem.Components.NodeGroups;

/// <summary>
/// The nodes of a cluster as managed node groups: a fixed system group, and for each workload pool a <c>base</c> group whose size is the role's
/// minimum and a <c>burst</c> group that belongs to the autoscaler.
/// </summary>
/// <remarks>
/// Two groups, because EKS takes minimum and desired size in one call and refuses a minimum above the desired size, and because a size that the
/// autoscaler owns must be ignored here: a single group could never be raised by a role change
/// (https://github.com/terraform-aws-modules/terraform-aws-eks/issues/3683, https://github.com/aws/containers-roadmap/issues/1259).
/// </remarks>
public sealed class NodeGroups : ComponentResource
{
    private readonly List<Pulumi.Eks.ManagedNodeGroup> _groups = [];

    /// <summary>Makes the groups.</summary>
    /// <param name="name">The Pulumi name, a prefix of the names that AWS shows.</param>
    /// <param name="args">What they are made of.</param>
    /// <param name="options">Parent and AWS provider.</param>
    /// <exception cref="ArgumentsException">At least one argument breaks a rule.</exception>
    public NodeGroups(string name, NodeGroupsArgs args, ComponentResourceOptions? options = null)
        : base(ComponentTypes.NodeGroups, NodeGroupsRules.All.Check(name, args), options)
    {
        var role = new NodeRole(name, args, parent: this);
        foreach (var group in NodeGroupShape.Of(args.Plan, args.Role))
        {
            _groups.Add(new NodeGroup(name, group, args, role, parent: this).Made);
        }

        Ready = Output.All(_groups.Select(group => group.Urn)).Apply(_ => args.ClusterName);
        RegisterOutputs();
    }

    /// <summary>The groups, system first.</summary>
    public IReadOnlyList<Pulumi.Eks.ManagedNodeGroup> Groups => _groups;

    /// <summary>The cluster's name, known only once every group has its nodes.</summary>
    public Output<string> Ready { get; }
}
