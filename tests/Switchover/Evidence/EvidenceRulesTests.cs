using Tandem.Switchover;
using Tandem.Switchover.Evidence;
using Tandem.Switchover.Operations;
using Tandem.Switchover.Ports;

namespace Tandem.Tests.Switchover.Evidence;

/// <summary>R64, R65: what counts as steering, alerting and metrics tested on a cluster, and every refusal with its whole text. Unknown is never a pass.</summary>
public sealed class EvidenceRulesTests
{
    private static readonly DateTimeOffset Since = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void R65_A_cluster_that_was_steered_to_and_away_alerted_and_measured_may_have_phase_2() => Assert.Equal(
        [
            "deployed: prod-b runs what it runs since 2026-11-20 12:00Z",
            "phase-before: prod-b runs phase 1",
            "nothing-unfinished: no operation is unfinished",
            "steering: prod-1 (drill) moved production to prod-b, prod-2 moved it away",
            "alerting: ActiveWithoutTraffic fired from 2026-11-20 14:00Z to 2026-11-20 14:20Z",
            "metrics: in prod-1: weight 255; 400 requests a second, 0.00 % failed",
        ],
        EvidencePlan.Of(Proved()).Findings.Select(f => $"{f.Rule.Id}: {f.Verdict.Says}"));

    [Fact]
    public void R65_A_cluster_that_is_not_deployed_has_proved_nothing() => Assert.Equal(
        [
            "deployed: nothing is deployed on prod-b, so nothing can have been proved there. Bring it up first: tandem up prod-b.",
            "phase-before: prod-b does not say its phase. A cluster goes from phase 1 to phase 2: tandem status shows what is up.",
            "steering: nothing is deployed on prod-b. That comes once it is up.",
            "alerting: nothing is deployed on prod-b. That comes once it is up.",
            "metrics: nothing is deployed on prod-b. That comes once it is up.",
        ],
        Refusals(Proved() with { Phase = null, SinceText = null }));

    [Fact]
    public void R65_What_is_missing_is_told_with_how_it_is_got_and_how_somebody_goes_on_without() => Assert.Equal(
        [
            "steering: no operation has moved production to prod-b or away since 2026-11-20 12:00Z. "
                + "Practise it: tandem switchover --from prod-a --to prod-b --drill, tandem ack prod, and back. Or say who goes on without it: --accept steering --reason \"...\".",
            "alerting: no alert about prod-b has fired since 2026-11-20 12:00Z. "
                + "Provoke one that harms nobody, as docs/applications.md says. Or say who goes on without it: --accept alerting --reason \"...\".",
            "metrics: no operation has raised prod-b since 2026-11-20 12:00Z, and it serves nobody now. "
                + "Let it serve once, so that it can be measured: tandem switchover --from prod-a --to prod-b --drill, tandem ack prod, and back. Or say who goes on without it: --accept metrics --reason \"...\".",
        ],
        Refusals(Proved() with { History = new([]), Alerts = Alerts() }));

    [Fact]
    public void R65_A_cluster_that_serves_practises_the_other_way() => Assert.Contains(
        "tandem switchover --from prod-b --to prod-a --drill, ", Refusals(Proved() with { History = new([]), Serves = true })[0], StringComparison.Ordinal);

    [Fact]
    public void R64_Only_a_cluster_of_phase_1_goes_to_phase_2() => Assert.Equal(
        "phase-before: prod-b runs phase 2, and phase 2 was asked for. A cluster goes from phase 1 to phase 2: tandem status shows what is up.",
        Assert.Single(Refusals(Proved() with { Phase = 2 })));

    [Fact]
    public void R65_An_unfinished_operation_comes_first() => Assert.Equal(
        "nothing-unfinished: prod-3, switchover prod-a -> prod-b, begun by ada@desk at 2026-11-20 15:00:00Z is not finished. Finish it first: tandem status prod says how.",
        Assert.Single(Refusals(Proved() with { History = new([.. Move(1, "prod-a", "prod-b"), .. Move(2, "prod-b", "prod-a"), Began(3, "prod-a", "prod-b")]) })));

    [Fact]
    public void R65_Steering_is_both_ways() => Assert.Equal(
        [
            "steering: prod-1 (drill) moved production to prod-b, and nothing has moved it away since 2026-11-20 12:00Z.",
            "steering: prod-2 moved production away from prod-b, and nothing has moved it there since 2026-11-20 12:00Z.",
            "steering: no operation has moved production to prod-b or away since 2026-11-20 12:00Z.",
        ],
        new[] { Move(1, "prod-a", "prod-b"), Move(2, "prod-b", "prod-a"), [] }.Select(journal => Steering(Proved() with { History = new(journal) })));

    [Fact]
    public void R65_A_move_that_was_taken_back_or_that_is_older_than_what_runs_proves_nothing()
    {
        var taken = Move(1, "prod-a", "prod-b", Ending.RolledBack).Concat(Move(2, "prod-b", "prod-a", Ending.Aborted));

        Assert.Equal("steering: no operation has moved production to prod-b or away since 2026-11-20 12:00Z.", Steering(Proved() with { History = new(taken) }));
        Assert.Equal("steering: no operation has moved production to prod-b or away since 2026-11-21 12:00Z.", Steering(Proved() with { SinceText = "2026-11-21T12:00:00Z" }));
    }

