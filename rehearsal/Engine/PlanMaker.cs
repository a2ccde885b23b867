using System.Text.Json;
using Pulumi.Testing;
using Tandem.Rehearsal.Engine.Plan;
using Tandem.Rehearsal.Engine.Programs;
using Tandem.Rehearsal.Engine.State;
using Tandem.Stacks;
using Tandem.Switchover.Ports;

namespace Tandem.Rehearsal.Engine;

/// <summary>Runs a stack's program and says what an update would do. One program at a time: config is handed over through the process's environment.</summary>
/// <param name="programs">The stacks.</param>
/// <param name="state">Checkpoints and cloud.</param>
/// <param name="clock">The time.</param>
internal sealed class PlanMaker(IStackPrograms programs, EngineState state, IClock clock)
{
    private const string ConfigVariable = "PULUMI_CONFIG";
    private const string RegionKey = "aws:region";
    private const string RegionWhenNotGiven = "eu-west-1";

    private static readonly SemaphoreSlim OneAtATime = new(1, 1);

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
        var config = ConfigOf(stack);
        var region = config.GetValueOrDefault(RegionKey, RegionWhenNotGiven);
        var run = new ProgramRun(state.Stack(stack), programs.Project, region, clock.UtcNow, Existing);
        var options = new TestOptions { ProjectName = programs.Project, StackName = stack, RootDirectory = programs.Root, IsPreview = isPreview };
        await OneAtATime.WaitAsync(cancellationToken).ConfigureAwait(false);
        var before = Environment.GetEnvironmentVariable(ConfigVariable);
        try
        {
            Environment.SetEnvironmentVariable(ConfigVariable, JsonSerializer.Serialize(config));
            using var time = StackClock.Begin(new ClockOfTheWorld(clock));
            await programs.ProgramOf(stack, config)(run, options, run.Observe).ConfigureAwait(false);
            return await run.ToPlanAsync().ConfigureAwait(false);
        }
        catch (Exception e) when (e is not StackOperationException and not OperationCanceledException)
        {
            throw new StackOperationException(StackFailure.Refused, stack, ProgramErrors.Words(e), e);
        }
        finally
        {
            Environment.SetEnvironmentVariable(ConfigVariable, before);
            OneAtATime.Release();
        }
    }

    /// <summary>A stack that has a file but was never up exists and has put nothing out, as after <c>pulumi stack init</c>.</summary>
    private StackState? Existing(string stack) =>
        state.Stacks.GetValueOrDefault(stack) ?? (programs.Names.Contains(stack, StringComparer.Ordinal) ? new StackState { Name = stack } : null);
}
