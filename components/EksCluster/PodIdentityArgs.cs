using Pulumi;
using Tandem.Components.Shared;

namespace Tandem.Components.EksCluster;

/// <summary>Which pods get which permissions in AWS.</summary>
public sealed class PodIdentityArgs
{
    /// <summary>The cluster's name; give <see cref="EksCluster.Ready"/>, so that the association comes after the cluster.</summary>
    public required Input<string> ClusterName { get; init; }

    /// <summary>The namespace of the pods.</summary>
    public required string Namespace { get; init; }

    /// <summary>The service account of the pods. It need not exist yet.</summary>
    public required string ServiceAccount { get; init; }

    /// <summary>What the pods may do. Default: nothing but what <see cref="ManagedPolicyArns"/> allow.</summary>
    public PolicyDocument? Policy { get; init; }

    /// <summary>Policies that AWS maintains. Default: none.</summary>
    public IReadOnlyList<string> ManagedPolicyArns { get; init; } = [];

    /// <summary>True where an EKS add-on makes the association itself, as it wants to for its own service account. Default: false.</summary>
    public bool IsAssociatedByAddOn { get; init; }

    /// <summary>Tags of role and association. Default: none but the name.</summary>
    public Tags Tags { get; init; } = Tags.None;
}
