using System.Globalization;
using System.Text.RegularExpressions;
using Tandem.Rehearsal.Backend;
using Tandem.Rehearsal.Clients;
using Tandem.Rehearsal.Report;
using Tandem.Switchover;

namespace Tandem.Tests.Rehearsal.Backend;

/// <summary>The repository's own prod, brought up and switched under load.</summary>
[Collection(PulumiCollection.Name)]
public sealed class WholeRehearsalTests
{
    private static readonly Lazy<Task<RehearsalReport>> Ordinary = new(() => RunAsync(new RehearsalOptions()));

    // R1: apps run on more than one cluster and move between them.
    // R42: a switchover has no downtime.
    [Fact]
    public async Task Prod_moves_from_a_to_b_and_no_request_fails()
    {
        var report = await Ordinary.Value;

        Assert.Equal(new Outcome(Ending.Done, "production is on prod-b"), report.Outcome);
        Assert.Equal("prod-b", report.ActiveAtEnd);
        Assert.Equal(["prod-network", "prod-a", "prod-b", "prod-traffic"], report.Stacks.Select(s => s.Name));
        Assert.Equal((0, report.Timeline.Issued), (report.Timeline.Failed, report.Timeline.Served));
        Assert.Empty(report.Violations);
        Assert.True(report.IsGood);
    }

    [Fact]
    public async Task The_last_seconds_are_served_by_the_target_alone()
    {
        var report = await Ordinary.Value;

        Assert.Equal(["prod-a"], report.Timeline.Rows[0].Served.Keys);
        Assert.Equal(["prod-b"], report.Timeline.Rows[^1].Served.Keys);
    }

    [Fact]
    public async Task Ten_million_requests_of_mixed_clients_fail_only_where_nobody_looked_again_and_only_after_the_drain()
    {
        var report = await RunAsync(new RehearsalOptions { Clients = ClientOptions.Mixed with { RequestsPerSecond = 4_000 } });

        Assert.Equal(Ending.Done, report.Outcome!.Ending);
        Assert.InRange(report.Timeline.Issued, 10_000_000, 20_000_000);
        var drained = report.Steps.Single(s => s.Step == "drain-source");
        var drainEnded = (long)(drained.Ended - new RehearsalOptions().Start).TotalSeconds;
        Assert.All(report.Timeline.Rows.Where(r => r.Second <= drainEnded), r => Assert.Empty(r.Failed));
        Assert.Equal(["prod-a: 503: no pod is ready"], report.Timeline.FailedBy.Keys);
        Assert.All(report.Timeline.Rows.TakeLast(60), r => Assert.Equal(4_000 * 2 / 100, r.Failed.Values.Sum()));
        AssertNamesTheResidue(drained.Says, report.Timeline.Rows.TakeLast(60).Average(r => r.Failed.Values.Sum()));
    }

    /// <summary>What was named at the drain deadline is, within 1 %, what fails once the source is held, and of the kind that it is.</summary>
    private static void AssertNamesTheResidue(string says, double failing)
    {
        var named = Regex.Match(says, "left: prod-a serves ([0-9.]+) of [0-9.]+ requests a second \\(2.00 %\\) and has ([0-9]+) connections open: resolvers or programs that keep an answer for 16 min and longer");
        Assert.True(named.Success, says);
        Assert.InRange(double.Parse(named.Groups[1].Value, CultureInfo.InvariantCulture), failing * 0.99, failing * 1.01);
        Assert.InRange(int.Parse(named.Groups[2].Value, CultureInfo.InvariantCulture), 1, ClientOptions.Mixed.Connections * 2 / 100);
    }

    [Fact]
    public async Task The_same_seed_gives_the_same_history_and_another_seed_another()
    {
        var (one, same, other) = (await Ordinary.Value, await RunAsync(new RehearsalOptions()), await RunAsync(new RehearsalOptions { Seed = 43 }));

        Assert.Equal(Text(one), Text(same));
        Assert.NotEqual(Text(one), Text(other));
    }

    [Fact]
    public async Task A_request_that_cannot_be_meant_is_refused_and_changes_nothing()
    {
        var report = await RehearsalRun.RunAsync(RepositoryFiles.Root, new OperationRequest("prod", "prod-b", "prod-b"), new RehearsalOptions(), null, CancellationToken.None);

        Assert.Equal((Ending.Refused, "prod-a"), (report.Outcome!.Ending, report.ActiveAtEnd));
        Assert.Empty(report.Steps);
        Assert.False(report.IsGood);
    }

    [Fact]
    public async Task An_environment_that_is_not_there_is_said_to_be_missing()
    {
        var error = await Assert.ThrowsAsync<RehearsalException>(
            () => RehearsalRun.RunAsync(RepositoryFiles.Root, new OperationRequest("moon", "moon-a", "moon-b"), new RehearsalOptions(), null, CancellationToken.None));

        Assert.Equal("there is no environment 'moon': no Pulumi.<stack>.yaml has infra:environment: moon.", error.Message);
    }

    private static Task<RehearsalReport> RunAsync(RehearsalOptions options) =>
        RehearsalRun.RunAsync(RepositoryFiles.Root, new OperationRequest("prod", "prod-a", "prod-b"), options, null, CancellationToken.None);

    private static string Text(RehearsalReport report) => string.Join(
        '\n',
        report.Stacks.Select(s => $"{s.Name} {s.Resources} {s.Duration}")
            .Concat(report.Steps.Select(s => s.ToString()))
            .Concat(report.Timeline.Rows.Select(r => $"{r.Second} {r.Issued} {string.Join(' ', r.Served)} {string.Join(' ', r.Failed)}")));
}
