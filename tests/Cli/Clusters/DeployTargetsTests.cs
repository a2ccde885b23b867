using System.Text.Json.Nodes;
using Tandem.Cli;

namespace Tandem.Tests.Cli.Clusters;

/// <summary>The Global Cluster Utility (R99): what a pipeline gets, by rank and never by name (R100, R112).</summary>
[Collection(PulumiCollection.Name)]
public sealed class DeployTargetsTests : IDisposable
{
    private readonly ProjectCopy _project = new();

    public void Dispose() => _project.Dispose();

    [Fact]
    public async Task A_line_for_each_rank_and_nothing_when_nothing_is_newer()
    {
        var all = await TandemAsync("deploy-targets");
        var newer = await TandemAsync("deploy-targets", "prod", "--after", "1");
        var same = await TandemAsync("deploy-targets", "prod", "--after", "2");
        var json = await TandemAsync("deploy-targets", "prod", "--json", "--after", "2");

        Assert.Equal((0, "1 111122223333 eu-west-1 primary -\n2 111122223333 eu-west-1 - -\n"), (all.Code, all.Out));
        Assert.Equal((0, all.Out), (newer.Code, newer.Out));
        Assert.Equal((ExitCode.NothingNewer, ""), (same.Code, same.Out));
        Assert.Equal(ExitCode.NothingNewer, json.Code);
        Assert.Equal(
            """{"environment":"prod","event":2,"changed":false,"targets":[{"rank":1,"account":"111122223333","region":"eu-west-1","primary":true,"kubeconfig":null},{"rank":2,"account":"111122223333","region":"eu-west-1","primary":false,"kubeconfig":null}]}""",
            json.Out.Trim());
    }

    [Fact]
    public async Task Kubeconfigs_carry_the_rank_where_a_name_would_tempt()
    {
        await TandemAsync("up", "prod-network", "--yes");
        await TandemAsync("up", "prod-a", "--yes");
        await TandemAsync("up", "prod-b", "--yes");
        var directory = Path.Combine(_project.Root, "kube");

        var run = await TandemAsync("deploy-targets", "prod", "--kubeconfigs", directory);
        var admin = await TandemAsync("deploy-targets", "prod", "--kubeconfigs", directory, "--role", "nobody");

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Equal($"1 111122223333 eu-west-1 primary {directory}/rank-1.yaml\n2 111122223333 eu-west-1 - {directory}/rank-2.yaml\n", run.Out);
        var config = JsonNode.Parse(File.ReadAllText(Path.Combine(directory, "rank-2.yaml")))!;
        Golden.Verify(config.ToJsonString(new() { WriteIndented = true }));
        Assert.Equal(1, config.ToJsonString().Split("prod-b").Length - 1);
        Assert.Equal(
            (ExitCode.Usage, "tandem: rank 1 has no kubeconfig for the role 'nobody'. Roles with one: platform-admin, prod-deploy, prod-provisioner, prod-view.\ntandem: rank 2 has no kubeconfig for the role 'nobody'. Roles with one: platform-admin, prod-deploy, prod-provisioner, prod-view.\n"),
            (admin.Code, admin.Error));
    }

    [Fact]
    public async Task A_rank_whose_stack_is_not_up_is_told_and_nothing_is_written()
    {
        var directory = Path.Combine(_project.Root, "kube");

        var run = await TandemAsync("deploy-targets", "prod", "--kubeconfigs", directory);

        const string NotUp = "has no kubeconfig: its stack is not up. Who keeps the clusters brings it up, or takes it off the list.";
        Assert.Equal((ExitCode.Usage, $"tandem: rank 1 {NotUp}\ntandem: rank 2 {NotUp}\n"), (run.Code, run.Error));
        Assert.False(Directory.Exists(directory));
    }

    private Task<TandemRun> TandemAsync(params string[] args) => TandemRun.OfAsync([.. args, "--project", _project.Root, "--backend", "rehearsal"]);
}
