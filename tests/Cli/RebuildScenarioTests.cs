using Tandem.Cli;
using Tandem.Switchover.Teardown;

namespace Tandem.Tests.Cli;

/// <summary>R17, R18, R19, R20, R108, R111: <c>tandem rehearse --scenario rebuild</c>, as docs/rebuild.md shows it.</summary>
[Collection(PulumiCollection.Name)]
public sealed class RebuildScenarioTests
{
    private const string Document = "docs/rebuild.md";

    [Fact]
    public async Task A_cluster_is_destroyed_and_made_anew_with_its_addresses_and_the_next_rank_and_no_request_fails()
    {
        var run = await TandemRun.OfAsync("rehearse", "prod", "--scenario", "rebuild", "--project", RepositoryFiles.Root);

        Assert.Equal((ExitCode.Done, ""), (run.Code, run.Error));
        PrintedBlock.Verify(Document, "rebuild", $"```\n{run.Out.Trim()}\n```");
    }

    [Fact]
    public async Task An_environment_of_one_cluster_has_nothing_that_serves_meanwhile()
    {
        var run = await TandemRun.OfAsync("rehearse", "stage", "--scenario", "rebuild", "--project", RepositoryFiles.Root);

        Assert.Equal(("tandem: stage has 1 cluster; a rebuild needs another one that serves meanwhile.\n", ExitCode.BackendUnusable), (run.Error, run.Code));
    }

    [Fact]
    public void The_document_has_every_rule() => PrintedBlock.Verify(Document, "rules", string.Join('\n',
        new[] { "   | rule | refused while |", "   | --- | --- |" }.Concat(TeardownRules.All.Select(rule => $"   | `{rule.Id}` | {rule.RefusedWhile} |"))));
}
