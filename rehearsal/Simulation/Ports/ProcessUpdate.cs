using Tandem.Rehearsal.Simulation.Runs;
using Tandem.Rehearsal.Simulation.Time;
using Tandem.Rehearsal.Simulation.Truth;
using Tandem.Switchover.Ports;

namespace Tandem.Rehearsal.Simulation.Ports;

/// <summary>One update or refresh that a process asks for, with what can become of it.</summary>
/// <param name="process">Who asks.</param>
/// <param name="stack">The stack.</param>
/// <param name="outputs">Its outputs, afterwards.</param>
internal sealed class ProcessUpdate(LightProcess process, LightStack stack, Func<StackOutputs> outputs)
{
    private static readonly SortedDictionary<string, int> NoChanges = new(StringComparer.Ordinal);
    private static readonly TimeSpan ProgramRuns = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan RefreshTakes = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan SlowTakes = TimeSpan.FromMinutes(12);
    private static readonly TimeSpan LivesLong = TimeSpan.FromMinutes(8);
    private static readonly TimeSpan StrangerShort = TimeSpan.FromMinutes(4);
    private static readonly TimeSpan StrangerLong = TimeSpan.FromMinutes(40);

    private readonly LightWorld _world = process.World;
    private readonly Updating _updating = new(process.World, stack, process);

    internal async Task<UpSummary> UpAsync(FaultKind fault, CancellationToken cancellationToken)
    {
        await BeforeAsync(fault, cancellationToken).ConfigureAwait(false);
        if (fault == FaultKind.Refused)
        {
            throw new StackOperationException(StackFailure.Refused, stack.Name, "the program refused; nothing was changed");
        }

        var update = _updating.Begin();
        var ends = _world.Clock.Elapsed + (fault == FaultKind.Slow ? SlowTakes : fault == FaultKind.KilledPulumiLivesLong ? LivesLong : _updating.Span);
        if (fault is FaultKind.Hang or FaultKind.HangAfter)
        {
            await HangAsync(update, fault == FaultKind.HangAfter, cancellationToken).ConfigureAwait(false);
        }

        if (fault is FaultKind.KilledPulumiLives or FaultKind.KilledPulumiLivesLong)
        {
            await LeaveAsync(update, ends).ConfigureAwait(false);
        }

        if (!_world.Clock.IsMoving)
        {
            _world.Clock.MoveWhile(_world.Clock.Elapsed + ProgramRuns, cancellationToken);
        }

        _updating.BeginChanging(update);
        if (fault is FaultKind.HalfWay or FaultKind.HalfWayMade)
        {
            _updating.CutOff(update, made: fault == FaultKind.HalfWayMade, lockStays: false);
            throw new StackOperationException(StackFailure.FailedHalfWay, stack.Name, "pulumi failed after it had begun to change thing");
        }

        if (fault is FaultKind.KilledMidway or FaultKind.KilledLockStays)
        {
            _updating.CutOff(update, made: fault == FaultKind.KilledLockStays, lockStays: fault == FaultKind.KilledLockStays);
            process.Die();
            await Never.Ends.ConfigureAwait(false);
        }

        await ComesToItsEndAsync(ends, () => _updating.End(update), cancellationToken).ConfigureAwait(false);
        await AfterAsync(fault).ConfigureAwait(false);
        return new(NoChanges, 40, Updating.Takes, outputs());
    }

    internal async Task<UpSummary> RefreshAsync(FaultKind fault, CancellationToken cancellationToken)
    {
        await BeforeAsync(fault, cancellationToken).ConfigureAwait(false);
        var update = _updating.Begin();
        if (fault == FaultKind.Hang)
        {
            await HangAsync(update, made: false, cancellationToken).ConfigureAwait(false);
        }

        if (fault is FaultKind.KilledMidway or FaultKind.KilledLockStays)
        {
            update.IsRunning = false;
            stack.Lock = fault == FaultKind.KilledLockStays ? update : null;
            process.Die();
            await Never.Ends.ConfigureAwait(false);
        }

        var ends = _world.Clock.Elapsed + (fault == FaultKind.Slow ? SlowTakes : RefreshTakes);
        await ComesToItsEndAsync(ends, () => _updating.Refreshed(update), cancellationToken).ConfigureAwait(false);
        await AfterAsync(fault).ConfigureAwait(false);
        return new(NoChanges, 40, RefreshTakes, outputs());
    }

    private async Task BeforeAsync(FaultKind fault, CancellationToken cancellationToken)
    {
        switch (fault)
        {
            case FaultKind.Killed:
                await Never.Ends.ConfigureAwait(false);
                break;
            case FaultKind.ErrorBefore:
                throw ProcessStacks.Unknown(stack.Name);
            case FaultKind.LockedShort or FaultKind.LockedLong when stack.Lock is null:
                var stranger = new LightUpdate("ci@runner", null, _world.Clock.Elapsed);
                stack.Lock = stranger;
                _world.Clock.At(_world.Clock.Elapsed + (fault == FaultKind.LockedShort ? StrangerShort : StrangerLong), () =>
                {
                    stranger.IsRunning = false;
                    stack.Lock = stack.Lock == stranger ? null : stack.Lock;
                });
                break;
        }

        cancellationToken.ThrowIfCancellationRequested();
        if (stack == _world.FirstStack && _world.First.IsDead)
        {
            throw ProcessStacks.Unknown(stack.Name);
        }
    }

    private async Task AfterAsync(FaultKind fault)
    {
        if (fault == FaultKind.ErrorAfter)
        {
            throw ProcessStacks.Unknown(stack.Name);
        }

        if (fault == FaultKind.KilledAfter)
        {
            process.Die();
            await Never.Ends.ConfigureAwait(false);
        }
    }

    private async Task HangAsync(LightUpdate update, bool made, CancellationToken cancellationToken)
    {
        // Whatever becomes of the process, a pulumi that hangs is ended in the end.
        _world.Clock.At(_world.Clock.Elapsed + (StruckCalls.HangsMax * 2), () => CutOffOnce(update, made));
        try
        {
            await _world.Clock.WaitAsync(StruckCalls.HangsMax * 2, process, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            CutOffOnce(update, made);
        }

        throw ProcessStacks.Unknown(stack.Name);
    }

    private void CutOffOnce(LightUpdate update, bool made)
    {
        if (update.IsRunning)
        {
            _updating.BeginChanging(update);
            _updating.CutOff(update, made, lockStays: made);
        }
    }

    private Task LeaveAsync(LightUpdate update, TimeSpan ends)
    {
        _world.Clock.At(_world.Clock.Elapsed + ProgramRuns, () => _updating.BeginChanging(update));
        _world.Clock.At(ends, () => Outlive(() => _updating.End(update)));
        process.Die();
        return Never.Ends;
    }

    /// <summary>Pulumi ends what it began, whether its process still lives or not, and whether it was asked to stop or not.</summary>
    private async Task ComesToItsEndAsync(TimeSpan ends, Action end, CancellationToken cancellationToken)
    {
        var ended = new Pending<bool>(process, CancellationToken.None);
        _world.Clock.At(ends, () =>
        {
            Outlive(end);
            ended.End(true);
        });
        if (!_world.Clock.IsMoving)
        {
            _world.Clock.MoveWhile(ends);
        }

        await ended.Task.ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
    }

    private void Outlive(Action end)
    {
        if (process.IsDead)
        {
            _world.Marks.Hit(Mark.PulumiOutlived);
        }

        end();
    }
}
