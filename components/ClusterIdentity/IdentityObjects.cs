using System.Globalization;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Tandem.Components.Shared;

namespace Tandem.Components.ClusterIdentity;

/// <summary>The Kubernetes objects of <see cref="ClusterIdentity"/>.</summary>
internal static class IdentityObjects
{
    public static ConfigMapArgs RoleConfigMap(ClusterIdentityArgs args, Namespace system) => new()
    {
        Metadata = new ObjectMetaArgs
        {
            Name = ClusterNames.RoleConfigMap,
            Namespace = system.Metadata.Apply(metadata => metadata.Name),
            Labels =
            {
                { RoleMetric.LabelPrefix + "role", args.Role.ToText() },
                { RoleMetric.LabelPrefix + "rank", Text(args.Rank) },
                { RoleMetric.LabelPrefix + "environment", args.Environment },
                { RoleMetric.LabelPrefix + "release", args.Release },
            },
        },
        Data =
        {
            { "cluster", args.Cluster },
            { "environment", args.Environment },
            { "rank", Text(args.Rank) },
            { "release", args.Release },
            { "role", args.Role.ToText() },
            { "warmReplicas", Text(args.WarmReplicas) },
            { "weight", Text(args.Role == ClusterRole.Active ? args.Weight : 0) },
        },
    };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
