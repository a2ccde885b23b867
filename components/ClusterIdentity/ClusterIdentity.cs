using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Tandem.Components.Shared;

namespace Tandem.Components.ClusterIdentity;

/// <summary>
/// Who a cluster is, told to the cluster itself: the namespace <c>tandem-system</c> and in it the one ConfigMap in which the clusters of an
/// environment differ. Admission policies read it as their parameter, kube-state-metrics shows it as a metric (R56).
/// </summary>
public sealed class ClusterIdentity : ComponentResource
{
    /// <summary>Makes the namespace and the ConfigMap.</summary>
    /// <param name="name">The Pulumi name; the cluster's, by custom.</param>
    /// <param name="args">Who the cluster is.</param>
    /// <param name="options">Parent and the Kubernetes provider of the cluster.</param>
    /// <exception cref="ArgumentsException">At least one argument breaks a rule.</exception>
    public ClusterIdentity(string name, ClusterIdentityArgs args, ComponentResourceOptions? options = null)
        : base(ComponentTypes.ClusterIdentity, ClusterIdentityRules.All.Check(name, args), options)
    {
        var child = new CustomResourceOptions { Parent = this };

        var system = new Namespace($"{name}-system", PodSecurity.Namespace(ClusterNames.SystemNamespace, PodSecurityLevel.Restricted), child);
        var role = new ConfigMap($"{name}-role", IdentityObjects.RoleConfigMap(args, system), child);

        Namespace = system.Metadata.Apply(metadata => metadata.Name);
        RoleConfigMap = role;
        RegisterOutputs();
    }

    /// <summary>The namespace of what Tandem itself runs. Known once it exists.</summary>
    [Output("namespace")]
    public Output<string> Namespace { get; private set; }

    /// <summary>The ConfigMap that says which role the cluster has: what must be in place before policies and applications.</summary>
    public ConfigMap RoleConfigMap { get; }
}
