using System.Globalization;
using Tandem.Stacks.Clusters;

namespace Tandem.Benchmarks;

/// <summary>A project like the repository's own, with as many clusters and workloads as a benchmark asks for, in a directory that goes away.</summary>
internal sealed class ProjectOfSize : IDisposable
{
    public const string Environment = "load";

    private const string Admin = "arn:aws:iam::111122223333:role/admin";
    private const string Provisioner = "arn:aws:iam::111122223333:role/provisioner";
    private const string Nodes = "nodeGroups: { general: { instanceTypes: [m7i.xlarge], minActive: 1, minStandby: 0, max: 3, diskGiB: 50 } }";

    private ProjectOfSize(string root) => Root = root;

    public string Root { get; }

    public static ProjectOfSize Write(int clusters, int workloads)
    {
        var project = new ProjectOfSize(Directory.CreateTempSubdirectory("tandem-benchmark-").FullName);
        project.Copy("Pulumi.yaml");
        foreach (var release in Directory.EnumerateFiles(Path.Combine(Repository.Root, "releases")))
        {
            project.Copy(Path.Combine("releases", Path.GetFileName(release)));
        }

        var names = Enumerable.Range(1, clusters).Select(i => $"{Environment}-{Letters(i)}").ToList();
        project.Write("fleet.yaml", Fleet(names));
        var history = names.Aggregate(ClusterHistory.Empty, (before, name) => before.Added(name, "111122223333", "eu-west-1", DateTimeOffset.UnixEpoch)).PublishedUpTo(names.Count);
        project.Write($"clusters/{Environment}.txt", history.List.Text);
        project.Write($"clusters/{Environment}.events", history.Text);
        project.Write("workloads.yaml", "workloads:\n" + string.Concat(Enumerable.Range(1, workloads).Select(Workload)));
        project.Write($"Pulumi.{Environment}-network.yaml", Stack("network", "cidr: 10.0.0.0/16", "nodesPerCluster: 6", "podsPerNode: 10"));
        project.Write($"Pulumi.{Environment}-traffic.yaml", Stack("traffic", $"weights: {{ {string.Join(", ", names.Select((n, i) => $"{n}: {(i == 0 ? 255 : 0)}"))} }}"));
        foreach (var (name, index) in names.Select((n, i) => (n, i)))
        {
            project.Write($"Pulumi.{name}.yaml", Stack("cluster", $"role: {(index == 0 ? "active" : "standby")}", $"peer: \"{(clusters == 1 ? "" : names[index == 0 ? 1 : 0])}\"", "release: \"2026.11\"", Nodes, $"adminRoleArns: [{Admin}]"));
        }

        return project;
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private static string Stack(string kind, params string[] keys) =>
        $"config:\n  infra:stack: {kind}\n  infra:environment: {Environment}\n" + string.Concat(keys.Select(k => $"  infra:{k}\n"));

    private static string Fleet(IReadOnlyList<string> names) =>
        $$"""
        environments:
          {{Environment}}:
            account: "111122223333"
            region: eu-west-1
            zones: [eu-west-1a, eu-west-1b, eu-west-1c]
            domain: load.example.com
            provisioner: {{Provisioner}}
            clusters:

        """ + string.Concat(names.Select((name, i) => string.Create(CultureInfo.InvariantCulture, $"      - {{ name: {name}, serviceCidr: 172.{16 + (i / 16)}.{i % 16 * 16}.0/20 }}\n")));

    private static string Workload(int number) => string.Create(CultureInfo.InvariantCulture, $$"""
          - name: app-{{number}}
            namespace: app-{{number}}
            phase: 1
            chart: { repository: "oci://ghcr.io/stefanprodan/charts", name: podinfo, version: 6.14.1 }
            rollout: parallel
            priority: normal
            hosts: [app-{{number}}]
            capacity: { replicas: 2, maxReplicas: 4, cpu: 100m, memory: 64Mi }
            concurrency: supported
            values: { replicaCount: 2, resources: { requests: { cpu: 100m, memory: 64Mi } } }

        """);

    private static string Letters(int number) => number <= 26 ? $"{(char)('a' + number - 1)}" : $"{Letters((number - 1) / 26)}{Letters(((number - 1) % 26) + 1)}";

    private void Copy(string file) => Write(file, File.ReadAllText(Path.Combine(Repository.Root, file)));

    private void Write(string file, string text)
    {
        var path = Path.Combine(Root, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
