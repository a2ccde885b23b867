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

        Assert.Equal((Ending.Refused, "prod-a"), (report.Outcome!.Ending, report.ActiveAtEnd));
        Assert.Contains("targets-are-healthy: 0 of 6 targets of prod-b are healthy", report.Outcome.Says, StringComparison.Ordinal);
        Assert.Equal(0, report.Timeline.Failed);
    }

    [Fact]
    public async Task When_the_target_fails_some_requests_it_is_found_out_at_the_first_weight_and_production_goes_back()
    {
        var report = await RunAsync(new RequestsFail("prod-b", 5));

        Assert.Equal((Ending.RolledBack, "prod-a"), (report.Outcome!.Ending, report.ActiveAtEnd));
        Assert.StartsWith("raise-target-13: ", report.Outcome.Says, StringComparison.Ordinal);
        Assert.EndsWith("failed; at most 1 % may (2 looks in a row)", report.Outcome.Says, StringComparison.Ordinal);
        Assert.Equal(["prod-b: 500: the application fails"], report.Timeline.FailedBy.Keys);
        Assert.Empty(report.Timeline.Rows[^1].Failed);
    }

    [Fact]
    public async Task When_the_target_is_slow_production_goes_back_and_no_request_fails()
    {
        var report = await RunAsync(new AnswersSlow("prod-b", TimeSpan.FromSeconds(3)));

        Assert.Equal(
            new(Ending.RolledBack, "raise-target-13: 99 % within 3 s on prod-b; at most 1.2 s may pass (2 looks in a row)"), report.Outcome);
        Assert.Equal(0, report.Timeline.Failed);
    }

    [Fact]
    public async Task When_nothing_is_known_of_the_targets_requests_nothing_is_begun()
    {
        var report = await RunAsync(new RequestsSilent("prod-b"));

        Assert.Equal((Ending.Refused, "prod-a"), (report.Outcome!.Ending, report.ActiveAtEnd));
        Assert.Contains("no series tells of the requests of prod-b", report.Outcome.Says, StringComparison.Ordinal);
    }

    private static Task<RehearsalReport> RunAsync(Fault fault) => RehearsalRun.RunAsync(
        RepositoryFiles.Root, new OperationRequest("prod", "prod-a", "prod-b"), new RehearsalOptions { Faults = [fault] }, null, CancellationToken.None);
}
