using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Networking.V1;
using Pulumi.Kubernetes.Scheduling.V1;
using Tandem.Components.Shared;

namespace Tandem.Components.Workloads;

/// <summary>
/// A namespace for each application (R74), closed by default (R3), and the priority classes of applications. Made before the standby policy, which gives
/// its Job rights in them; the applications themselves come after both.
/// </summary>
public sealed class WorkloadNamespaces : ComponentResource
{
    /// <summary>Makes the namespaces.</summary>
    /// <param name="name">The Pulumi name; the cluster's, by custom.</param>
    /// <param name="args">The workloads.</param>
    /// <param name="options">Parent and the Kubernetes provider of the cluster.</param>
    /// <exception cref="ArgumentsException">At least one argument breaks a rule.</exception>
    public WorkloadNamespaces(string name, WorkloadNamespacesArgs args, ComponentResourceOptions? options = null)
        : base(ComponentTypes.WorkloadNamespaces, WorkloadRules.Namespaces.Check(name, args), options)
    {
        var child = new CustomResourceOptions { Parent = this };

        foreach (var priority in WorkloadPriorities.Values.Keys)
        {
            _ = new PriorityClass($"{name}-{priority}", WorkloadPriorities.Class(priority), child);
        }

        var names = args.Workloads.Select(workload => Make(name, workload, args.IngressNamespace, child)).ToList();
        Names = Output.All(names).Apply(known => known);
        RegisterOutputs();
    }

    /// <summary>The names of the namespaces, in the order of the manifest. Known once they exist.</summary>
    [Output("names")]
    public Output<System.Collections.Immutable.ImmutableArray<string>> Names { get; private set; }

    private static Output<string> Make(string name, WorkloadDefinition workload, string ingress, CustomResourceOptions child)
    {
        var own = $"{name}-{workload.Namespace}";
        var made = new Namespace(own, NamespaceObjects.Namespace(workload), child);
        var ns = made.Metadata.Apply(metadata => metadata.Name);

        _ = new LimitRange(own, NamespaceObjects.Limits(ns), child);
        _ = new ResourceQuota(own, NamespaceObjects.Quota(ns, workload), child);
        _ = new NetworkPolicy($"{own}-default-deny", NamespaceTraffic.DefaultDeny(ns), child);
        _ = new NetworkPolicy($"{own}-ingress", NamespaceTraffic.Ingress(ns, workload, ingress), child);
        _ = new NetworkPolicy($"{own}-egress", NamespaceTraffic.Egress(ns), child);
        return ns;
    }
}
