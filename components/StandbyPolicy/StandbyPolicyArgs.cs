using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Tandem.Components.Shared;

namespace Tandem.Components.StandbyPolicy;

/// <summary>How a cluster keeps to its role.</summary>
public sealed class StandbyPolicyArgs
{
    /// <summary>The ConfigMap that the policies read: that of <c>ClusterIdentity</c>.</summary>
    public required ConfigMap RoleConfigMap { get; init; }

    /// <summary>The role that the ConfigMap says. A change of it runs the role Job.</summary>
    public required ClusterRole Role { get; init; }

    /// <summary>The release. A change of it runs the role Job too, because policies or script may have changed with it.</summary>
    public required string Release { get; init; }

    /// <summary>The Kubernetes minor of the release, such as <c>1.36</c>, the first that has these policies for good.</summary>
    public required string KubernetesVersion { get; init; }

    /// <summary>The workload namespaces. They exist already, or <see cref="NamespaceOf"/> tells what makes them.</summary>
    public required IReadOnlyList<string> Namespaces { get; init; }

    /// <summary>The resource that makes a namespace, by its name: rights in the namespace come after it. Default: null, all exist already.</summary>
    /// <remarks>What a component depends on by its options, its children do not wait for.</remarks>
    public Func<string, Resource>? NamespaceOf { get; init; }

    /// <summary>An image with <c>sh</c>, <c>awk</c> and the <c>kubectl</c> of the cluster's Kubernetes minor.</summary>
    public required string KubectlImage { get; init; }

    /// <summary>How many pods of each controller run although the cluster is the standby. Default: 0, none (R37).</summary>
    public int WarmReplicas { get; init; }

    /// <summary>
    /// The weight that Ingresses carry, 0 to 255, in the traffic mode <c>per-workload</c>; the ConfigMap says the same. Default: null, Ingresses
    /// are left as they are.
    /// </summary>
    public int? IngressWeight { get; init; }
}
