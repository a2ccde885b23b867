namespace Tandem.Stacks.Files;

/// <summary>The applications of every environment (R26), as <c>workloads.yaml</c> lists them. Both clusters get all of them (R36).</summary>
/// <param name="Workloads">The workloads in the order of the file.</param>
public sealed record WorkloadManifest(IReadOnlyList<Workload> Workloads);

/// <summary>One application: a Helm chart in a namespace of its own (R74).</summary>
/// <param name="Name">The name of the Helm release.</param>
/// <param name="Namespace">The namespace.</param>
/// <param name="Phase">1: rolled out from the beginning; 2: after the first has proved traffic, alerts and metrics (R64, R65).</param>
/// <param name="Chart">The chart.</param>
/// <param name="Rollout"><c>parallel</c> or <c>standby-first</c> (T1).</param>
/// <param name="Priority"><c>high</c>, <c>normal</c> or <c>low</c>: who gets a node first.</param>
/// <param name="Hosts">Names put before the environment's domain; none for what serves no HTTP.</param>
/// <param name="Capacity">What the platform plans for.</param>
/// <param name="Concurrency">What happens while both clusters run it (R28): <c>supported</c>, <c>external-lock</c> or <c>primary-only</c>.</param>
/// <param name="Single">Why one replica is enough (R29); empty where it is not.</param>
/// <param name="Values">The chart's own values as plain objects.</param>
public sealed record Workload(
    string Name,
    string Namespace,
    int Phase,
    WorkloadChart Chart,
    string Rollout,
    string Priority,
    IReadOnlyList<string> Hosts,
    WorkloadCapacity Capacity,
    string Concurrency,
    string Single,
    IReadOnlyDictionary<string, object?> Values);

/// <summary>Where a workload's chart lies.</summary>
/// <param name="Repository"><c>https://</c> or <c>oci://</c>.</param>
/// <param name="Name">The chart's own name.</param>
/// <param name="Version">The chart's exact version.</param>
public sealed record WorkloadChart(string Repository, string Name, string Version);

/// <summary>What a workload needs of a cluster.</summary>
/// <param name="Replicas">Pods in ordinary times.</param>
/// <param name="MaxReplicas">Pods at most.</param>
/// <param name="Cpu">CPU that one pod asks for, as Kubernetes writes it.</param>
/// <param name="Memory">Memory that one pod asks for, as Kubernetes writes it.</param>
public sealed record WorkloadCapacity(int Replicas, int MaxReplicas, string Cpu, string Memory);
