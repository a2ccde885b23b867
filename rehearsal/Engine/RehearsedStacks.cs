using System.Text.Json.Nodes;
using Tandem.Rehearsal.Clock;
using Tandem.Rehearsal.Engine.Apply;
using Tandem.Rehearsal.Engine.Plan;
using Tandem.Rehearsal.Engine.Programs;
using Tandem.Rehearsal.Engine.State;
using Tandem.Rehearsal.Faults;
using Tandem.Switchover.Names;
using Tandem.Switchover.Ports;

namespace Tandem.Rehearsal.Engine;

/// <summary>
/// The port to Pulumi, rehearsed: the real programs of the stacks, run against simulated providers, with a checkpoint for each stack and a cloud
/// beneath. Limits of the model: targets do not pull in what they depend on; secrets lie in the checkpoint as plain text, since none is real.
/// </summary>
/// <param name="programs">The stacks.</param>
/// <param name="state">Checkpoints and cloud.</param>
/// <param name="clock">The time.</param>
/// <param name="watcher">The world behind the cloud.</param>
/// <param name="faults">What goes wrong.</param>
/// <param name="saved">Called when an operation begins, every now and then while it runs, and when it has ended, well or not: the moments to keep the state.</param>
public sealed class RehearsedStacks(
    IStackPrograms programs, EngineState state, SimulatedClock clock, ICloudWatcher watcher, FaultOverlay faults, Action? saved = null) : IStackOperations, IStackTeardown
{
    private readonly PlanMaker _plans = new(programs, state, clock);
    private Task _turn = Task.CompletedTask;

    /// <inheritdoc />
    public Task<IReadOnlyList<string>> ListStacksAsync(CancellationToken cancellationToken) => Task.FromResult(programs.Names);

    /// <inheritdoc />
    public Task<IReadOnlyDictionary<string, string>> GetConfigAsync(string stack, CancellationToken cancellationToken) =>
        Task.FromResult(_plans.ConfigOf(stack));

    /// <inheritdoc />
    public Task SetConfigAsync(string stack, ConfigSetting setting, CancellationToken cancellationToken)
    {
        _plans.CheckExists(stack);
        state.Stack(stack).Config[setting.Key] = setting.Value;
        saved?.Invoke();
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public async Task<PreviewSummary> PreviewAsync(string stack, CancellationToken cancellationToken)
    {
        var plan = await _plans.MakeAsync(stack, isPreview: true, cancellationToken).ConfigureAwait(false);
        Refuse(stack, plan);
        return new(plan.Changes()) { Resources = plan.ChangedResources() };
    }

    /// <inheritdoc />
    public async Task<UpSummary> UpAsync(string stack, UpRequest request, IProgress<StackProgress>? progress, CancellationToken cancellationToken)
    {
        // One at a time, in the order they were asked for, as the adapter of the real engine does it: there is one clock to move.
        var mine = new TaskCompletionSource();
        await Interlocked.Exchange(ref _turn, mine.Task).ConfigureAwait(false);
        try
        {
            return await UpNowAsync(stack, request, progress, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            mine.SetResult();
        }
    }

    /// <inheritdoc />
    public Task<StackOutputs> GetOutputsAsync(string stack, CancellationToken cancellationToken)
    {
        _plans.CheckExists(stack);
        return Task.FromResult(OutputsOf(state.Stack(stack)));
    }

    /// <inheritdoc />
    public Task<UpSummary> RefreshAsync(string stack, CancellationToken cancellationToken)
    {
        var checkpoint = CheckUnlocked(stack);
        var changes = Refreshing.Read(checkpoint, state.Cloud);
        checkpoint.IsCutOff = false;
        saved?.Invoke();
        return Task.FromResult(new UpSummary(changes, checkpoint.Resources.Count, TimeSpan.Zero, OutputsOf(checkpoint)));
    }

    /// <inheritdoc />
    public Task<IReadOnlyList<PendingOperation>> PendingOperationsAsync(string stack, CancellationToken cancellationToken)
    {
        _plans.CheckExists(stack);
        return Task.FromResult<IReadOnlyList<PendingOperation>>([.. state.Stack(stack).Pending.Select(urn => new PendingOperation("pending", Part(urn, ^2), Part(urn, ^1)))]);

        static string Part(string urn, Index index) => urn.Split("::")[index];
    }

    /// <inheritdoc />
    public Task CancelAsync(string stack, CancellationToken cancellationToken)
    {
        _plans.CheckExists(stack);
        state.Stack(stack).LockedBy = null;
        saved?.Invoke();
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task<IReadOnlyList<StackResource>> ResourcesAsync(string stack, CancellationToken cancellationToken)
    {
        _plans.CheckExists(stack);
        return Task.FromResult<IReadOnlyList<StackResource>>([.. state.Stack(stack).Resources.Select(r => new StackResource(r.Urn, r.Type, r.Name, r.Protect))]);
    }

    /// <inheritdoc />
    public async Task<UpSummary> DestroyAsync(string stack, string message, IProgress<StackProgress>? progress, CancellationToken cancellationToken)
    {
        var checkpoint = CheckUnlocked(stack);
        if (checkpoint.IsCutOff)
        {
            await RefreshAsync(stack, cancellationToken).ConfigureAwait(false);
        }

        var plan = UpdatePlan.Destroying(checkpoint);
        Refuse(stack, plan);
        return Carry(checkpoint, plan, message, progress, cancellationToken);
    }

    private async Task<UpSummary> UpNowAsync(string stack, UpRequest request, IProgress<StackProgress>? progress, CancellationToken cancellationToken)
    {
        var checkpoint = CheckUnlocked(stack);
        if (request.Refresh || checkpoint.IsCutOff)
        {
            await RefreshAsync(stack, cancellationToken).ConfigureAwait(false);
        }

        var whole = await _plans.MakeAsync(stack, isPreview: false, cancellationToken).ConfigureAwait(false);
        var plan = whole.Only(checkpoint, request.Targets);
        Refuse(stack, plan);
        return Carry(checkpoint, plan, request.Message, progress, cancellationToken);
    }

    private UpSummary Carry(StackState checkpoint, UpdatePlan plan, string message, IProgress<StackProgress>? progress, CancellationToken cancellationToken)
    {
        var began = clock.UtcNow;
        var run = new UpdateRun(checkpoint, state.Cloud, clock, watcher, faults, progress, saved);
        checkpoint.LockedBy = $"\"{message}\", begun {began:u}";
        saved?.Invoke();
        try
        {
            var failures = run.Run(plan, cancellationToken);
            checkpoint.LockedBy = null;
            checkpoint.Updates++;
            if (failures.Count > 0)
            {
                var done = run.Changes.Where(c => c.Key != "same").Sum(c => c.Value);
                throw new StackOperationException(StackFailure.FailedHalfWay, checkpoint.Name,
                    $"the update failed after {done} of {plan.Operations} operations; what was done is kept.\n  {string.Join("\n  ", failures)}\nRun it again to go on.");
            }

            checkpoint.Outputs = (JsonObject)plan.Outputs.DeepClone();
            checkpoint.SecretOutputs = [.. plan.SecretOutputs];
            return new(run.Changes, checkpoint.Resources.Count, clock.UtcNow - began, OutputsOf(checkpoint));
        }
        finally
        {
            checkpoint.ChangedAt = run.Changes.Any(c => c.Key != "same" && c.Value > 0) && !UpdateMessages.IsRoleChange(message) ? clock.UtcNow : checkpoint.ChangedAt;
            saved?.Invoke();
        }
    }

    private StackState CheckUnlocked(string stack)
    {
        _plans.CheckExists(stack);
        return state.Stack(stack) is { LockedBy: { } holder }
            ? throw new StackOperationException(StackFailure.Locked, stack, $"the stack is locked by an update that did not end: {holder}. If it is not running any more, cancel it and refresh.")
            : state.Stack(stack);
    }

    private void Refuse(string stack, UpdatePlan plan)
    {
        if (plan.Refusals(state.Stack(stack)) is { Count: > 0 } refusals)
        {
            throw new StackOperationException(StackFailure.Refused, stack, $"{string.Join("\n", refusals)}\nTake the protection off in the program first, in an update of its own.");
        }
    }

    private static StackOutputs OutputsOf(StackState checkpoint) =>
        new(new SortedDictionary<string, JsonNode?>(checkpoint.Outputs.Where(o => !checkpoint.SecretOutputs.Contains(o.Key)).ToDictionary(o => o.Key, o => o.Value), StringComparer.Ordinal));
}
