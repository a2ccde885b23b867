using Tandem.Switchover;
using Tandem.Switchover.Operations;

namespace Tandem.Tests.Switchover;

/// <summary>The verb table, walked on the real runner: every verb in every state does what its row says, or is refused with words and changes nothing.</summary>
public sealed class VerbTableTests
{
    public static TheoryData<OperatorVerb, OperationState> EveryVerbInEveryState
    {
        get
        {
            var all = new TheoryData<OperatorVerb, OperationState>();
            foreach (var state in Enum.GetValues<OperationState>())
            {
                foreach (var verb in Enum.GetValues<OperatorVerb>())
                {
                    all.Add(verb, state);
                }
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(EveryVerbInEveryState))]
    public async Task A_verb_leads_to_the_state_its_row_names_or_is_refused_and_changes_nothing(OperatorVerb verb, OperationState state)
    {
        var fixture = new RunnerFixture();
        var scenes = new Scenes(fixture);
        var (outcome, changed, journalled, before) = (new Outcome(Ending.Done, ""), 0, 0, OperationState.Idle);

        var seen = await scenes.InAsync(state, async () =>
        {
            before = (await fixture.StatusAsync()).State;
            var (changes, entries) = (fixture.World.Changes.Count, (await fixture.JournalAsync()).Count);
            outcome = await scenes.DoAsync(verb);
            (changed, journalled) = (fixture.World.Changes.Count - changes, (await fixture.JournalAsync()).Count - entries);
        });

        Assert.Equal(state, before);
        if (VerbTable.Find(verb, state) is { } row)
        {
            Assert.True(outcome.Ending != Ending.Refused, outcome.Says);
            Assert.Contains(row.Becomes, seen);
        }
        else
        {
            Assert.Equal((Ending.Refused, 0, 0), (outcome.Ending, changed, journalled));
            Assert.StartsWith($"tandem {OperationWords.Of(verb)} is not possible while prod is {OperationWords.Of(state)}", outcome.Says, StringComparison.Ordinal);
            Assert.EndsWith($". Possible now: {string.Join(", ", VerbTable.AllowedIn(state).Select(OperationWords.Of))}, status", outcome.Says, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(OperationState.Idle, OperatorVerb.Resume, "tandem resume is not possible while prod is idle. Possible now: switchover, upgrade, failover, status")]
    [InlineData(OperationState.Running, OperatorVerb.Resume, "tandem resume is not possible while prod is running (prod-1, switchover prod-a -> prod-b, begun by kim@laptop at 2026-11-20 12:00:00Z). Possible now: pause, rollback, abort, status")]
    [InlineData(OperationState.OnHold, OperatorVerb.Pause, "tandem pause is not possible while prod is on hold (prod-1, switchover prod-a -> prod-b, begun by kim@laptop at 2026-11-20 12:00:00Z). Possible now: continue, rollback, abort, status")]
    [InlineData(OperationState.RollingBack, OperatorVerb.Continue, "tandem continue is not possible while prod is rolling back (prod-1, switchover prod-a -> prod-b, begun by kim@laptop at 2026-11-20 12:00:00Z). Possible now: abort, status")]
    [InlineData(OperationState.Interrupted, OperatorVerb.Ack, "tandem ack is not possible while prod is interrupted (prod-1, switchover prod-a -> prod-b, begun by kim@laptop at 2026-11-20 12:00:00Z). Possible now: failover, rollback, resume, abort, status")]
    [InlineData(OperationState.Paused, OperatorVerb.Pause, "tandem pause is not possible while prod is paused (prod-1, switchover prod-a -> prod-b, begun by kim@laptop at 2026-11-20 12:00:00Z). Possible now: failover, rollback, resume, abort, status")]
    [InlineData(OperationState.CoolingDown, OperatorVerb.Rollback, "tandem rollback is not possible while prod is cooling down (prod-1, switchover prod-a -> prod-b, begun by kim@laptop at 2026-11-20 12:00:00Z). Possible now: failover, ack, status")]
    public async Task A_refused_verb_names_the_state_what_it_comes_from_and_the_verbs_that_are_possible(OperationState state, OperatorVerb verb, string says)
    {
        var fixture = new RunnerFixture();
        var (scenes, outcome) = (new Scenes(fixture), new Outcome(Ending.Done, ""));

        await scenes.InAsync(state, async () => outcome = await scenes.DoAsync(verb));

        Assert.Equal(new(Ending.Refused, says), outcome);
    }

    [Fact]
    public async Task What_a_process_does_by_itself_is_in_the_table_too()
    {
        var seen = new SortedSet<(OperationState, OperationState)>();
        foreach (var state in Enum.GetValues<OperationState>())
        {
            foreach (var verb in VerbTable.AllowedIn(state))
            {
                var fixture = new RunnerFixture();
                var scenes = new Scenes(fixture);
                var states = await scenes.InAsync(state, () => scenes.DoAsync(verb));
                seen.UnionWith(states.Zip(states.Skip(1)));
            }
        }

        var known = VerbTable.Rows.Select(r => (r.In, r.Becomes)).Concat(VerbTable.ByItself.Select(b => (b.From, b.To))).ToHashSet();
        Assert.Equal("", string.Join("; ", seen.Except(known).Select(s => $"{s.Item1} became {s.Item2}")));
    }
}
