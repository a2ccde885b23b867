using System.Text.Json.Nodes;
using Tandem.Cli;

namespace Tandem.Tests.Cli.Clusters;

/// <summary>
/// The environment of the source document (R114) as a project: prod-a stands for us-c1-gke, prod-b for us-e1-gke, prod-c for us-w1-gke, which is not on the list at
/// first. prod-b has the traffic, so that prod-a may leave.
/// </summary>
internal sealed class ThreeClusters : IDisposable
{
    private readonly ProjectCopy _project = new();

    public ThreeClusters()
    {
        _project.Change("Pulumi.prod-traffic.yaml", text => text.Replace("prod-a: 255", "prod-a: 0", StringComparison.Ordinal).Replace("prod-b: 0", "prod-b: 255", StringComparison.Ordinal));
        var (a, b) = (Text("Pulumi.prod-a.yaml"), Text("Pulumi.prod-b.yaml"));
        File.WriteAllText(Path.Combine(Root, "Pulumi.prod-a.yaml"), a.Replace("role: active", "role: standby", StringComparison.Ordinal));
        File.WriteAllText(Path.Combine(Root, "Pulumi.prod-b.yaml"), b.Replace("role: standby", "role: active", StringComparison.Ordinal));
    }

    public string Root => _project.Root;

    /// <summary>The third cluster comes into the fleet.</summary>
    public ThreeClusters WithThird()
    {
        _project.Change("fleet.yaml", text => text.Replace("        serviceCidr: 172.21.0.0/16\n", "        serviceCidr: 172.21.0.0/16\n      - name: prod-c\n        serviceCidr: 172.23.0.0/16\n", StringComparison.Ordinal));
        _project.Change("Pulumi.prod-traffic.yaml", text => text.Replace("prod-a: 0", "prod-c: 0\n    prod-a: 0", StringComparison.Ordinal));
        File.WriteAllText(Path.Combine(Root, "Pulumi.prod-c.yaml"), Text("Pulumi.prod-a.yaml").Replace("infra:peer: prod-b", "infra:peer: prod-a", StringComparison.Ordinal));
        return this;
    }

    public void Change(string file, Func<string, string> change) => _project.Change(file, change);

    public string Text(string file) => File.ReadAllText(Path.Combine(Root, file));

    /// <summary>The rehearsal's own list.</summary>
    public string List => Text(".rehearsal/clusters/prod.txt");

    /// <summary>What the rank service of a cluster answers by in the simulated cloud: the ranks, and <c>!</c> where it answers 200.</summary>
    public string AnswersOf(string cluster)
    {
        var resources = JsonNode.Parse(Text(".rehearsal/world.json"))!["Engine"]!["Cloud"]!["Stacks"]![cluster]!.AsObject();
        var data = resources.Single(r => r.Key.EndsWith($"::{cluster}-rank-list", StringComparison.Ordinal)).Value!["Inputs"]!["data"]!;
        return $"{cluster} {((string)data["ranks"]!).Trim().Replace('\n', ',')}{(data["primary"] is null ? "" : "!")}";
    }

    public Task<TandemRun> TandemAsync(params string[] args) => TandemRun.OfAsync([.. args, "--project", Root, "--backend", "rehearsal"]);

    public async Task DoneAsync(params string[] args)
    {
        var run = await TandemAsync([.. args, "--yes"]);
        Assert.True(run.Code == ExitCode.Done, $"{string.Join(' ', args)}: {run.Error}{run.Out}");
    }

    public void Dispose() => _project.Dispose();
}
