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
    private readonly SortedDictionary<string, PriorityClass> _priorities = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, IReadOnlyList<Resource>> _made = new(StringComparer.Ordinal);

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
            _priorities[priority] = new PriorityClass($"{name}-{priority}", WorkloadPriorities.Class(priority), child);
        }

        var names = args.Workloads.Select(workload => Make($"{name}-{workload.Namespace}", workload, args.IngressNamespace, child)).ToList();
        Names = Output.All(names).Apply(known => known);
        RegisterOutputs();
    }

    /// <summary>The names of the namespaces, in the order of the manifest. Known once they exist.</summary>
    [Output("names")]
    public Output<System.Collections.Immutable.ImmutableArray<string>> Names { get; private set; }

    /// <summary>The namespace itself: what rights in it come after.</summary>
    /// <param name="ns">Its name.</param>
    /// <exception cref="ArgumentException">It is none of these.</exception>
    public Resource Namespace(string ns) => In(ns)[0];

    /// <summary>
    /// What must be there before a workload's first pod: its own namespace with limits and network policies, and its priority class. As many for the
    /// thousandth workload as for the first, which the whole component is not.
    /// </summary>
    /// <param name="workload">The workload.</param>
    /// <exception cref="ArgumentException">It is none of those that the namespaces were made for.</exception>
    public IReadOnlyList<Resource> NeededBy(WorkloadDefinition workload) => [.. In(workload.Namespace), _priorities[workload.Priority]];

    private IReadOnlyList<Resource> In(string ns) => _made.GetValueOrDefault(ns)
        ?? throw new ArgumentException($"There is no namespace '{ns}' here, only: {string.Join(", ", _made.Keys)}. Give namespaces and releases the same workloads.", nameof(ns));

    private Output<string> Make(string own, WorkloadDefinition workload, string ingress, CustomResourceOptions child)
    {
        var made = new Namespace(own, NamespaceObjects.Namespace(workload), child);
        var ns = made.Metadata.Apply(metadata => metadata.Name);
        _made[workload.Namespace] =
        [
            made,
            new LimitRange(own, NamespaceObjects.Limits(ns), child),
            new ResourceQuota(own, NamespaceObjects.Quota(ns, workload), child),
            new NetworkPolicy($"{own}-default-deny", NamespaceTraffic.DefaultDeny(ns), child),
            new NetworkPolicy($"{own}-ingress", NamespaceTraffic.Ingress(ns, workload, ingress), child),
            new NetworkPolicy($"{own}-egress", NamespaceTraffic.Egress(ns), child),
        ];
        return ns;
    }
}
