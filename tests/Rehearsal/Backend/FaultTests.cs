using Tandem.Rehearsal.Backend;
using Tandem.Rehearsal.Faults;
using Tandem.Rehearsal.Report;
using Tandem.Switchover;

namespace Tandem.Tests.Rehearsal.Backend;

/// <summary>What becomes of a switchover when something goes wrong on the way. Users must not notice.</summary>
[Collection(PulumiCollection.Name)]
public sealed class FaultTests
{
    [Fact]
    public async Task When_an_update_fails_half_way_it_is_repeated_and_production_moves()
    {
        var report = await RunAsync(new OperationFails("prod-b", 1, FaultMoment.Before, "kubernetes:batch/v1:Job"));

        Assert.Equal(Ending.Done, report.Outcome!.Ending);
        Assert.True(report.IsGood);
    }

    [Fact]
    public async Task When_the_cloud_refuses_nodes_production_goes_back_and_nobody_notices()
    {
        var report = await RunAsync(new CapacityRefused("prod-b"));

        Assert.Equal((Ending.RolledBack, "prod-a"), (report.Outcome!.Ending, report.ActiveAtEnd));
        Assert.Equal((0, 0), (report.Timeline.Failed, report.Violations.Count));
    }

    [Fact]
    public async Task When_the_target_cannot_be_measured_nothing_is_begun()
    {
        var report = await RunAsync(new ObservationBlind("prod-b"));

        Assert.Equal((Ending.Refused, "prod-a"), (report.Outcome!.Ending, report.ActiveAtEnd));
        Assert.Contains("the metrics of prod-b do not answer", report.Outcome.Says, StringComparison.Ordinal);
        Assert.Equal(0, report.Timeline.Failed);
    }

    [Fact]
    public async Task When_the_targets_pods_do_not_answer_it_gets_no_traffic()
    {
        var report = await RunAsync(new TargetsSick("prod-b"));

        Assert.Equal((Ending.RolledBack, "prod-a"), (report.Outcome!.Ending, report.ActiveAtEnd));
        Assert.Equal(0, report.Timeline.Failed);
    }

    private static Task<RehearsalReport> RunAsync(Fault fault) => RehearsalRun.RunAsync(
        RepositoryFiles.Root, new OperationRequest("prod", "prod-a", "prod-b"), new RehearsalOptions { Faults = [fault] }, null, CancellationToken.None);
}
