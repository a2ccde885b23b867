using Pulumi;

namespace Tandem.Components.Workloads;

/// <summary>Which applications a cluster has.</summary>
public sealed class WorkloadsArgs
{
    /// <summary>The workloads of the cluster, those of a later phase left out.</summary>
    public required IReadOnlyList<WorkloadDefinition> Workloads { get; init; }

    /// <summary>What <c>{domain}</c> in a value becomes, such as <c>prod.example.com</c>.</summary>
    public required string Domain { get; init; }

    /// <summary>What <c>{environment}</c> in a value becomes, such as <c>prod</c>.</summary>
    public required string Environment { get; init; }

    /// <summary>What <c>{region}</c> in a value becomes, such as <c>eu-west-1</c>.</summary>
    public required string Region { get; init; }

    /// <summary>The namespaces of the same workloads. Each release comes after what its own pods need.</summary>
    public required WorkloadNamespaces Namespaces { get; init; }

    /// <summary>
    /// What else must be in place before the first pod is made: the role Job, which comes after all of the standby policy, and the ingress controller. Every
    /// release names each of them to the engine, and a component with all that is in it: give the last resource of a component rather than the component.
    /// </summary>
    public required IReadOnlyList<Resource> After { get; init; }
}
