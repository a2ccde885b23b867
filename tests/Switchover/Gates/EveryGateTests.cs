using Tandem.Switchover;
using Tandem.Switchover.Gates;

namespace Tandem.Tests.Switchover.Gates;

/// <summary>
/// R9: no gate passes without an answer. Each gate of the table is asked alone, once for each question that it puts to a port, with that question spoiled; a new
/// gate is among them without being named here.
/// </summary>
public sealed class EveryGateTests
{
    /// <summary>Gates that put no question: they decide on journal, lease, config and outputs, which are read before any gate is asked.</summary>
    private static readonly string[] AskNothing =
    [
        "journal-is-clean", "cool-down-is-over", "drill-is-recent", "source-is-active", "target-is-standby", "same-release", "same-fingerprint", "config-is-deployed",
        "concurrency-is-declared", "traffic-follows-weights", "front-doors-are-known",
    ];

    public static IEnumerable<object[]> Gates => PreflightGates.All.SelectMany(gate => Enum.GetValues<Spoiling>().Select(how => new object[] { gate.Id, how }));

    [Theory]
    [MemberData(nameof(Gates))]
    public async Task A_gate_that_gets_no_answer_to_one_of_its_questions_is_unknown_and_says_so(string gate, Spoiling how)
    {
        foreach (var question in await QuestionsOf(gate))
        {
            var ports = new SpoiledPorts { At = question, How = how };
            var verdict = (await AskAsync(ports, PreflightGates.All.Single(g => g.Id == gate)))!.Verdict;
            if (ports.IsSpoiled)
            {
                var says = how == Spoiling.Hangs ? "no answer within " : SpoiledPorts.Reason;
                Assert.Equal((ports.Asked[question], Answer.NoData), (ports.Asked[question], verdict.Answer));
                Assert.Contains(says, verdict.Says, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task Every_gate_puts_a_question_or_is_known_not_to()
    {
        var silent = new List<string>();
        foreach (var gate in PreflightGates.All)
        {
            silent.AddRange((await QuestionsOf(gate.Id)).Count == 0 ? [gate.Id] : []);
        }

        Assert.Equal(AskNothing, silent);
    }

    /// <summary>The numbers of the gate's own questions: what is asked beyond what any gate run asks first.</summary>
    private static async Task<IReadOnlyList<int>> QuestionsOf(string gate)
    {
        var (without, with) = (new SpoiledPorts(), new SpoiledPorts());
        await AskAsync(without);
        await AskAsync(with, PreflightGates.All.Single(g => g.Id == gate));
        return [.. Enumerable.Range(without.Asked.Count, with.Asked.Count - without.Asked.Count)];
    }

    private static async Task<GateResult?> AskAsync(SpoiledPorts ports, params Gate[] gates)
    {
        var scene = new GateScene { Around = ports.Around };
        scene.World.Levers = """{"prod-b":"s3://levers/take-out/prod-b"}""";
        if (gates.Any(g => g.Id == "record-writer-runs"))
        {
            // Nobody else writes records in the other modes, so there it has nothing to ask.
            scene.Deploy("prod-traffic", "infra:trafficMode", "per-workload");
        }

        // Time passes only where somebody waits: this one waits past every deadline, beside the gate.
        var waits = PreflightGates.All[0] with
        {
            Check = async (context, _) =>
            {
                await context.Clock.WaitAsync(TimeSpan.FromHours(1), CancellationToken.None);
                return Verdict.Yes("an hour later");
            },
        };
        return (await scene.RunAsync([.. gates, waits])).SkipLast(1).SingleOrDefault();
    }
}
