using System.Text.RegularExpressions;
using Tandem.Components.Shared;

namespace Tandem.Components.Workloads;

/// <summary>What the arguments of <see cref="WorkloadNamespaces"/> and <see cref="Workloads"/> keep.</summary>
internal static partial class WorkloadRules
{
    private static readonly string[] Concurrencies = ["supported", "external-lock", "primary-only"];

    public static readonly Rules<WorkloadNamespacesArgs> Namespaces = new("WorkloadNamespaces")
    {
        { "Workloads[].Namespace", args => args.Workloads, workload => Label().IsMatch(workload.Namespace), workload => NoName(workload.Namespace) },
        {
            "Workloads[].Namespace", args => args.Workloads, workload => !IsPlatform(workload.Namespace),
            workload => $"'{workload.Namespace}' belongs to the platform. Give '{workload.Name}' a namespace of its own."
        },
        args => Twice(args.Workloads, workload => workload.Namespace, "the namespace", "Each application has one for itself (R74)."),
        {
            "Workloads[].Capacity", args => args.Workloads,
            workload => workload.Capacity.Replicas >= 1 && workload.Capacity.MaxReplicas >= workload.Capacity.Replicas,
            workload => TooFew(workload.Name, workload.Capacity)
        },
    };

    public static readonly Rules<WorkloadsArgs> Releases = new("Workloads")
    {
        { "Workloads[].Name", args => args.Workloads, workload => Label().IsMatch(workload.Name), workload => NoName(workload.Name) },
        args => Twice(args.Workloads, workload => workload.Name, "the name", "Name each release once."),
        {
            "Workloads[].Chart", args => args.Workloads, workload => workload.Chart.Version.Length > 0,
            workload => $"'{workload.Name}' has a chart without a version. Write the one version that both clusters run."
        },
        {
            "Workloads[].Priority", args => args.Workloads, workload => WorkloadPriorities.Values.ContainsKey(workload.Priority),
            workload => $"'{workload.Priority}' is no priority. Use one of: {string.Join(", ", WorkloadPriorities.Values.Keys)}."
        },
        {
            "Workloads[].Concurrency", args => args.Workloads, workload => Concurrencies.Contains(workload.Concurrency, StringComparer.Ordinal),
            workload => $"'{workload.Concurrency}' does not say what happens while both clusters run '{workload.Name}'. "
                + $"Use one of: {string.Join(", ", Concurrencies)}."
        },
    };

    private static bool IsPlatform(string ns) =>
        ns is "default" or ClusterNames.SystemNamespace or ClusterNames.ObservabilityNamespace or ClusterNames.NodeAgentsNamespace
        || ns.StartsWith("kube-", StringComparison.Ordinal);

    private static IEnumerable<ArgumentMistake> Twice(
        IEnumerable<WorkloadDefinition> workloads, Func<WorkloadDefinition, string> key, string what, string way) =>
        workloads.GroupBy(key, StringComparer.Ordinal)
            .Where(group => group.Count() > 1)
            .Select(group => (group.Key, Names: string.Join(" and ", group.Select(workload => workload.Name))))
            .Select(group => new ArgumentMistake("Workloads", $"{group.Names} share {what} '{group.Key}'. {way}"));

    private static string TooFew(string name, WorkloadCapacity capacity) => FormattableString.Invariant(
        $"'{name}' has {capacity.Replicas} replicas and {capacity.MaxReplicas} at most. Use 1 or more, and a maximum that is not smaller.");

    /// <summary>53 characters is what Helm allows a release; Kubernetes would allow 63.</summary>
    private static string NoName(string name) =>
        $"'{name}' is not a name. Use up to 53 small letters, digits and '-', beginning with a letter, such as shop-api.";

    [GeneratedRegex("^[a-z]([a-z0-9-]{0,51}[a-z0-9])?$")]
    private static partial Regex Label();
}
