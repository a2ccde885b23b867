using Tandem.Switchover;
using Tandem.Switchover.Gates;
using Tandem.Switchover.Ports;

namespace Tandem.Tests.Switchover.Gates;

/// <summary>Going on without a gate: by name, with a reason, in the journal, and never without one that guards an invariant.</summary>
public sealed class AcceptanceTests
{
    private readonly RunnerFixture _fixture = new();

    [Fact]
    public async Task A_gate_that_is_accepted_is_journalled_with_its_reason_and_the_switchover_goes_on()
    {
        _fixture.World.Deployed["prod-b"]["infra:release"] = _fixture.World.Config["prod-b"]["infra:release"] = "2026.12";
        _fixture.Request = Accepting(("same-release", "the release only adds a dashboard"));

        var outcome = await _fixture.RunAsync();

        Assert.Equal(Ending.Done, outcome.Ending);
        var journal = await _fixture.JournalAsync();
        Assert.Contains(journal, e => e is { Event: JournalEvent.Accepted, Step: "same-release", Says: "the release only adds a dashboard" });
        Assert.Contains(journal, e => e is { Event: JournalEvent.Done, Step: "preflight", Says: "42 of 43 gates pass\n  accepted same-release, because the release only adds a dashboard: prod-a has release 2026.11, prod-b has 2026.12" });
    }

    [Fact]
    public async Task Nothing_is_begun_when_a_gate_is_unknown_firm_or_without_a_reason()
    {
        _fixture.Request = Accepting(("no-such-gate", "why not"), ("source-is-active", "it will be"), ("same-release", " "));

        var outcome = await _fixture.RunAsync();

        Assert.Equal(Ending.Refused, outcome.Ending);
        Assert.StartsWith("--accept is 'no-such-gate', which is no gate of this operation. Gates that may be accepted: drill-is-recent, clocks-agree, same-release, ", outcome.Says, StringComparison.Ordinal);
        Assert.EndsWith(
            "\n--accept same-release has no reason. Say why with --reason \"...\": it goes into the journal"
            + "\n--accept is 'source-is-active', which nobody may go on without. Name the cluster that serves now as --from: tandem status shows it.", outcome.Says, StringComparison.Ordinal);
        Assert.Empty(await _fixture.JournalAsync());
    }

    [Fact]
    public void Every_gate_that_guards_an_invariant_is_firm() => Assert.Equal(
        [
            "lease-is-free", "journal-is-clean", "cool-down-is-over", "source-is-active", "target-is-standby", "config-is-deployed", "traffic-follows-weights", "front-doors-are-known",
            "weights-as-deployed", "records-are-ours", "levers-are-at-rest",
        ],
        PreflightGates.All.Where(g => g.Guard == Guard.Firm).Select(g => g.Id));

    private OperationRequest Accepting(params (string Gate, string Reason)[] gates) =>
        _fixture.Request with { Accepted = new SortedDictionary<string, string>(gates.ToDictionary(g => g.Gate, g => g.Reason), StringComparer.Ordinal) };
}
