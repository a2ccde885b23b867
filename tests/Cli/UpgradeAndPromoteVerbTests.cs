using Tandem.Cli;

namespace Tandem.Tests.Cli;

/// <summary>tandem upgrade and tandem promote from argument to exit code, on the rehearsal backend (R10, R34, R76, R80 to R82).</summary>
[Collection(PulumiCollection.Name)]
public sealed class UpgradeAndPromoteVerbTests : IDisposable
{
    private readonly ProjectCopy _project = new();

    public void Dispose() => _project.Dispose();

    [Fact]
    public async Task An_upgrade_stops_at_the_soak_with_a_code_of_its_own_and_a_promotion_comes_before_it()
    {
        _project.WriteRelease("2026.12", text => text);
        var record = File.ReadAllText(Path.Combine(_project.Root, "releases/record.txt"));
        await TandemAsync("up", "stage", "--yes");
        await TandemAsync("up", "prod", "--yes");

        var early = await TandemAsync("upgrade", "prod", "--release", "2026.12", "--yes");
        var same = await TandemAsync("promote", "--yes");
        var lag = await TandemAsync("promote", "--lag");
        var revert = await TandemAsync("promote", "--revert", "--yes");

        Assert.Equal((ExitCode.Refused, ExitCode.Refused, ExitCode.Done, ExitCode.Done), (early.Code, same.Code, lag.Code, revert.Code));
        Assert.Contains("2026.12 is not promoted to prod, which promotes from stage: prove it there, then tandem promote --from stage --to prod.", early.Out, StringComparison.Ordinal);
        Assert.Equal("tandem: prod runs 2026.11 already: there is nothing to promote.\n", same.Error);
        Assert.Equal("stage and prod run 2026.11.\n", lag.Out);
        Assert.Equal("stage and prod run 2026.11: nothing to do.\n", revert.Out);
        Assert.Equal(record, File.ReadAllText(Path.Combine(_project.Root, "releases/record.txt")));
        Assert.Contains("runs     2026.11    prod-a", File.ReadAllText(Path.Combine(_project.Root, ".rehearsal/record.txt")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_promoted_release_is_put_onto_the_standby_and_the_soak_is_told()
    {
        _project.Release("2026.12", text => text);
        await TandemAsync("up", "prod", "--yes");

        var plan = await TandemAsync("upgrade", "prod", "--release", "2026.12", "--dry-run");
        var unasked = await TandemAsync("upgrade", "prod", "--release", "2026.12");
        var soaking = await TandemAsync("upgrade", "prod", "--release", "2026.12", "--yes");
        var again = await TandemAsync("upgrade", "prod", "--release", "2026.12", "--yes", "--json");

        Assert.Equal((ExitCode.Done, ExitCode.Usage, ExitCode.ComeBack, ExitCode.ComeBack), (plan.Code, unasked.Code, soaking.Code, again.Code));
        Golden.Verify(plan.Out, "upgrade-plan");
        Golden.Verify(soaking.Out, "upgrade");
    }

    [Theory]
    [InlineData("tandem: --soak is 'a day'. Give a whole number and a unit: s, m, h or d, such as 24h or 14d; at most 366d.\n", "upgrade", "prod", "--release", "2026.11", "--soak", "a day")]
    [InlineData("tandem: --revert and --lag are two things. Give one of them.\n", "promote", "--revert", "--lag")]
    [InlineData("tandem: 'staging' is no environment. Environments in fleet.yaml: prod, stage.\n", "promote", "--from", "staging")]
    [InlineData("tandem: --from is for --scenario switch: upgrade finds out by itself which cluster serves.\n", "rehearse", "--scenario", "upgrade", "--from", "prod-a")]
    public async Task What_cannot_be_followed_is_said(string says, params string[] args)
    {
        var run = await TandemAsync(args);

        Assert.Equal((ExitCode.Usage, says), (run.Code, run.Error));
    }

    private Task<TandemRun> TandemAsync(params string[] args) => TandemRun.OfAsync([.. args, "--backend", "rehearsal", "--project", _project.Root]);
}
