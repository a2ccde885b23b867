using System.Text.RegularExpressions;
using Tandem.Components.Shared;
using Tandem.Stacks.Configuration;
using Tandem.Stacks.Files.Contract;

namespace Tandem.Stacks.Files;

/// <summary>Reads <c>workloads.yaml</c>.</summary>
public static partial class WorkloadManifestFile
{
    /// <summary>The file's name in the project's root.</summary>
    public const string Name = "workloads.yaml";

    /// <summary>The last rollout phase (R65).</summary>
    public const int PhaseMax = 2;

    private const int ReplicasMax = 10_000;

    /// <summary>Fewer letters give no reason.</summary>
    private const int ReasonLength = 10;

    private static readonly Allowed Label = new(
        "Use at most 53 lower-case letters, digits and hyphens, as Helm and Kubernetes do.", v => v.Length <= 53 && LabelPattern().IsMatch(v));
    private static readonly Allowed Host = new(
        "Give a name in lower case that is put before the environment's domain, such as shop.", v => HostPattern().IsMatch(v));
    private static readonly Allowed Cpu = new("Give CPU as Kubernetes writes it, such as 250m or 1.", v => CpuPattern().IsMatch(v));
    private static readonly Allowed Memory = new("Give memory as Kubernetes writes it, such as 256Mi.", v => MemoryPattern().IsMatch(v));

    private static readonly Allowed Concurrency = new(
        "Say what happens while both clusters run it (R28): supported, external-lock (it guards itself outside of the cluster) or primary-only.",
        v => v is "supported" or "external-lock" or "primary-only");
    private static readonly Allowed Reason = new("Say in a few words why one replica is enough (R29), or leave it out.", v => v.Trim().Length >= ReasonLength);
    private static readonly Allowed ChartVersion = new(
        "Give one exact version, such as 1.2.3: with a range or latest the two clusters could differ (R97).", Allowed.ExactVersion.Accepts);

    /// <summary>Namespaces of Kubernetes and of the platform, where no workload may live: nothing is held there.</summary>
    private static readonly string[] Reserved =
    [
        "default", "kube-system", "kube-public", "kube-node-lease", "traefik",
        ClusterNames.SystemNamespace, ClusterNames.ObservabilityNamespace, ClusterNames.NodeAgentsNamespace,
    ];

    /// <summary>Reads the manifest of a project; an empty one where there is none, which is then among the mistakes.</summary>
    /// <param name="root">The project's root directory.</param>
    /// <param name="mistakes">Collects what is wrong.</param>
    /// <param name="clusters">The clusters of the fleet, none of which a workload may name (R101).</param>
    public static WorkloadManifest In(string root, Mistakes mistakes, IReadOnlyCollection<string> clusters) =>
        ProjectFiles.Read(root, Name, "Write one; \"workloads: []\" is enough.", mistakes) is { } text ? Read(text, mistakes, clusters) : new([]);

    /// <summary>Reads the file's text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="mistakes">Collects what is wrong, and what breaks the contract of workloads.</param>
    /// <param name="clusters">The names of the fleet's clusters, which no workload may depend on (R101). Default: none.</param>
    public static WorkloadManifest Read(string text, Mistakes mistakes, IReadOnlyCollection<string>? clusters = null)
    {
        var contract = new WorkloadContract(clusters ?? []);
        var root = new Source(Name, mistakes).Read(text);
        root.OnlyKnows("workloads");
        var rows = root.Items("workloads").Select(section => (Section: section, Workload: Workload(section))).ToList();
        ReportTwice(rows, "name", w => w.Name, "Another workload has this name. Give each workload its own.");
        ReportTwice(rows, "namespace", w => w.Namespace, "Another workload lives there. Give each workload a namespace of its own (R74).");
        foreach (var (section, workload) in rows)
        {
            contract.Check(section, workload);
        }

        return new WorkloadManifest([.. rows.Select(r => r.Workload)]);
    }

    private static Workload Workload(Section section)
    {
        section.OnlyKnows("name", "namespace", "phase", "chart", "rollout", "priority", "hosts", "capacity", "concurrency", "single", "values");
        var place = section.Text("namespace", Label);
        if (Reserved.Contains(place))
        {
            section.Wrong("namespace", $"Give the workload a namespace of its own (R74), not one of: {string.Join(", ", Reserved)}.");
        }

        return new Workload(
            section.Text("name", Label),
            place,
            section.Whole("phase", 1, PhaseMax),
            Chart(section.Child("chart")),
            section.Text("rollout", Allowed.OneOf("parallel", "standby-first"), "parallel"),
            section.Text("priority", Allowed.OneOf("high", "normal", "low"), "normal"),
            section.Texts("hosts", Host),
            Capacity(section.Child("capacity")),
            section.Text("concurrency", Concurrency),
            section.Text("single", Reason, ""),
            section.Tree("values"));
    }

    private static WorkloadChart Chart(Section section)
    {
        section.OnlyKnows("repository", "name", "version");
        return new WorkloadChart(section.Text("repository", Allowed.ChartRepository), section.Text("name"), section.Text("version", ChartVersion));
    }

    private static WorkloadCapacity Capacity(Section section)
    {
        section.OnlyKnows("replicas", "maxReplicas", "cpu", "memory");
        var (replicas, replicasMax) = (section.Whole("replicas", 1, ReplicasMax), section.Whole("maxReplicas", 1, ReplicasMax));
        var capacity = new WorkloadCapacity(replicas, replicasMax, section.Text("cpu", Cpu), section.Text("memory", Memory));
        if (capacity.MaxReplicas < capacity.Replicas)
        {
            section.Wrong("maxReplicas", $"Use {capacity.Replicas} (replicas) or more.");
        }

        return capacity;
    }

    private static void ReportTwice(IEnumerable<(Section Section, Workload Workload)> rows, string key, Func<Workload, string> value, string advice)
    {
        var seen = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var (section, _) in rows.Where(r => value(r.Workload).Length > 0 && !seen.Add(value(r.Workload))))
        {
            section.Wrong(key, advice);
        }
    }

    [GeneratedRegex("^[a-z]([a-z0-9-]*[a-z0-9])?$")]
    private static partial Regex LabelPattern();

    [GeneratedRegex(@"^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$")]
    private static partial Regex HostPattern();

    [GeneratedRegex(@"^(\d+m|\d+(\.\d+)?)$")]
    private static partial Regex CpuPattern();

    [GeneratedRegex(@"^\d+(\.\d+)?(Ki|Mi|Gi|k|M|G)?$")]
    private static partial Regex MemoryPattern();
}
