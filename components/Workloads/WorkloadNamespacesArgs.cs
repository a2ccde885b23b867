namespace Tandem.Components.Workloads;

/// <summary>Which namespaces a cluster has for its applications.</summary>
public sealed class WorkloadNamespacesArgs
{
    /// <summary>The workloads of the cluster, those of a later phase left out.</summary>
    public required IReadOnlyList<WorkloadDefinition> Workloads { get; init; }

    /// <summary>The namespace of the ingress controller, which is let in to workloads that have hosts. Default: <c>traefik</c>.</summary>
    public string IngressNamespace { get; init; } = "traefik";
}
