using Tandem.Rehearsal.Engine.Plan;
using Tandem.Rehearsal.Engine.Programs;
using Tandem.Rehearsal.Engine.State;
using Tandem.Switchover.Ports;

namespace Tandem.Rehearsal.Engine;

/// <summary>Runs a stack's program and says what an update would do.</summary>
/// <param name="programs">The stacks.</param>
/// <param name="state">Checkpoints and cloud.</param>
/// <param name="clock">The time.</param>
internal sealed class PlanMaker(IStackPrograms programs, EngineState state, IClock clock)
{
    private readonly ProgramRuns _runs = new(programs, state);

    internal void CheckExists(string stack)
    {
        if (!programs.Names.Contains(stack, StringComparer.Ordinal))
        {
            throw new StackOperationException(StackFailure.NoSuchStack, stack, $"there is no stack '{stack}'. Stacks with a file are: {string.Join(", ", programs.Names)}.");
        }
    }

    internal IReadOnlyDictionary<string, string> ConfigOf(string stack)
    {
        CheckExists(stack);
        try
        {
            return programs.ConfigOf(stack, state.Stacks.TryGetValue(stack, out var known) ? known.Config : new SortedDictionary<string, string>(StringComparer.Ordinal));
        }
        catch (Exception e) when (e is not StackOperationException)
        {
            throw new StackOperationException(StackFailure.Refused, stack, e.Message, e);
        }
    }

    internal async Task<UpdatePlan> MakeAsync(string stack, bool isPreview, CancellationToken cancellationToken)
    {
        var run = await _runs.RunAsync(stack, ConfigOf(stack), clock, cancellationToken, isPreview).ConfigureAwait(false);
        return await run.ToPlanAsync().ConfigureAwait(false);
    }
}
