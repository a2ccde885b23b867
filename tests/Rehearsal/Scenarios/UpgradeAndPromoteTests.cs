using Tandem.Cli;
using Tandem.Tests.Cli;

namespace Tandem.Tests.Rehearsal.Scenarios;

/// <summary>The stories of docs/upgrade.md and docs/promotion.md, played on the repository's own stacks.</summary>
[Collection(PulumiCollection.Name)]
public sealed class UpgradeAndPromoteTests
{
    [Fact]
    public async Task Both_clusters_get_the_next_release_under_load_and_no_request_fails_R10_R34()
    {
        var run = await RehearseAsync("upgrade");

        Assert.Equal((ExitCode.Done, ""), (run.Code, run.Error));
        Assert.Contains(" 0 failed", run.Out, StringComparison.Ordinal);
        PrintedBlock.Verify("docs/upgrade.md", "rehearse-upgrade", $"```\n{run.Out.Trim()}\n```");
    }

    [Fact]
    public async Task A_release_proves_itself_is_promoted_and_stage_is_brought_back_R76_R82()
    {
        var run = await RehearseAsync("promote");

        Assert.Equal((ExitCode.Done, ""), (run.Code, run.Error));
        Assert.Contains(" 0 failed", run.Out, StringComparison.Ordinal);
        PrintedBlock.Verify("docs/promotion.md", "rehearse-promote", $"```\n{run.Out.Trim()}\n```");
    }

    private static Task<TandemRun> RehearseAsync(string scenario) => TandemRun.OfAsync("rehearse", "--scenario", scenario, "--project", RepositoryFiles.Root);
}
