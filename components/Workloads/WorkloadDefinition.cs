using Tandem.Components.Shared;

namespace Tandem.Components.Workloads;

/// <summary>One application, as the workload manifest lists it (R26).</summary>
public sealed record WorkloadDefinition
{
    /// <summary>The name of the Helm release.</summary>
    public required string Name { get; init; }

    /// <summary>The namespace, which the application has for itself (R74).</summary>
    public required string Namespace { get; init; }

    /// <summary>1: rolled out from the beginning; 2: after the first has proved traffic, alerts and metrics (R64, R65).</summary>
    public required int Phase { get; init; }

    /// <summary>The chart at one version.</summary>
    public required ChartReference Chart { get; init; }

    /// <summary>Who gets a node first when a cluster fills up: <c>high</c>, <c>normal</c> or <c>low</c>.</summary>
    public required string Priority { get; init; }

    /// <summary>Names put before the environment's domain. Empty: it serves no HTTP, and the ingress controller is not let in.</summary>
    public required IReadOnlyList<string> Hosts { get; init; }

    /// <summary>What the platform plans for.</summary>
    public required WorkloadCapacity Capacity { get; init; }

    /// <summary>What happens while both clusters run it (R28): <c>supported</c>, <c>external-lock</c> or <c>primary-only</c>.</summary>
    public required string Concurrency { get; init; }

    /// <summary>The chart's own values, as plain objects: dictionaries, lists, strings, numbers, booleans. Default: none.</summary>
    public IReadOnlyDictionary<string, object?> Values { get; init; } = new SortedDictionary<string, object?>(StringComparer.Ordinal);
}

/// <summary>What a workload needs of a cluster.</summary>
/// <param name="Replicas">Pods in ordinary times.</param>
/// <param name="MaxReplicas">Pods at most.</param>
/// <param name="Cpu">CPU that one pod asks for, as Kubernetes writes it: <c>250m</c>.</param>
/// <param name="Memory">Memory that one pod asks for, as Kubernetes writes it: <c>256Mi</c>.</param>
public sealed record WorkloadCapacity(int Replicas, int MaxReplicas, string Cpu, string Memory);