    [Theory]
    [InlineData(true, "not yet ActiveWithoutTraffic fires since 2026-11-20 14:00Z, and nobody has seen it end")]
    [InlineData(false, "no no alert about prod-b has fired since 2026-11-20 12:00Z")]
    [InlineData(null, "no data the alerts of prod-b are not known: prod-b sends no metrics")]
    public void R65_An_alert_has_to_fire_and_to_end(bool? fires, string says)
    {
        var alerts = fires switch
        {
            true => Alerts(new PastAlert("ActiveWithoutTraffic", Since.AddHours(2), Since.AddHours(3), FiresNow: true)),
            false => Alerts(),
            null => Observed<IReadOnlyList<PastAlert>>.NoData("prod-b sends no metrics"),
        };

        var verdict = VerdictOf(Proved() with { Alerts = alerts }, "alerting");

        Assert.Equal(says, $"{Word(verdict.Answer)} {verdict.Says}");
    }

    [Fact]
    public void R65_A_cluster_that_serves_is_measured_now() => Assert.Equal(
        Verdict.Yes("now 400 requests a second, 0 of them failed, 99 % within 110 ms, 3 of 3 pods ready"),
        VerdictOf(Proved() with { Measured = Serving }, "metrics"));

    [Fact]
    public void R65_A_cluster_that_was_never_measured_has_no_metrics()
    {
        var (never, silent) = (Proved() with { History = new([]) }, Resting with { Rate = Observed<RequestRate>.NoData("no series") });

        Assert.Equal(Verdict.No("no operation has raised prod-b since 2026-11-20 12:00Z, and it serves nobody now"), VerdictOf(never, "metrics"));
        Assert.Equal(Verdict.NoData("prod-b cannot be measured: no series"), VerdictOf(never with { Measured = silent }, "metrics"));
        Assert.Equal(
            Verdict.No("no operation has raised prod-b since 2026-11-20 12:00Z, and its latency is not known: no histogram"),
            VerdictOf(never with { Measured = Serving with { Latency = Observed<RequestLatency>.NoData("no histogram") } }, "metrics"));
    }

    [Fact]
    public void R65_What_somebody_goes_on_without_is_recorded_in_their_name_with_what_was_found()
    {
        var scope = Proved() with { Alerts = Alerts() };

        var plan = EvidencePlan.Of(scope with { Request = scope.Request with { Accepted = new SortedDictionary<string, string> { ["alerting"] = "the rules are prod-a's" } } });

        Assert.Empty(plan.Refusals);
        Assert.Equal("accepted by ada@desk: the rules are prod-a's; found: no alert about prod-b has fired since 2026-11-20 12:00Z", plan.Proofs.Single(p => p.Kind == "alerting").Says);
    }

    [Fact]
    public void R65_The_evidence_has_the_names_that_the_guard_reads() => Assert.Equal(Tandem.Stacks.Settings.PhaseEvidence.Kinds, EvidenceRules.Kinds);

    private static MeasuredNow Serving => new(
        Observed<RequestRate>.Known(new(400, 0)), Observed<RequestLatency>.Known(new(0.99, TimeSpan.FromMilliseconds(110))), Observed<ClusterCapacity>.Known(new(6, 6, 3, 3, 0)));

    private static MeasuredNow Resting => new(
        Observed<RequestRate>.Known(new(0, 0)), Observed<RequestLatency>.NoData("nobody asked"), Observed<ClusterCapacity>.Known(new(0, 0, 0, 3, 3)));

    private static EvidenceScope Proved() => new(
        new("prod", "prod-b", 2) { By = new("ada", "desk", "1") }, 1, "2026-11-20T12:00:00Z", ["prod-a"], new([.. Move(1, "prod-a", "prod-b"), .. Move(2, "prod-b", "prod-a")]),
        Alerts(new PastAlert("ActiveWithoutTraffic", Since.AddHours(2), Since.AddMinutes(140), FiresNow: false)), Resting);

    private static Observed<IReadOnlyList<PastAlert>> Alerts(params PastAlert[] alerts) => Observed<IReadOnlyList<PastAlert>>.Known(alerts);

    private static JournalEntry[] Move(int number, string from, string to, Ending ending = Ending.Done) =>
    [
        Began(number, from, to),
        Entry(number, JournalEvent.Done) with { Step = "raise-target-13", Says = "weight 13" },
        Entry(number, JournalEvent.Done) with { Step = "raise-target-255", Says = "weight 255; 400 requests a second, 0.00 % failed" },
        Entry(number, JournalEvent.Ended) with { Ending = ending },
    ];

    private static JournalEntry Began(int number, string from, string to) => Entry(number, JournalEvent.Started) with
    {
        By = "ada@desk",
        Request = new(OperationKind.Switchover, from, to, [13, 255], "", IsDrill: number == 1, new SortedDictionary<string, string>()),
    };

    private static JournalEntry Entry(int number, JournalEvent what) => new($"prod-{number}", what, "", 0, "hash", Since.AddHours(number), "");

    private static Verdict VerdictOf(EvidenceScope scope, string rule) => EvidencePlan.Of(scope).Findings.Single(f => f.Rule.Id == rule).Verdict;

    private static string Steering(EvidenceScope scope) => $"steering: {VerdictOf(scope, "steering").Says}.";

    private static string Word(Answer answer) => answer switch { Answer.NotYet => "not yet", Answer.NoData => "no data", _ => answer.ToString().ToLowerInvariant() };

    private static IReadOnlyList<string> Refusals(EvidenceScope scope) => [.. EvidencePlan.Of(scope).Refusals.Select(f => $"{f.Rule.Id}: {f.Verdict.Says}. {f.WhatToDo}")];
}
