using Tandem.Cli;
using Tandem.Switchover;
using Tandem.Switchover.Ports;
using Tandem.Switchover.Store;

namespace Tandem.Tests.Processes;

/// <summary>Two real processes at one environment: they race for the lease, or one reaches the other.</summary>
public sealed class TwoProcessesTests(ProvisionedProject provisioned) : IClassFixture<ProvisionedProject>
{
    [Fact]
    public async Task Of_two_that_begin_a_switchover_at_once_one_does_it_and_the_other_is_refused_with_words()
    {
        using var project = provisioned.Copy();

        var runs = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => ProvisionedProject.RunAsync(project.Root, "switchover", "--from", "prod-a", "--to", "prod-b", "--yes")));

        Assert.Equal([ExitCode.Done, ExitCode.Refused], runs.Select(r => r.Code).Order());
        var refused = runs.Single(r => r.Code == ExitCode.Refused);
        Assert.Matches("tandem switchover is not possible while prod is (running|cooling down) |the simulated cloud is in use by ", refused.Out + refused.Error);
        var journal = await new FileOperationStore(Path.Combine(project.Root, ".rehearsal")).ReadJournalAsync("prod", CancellationToken.None);
        Assert.Single(journal, e => e.Event == JournalEvent.Started);
        Assert.Equal((JournalEvent.Ended, Ending.Done), (journal[^1].Event, journal[^1].Ending!.Value));
    }

    [Fact]
    public async Task One_is_paused_and_turned_round_by_others()
    {
        using var project = provisioned.Copy();
        var before = await EndState.OfAsync(project.Root);
        using var moves = ProvisionedProject.Start(project.Root, "switchover", "--from", "prod-a", "--to", "prod-b", "--yes", "--pace", "100");
        await moves.UntilAsync(() => ProvisionedProject.JournalLines(project.Root) >= 3);

        var paused = await ProvisionedProject.RunAsync(project.Root, "pause", "--reason", "a look first");
        Assert.Equal((ExitCode.Done, ""), (paused.Code, paused.Error.Trim()));
        await moves.UntilAsync(() => moves.Out.Contains("asked to wait: a look first; tandem continue goes on", StringComparison.Ordinal));
        Assert.Equal("on-hold", (string?)(await ProvisionedProject.StatusAsync(project.Root))["operation"]!["state"]);

        var updated = await ProvisionedProject.RunAsync(project.Root, "up", "prod-b", "--yes");
        Assert.Equal(ExitCode.Refused, updated.Code);
        Assert.StartsWith("tandem: the simulated cloud is in use by ", updated.Error, StringComparison.Ordinal);

        var turned = await ProvisionedProject.RunAsync(project.Root, "rollback", "--yes", "--reason", "enough");
        Assert.Equal((ExitCode.Done, ExitCode.RolledBack), (turned.Code, await moves.ExitAsync()));
        var after = await EndState.OfAsync(project.Root);
        Assert.StartsWith("cooling-down, unfinished: nothing, active: prod-a, lease: free", after.Operation, StringComparison.Ordinal);
        Assert.Equal(before.Clusters.Split('\n')[0], after.Clusters.Split('\n')[0]);
        Assert.StartsWith("prod-b: standby (standby), weight 0 (0)", after.Clusters.Split('\n')[1], StringComparison.Ordinal);
    }
}
