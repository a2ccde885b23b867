using System.Text.Json;
using Pulumi.Testing;
using Tandem.Rehearsal.Engine.Programs;
using Tandem.Rehearsal.Engine.State;
using Tandem.Stacks;
using Tandem.Switchover.Ports;

namespace Tandem.Rehearsal.Engine;

/// <summary>Runs the program of a stack against its checkpoint. One program at a time: config is handed over through the process's environment.</summary>
/// <param name="programs">The stacks.</param>
/// <param name="state">Checkpoints and cloud.</param>
internal sealed class ProgramRuns(IStackPrograms programs, EngineState state)
{
    private const string ConfigVariable = "PULUMI_CONFIG";
    private const string RegionKey = "aws:region";
    private const string RegionWhenNotGiven = "eu-west-1";

    private static readonly SemaphoreSlim OneAtATime = new(1, 1);

    /// <summary>Runs it to its end.</summary>
    /// <exception cref="StackOperationException">The program refuses.</exception>
    internal async Task<ProgramRun> RunAsync(string stack, IReadOnlyDictionary<string, string> config, IClock clock, CancellationToken cancellationToken, bool isPreview = false)
    {
        var run = new ProgramRun(state.Stack(stack), programs.Project, config.GetValueOrDefault(RegionKey, RegionWhenNotGiven), clock.UtcNow, Existing);
        var options = new TestOptions { ProjectName = programs.Project, StackName = stack, RootDirectory = programs.Root, IsPreview = isPreview };
        await OneAtATime.WaitAsync(cancellationToken).ConfigureAwait(false);
        var before = Environment.GetEnvironmentVariable(ConfigVariable);
        try
        {
            Environment.SetEnvironmentVariable(ConfigVariable, JsonSerializer.Serialize(config));
            using var time = StackClock.Begin(new ClockOfTheWorld(clock));
            await programs.ProgramOf(stack, config)(run, options, run.Observe).ConfigureAwait(false);
            return run;
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
