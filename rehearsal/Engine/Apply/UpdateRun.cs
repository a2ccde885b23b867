using Tandem.Rehearsal.Clock;
using Tandem.Rehearsal.Engine.Plan;
using Tandem.Rehearsal.Engine.State;
using Tandem.Rehearsal.Faults;
using Tandem.Switchover.Ports;

namespace Tandem.Rehearsal.Engine.Apply;

/// <summary>
/// Carries a plan out in virtual time: up to <see cref="ParallelMax"/> operations at once, each after what it depends on, deletions last.
/// Fault model: an operation fails before or after it was done; then nothing new begins, what runs ends, and the checkpoint keeps what was done.
/// A killed update stops at once: what ran is pending, the lock stays, and only what takes effect with the call itself has happened. The state is kept
/// in that form now and then while the update runs, so that a process that is killed leaves the same.
/// </summary>
/// <param name="state">The checkpoint.</param>
/// <param name="cloud">What really exists.</param>
/// <param name="clock">The time.</param>
/// <param name="watcher">The world behind the cloud.</param>
/// <param name="faults">What goes wrong.</param>
/// <param name="progress">Told of each operation; may be null.</param>
/// <param name="kept">Called now and then, when the state is what a killed update would leave; may be null.</param>
public sealed class UpdateRun(
    StackState state, Cloud cloud, SimulatedClock clock, ICloudWatcher watcher, FaultOverlay faults, IProgress<StackProgress>? progress, Action? kept = null)
{
    /// <summary>Operations at once, as the engine's default (<c>--parallel 16</c>).</summary>
    public const int ParallelMax = 16;

    private static readonly TimeSpan KeptEvery = TimeSpan.FromSeconds(20);

    private readonly List<RunningOperation> _running = [];
    private readonly List<string> _failures = [];
    private readonly Dictionary<string, ResourceState> _resources = state.Resources.ToDictionary(r => r.Urn, StringComparer.Ordinal);
    private TimeSpan _keptAt = clock.Elapsed;
    private int _done;

    /// <summary>Operations that were carried out, by Pulumi's words.</summary>
    public SortedDictionary<string, int> Changes { get; } = new(StringComparer.Ordinal);

    /// <summary>Carries the plan out.</summary>
    /// <param name="plan">What to do.</param>
    /// <param name="cancellationToken">Kills the update.</param>
    /// <returns>What failed, in words; empty when all was done.</returns>
    public IReadOnlyList<string> Run(UpdatePlan plan, CancellationToken cancellationToken)
    {
        try
        {
            Drain(new OperationQueue([.. plan.Desired.Select(d => new QueuedOperation(d.Operation, d.Resource, d.Resource.DependsOn))]), cancellationToken);
            Drain(new OperationQueue(Deletions(plan.Deletions)), cancellationToken);
            return _failures;
        }
        catch (OperationCanceledException)
        {
            state.Pending.AddRange(_running.Select(r => r.Resource.Urn));
            throw;
        }
        finally
        {
            state.Resources = [.. DependencyOrder.Of(_resources, r => r.DependsOn)];
        }
    }

    private static List<QueuedOperation> Deletions(IReadOnlyList<ResourceState> deletions)
    {
        var users = deletions.SelectMany(d => d.DependsOn.Select(on => (On: on, By: d.Urn))).ToLookup(p => p.On, p => p.By, StringComparer.Ordinal);
        return [.. deletions.Select(d => new QueuedOperation(Operation.Delete, d, [.. users[d.Urn]]))];
    }

    private void Drain(OperationQueue queue, CancellationToken cancellationToken)
    {
        while (true)
        {
            while (_failures.Count == 0 && _running.Count < ParallelMax && queue.TryTake() is { } next)
            {
                Begin(next, queue);
            }

            if (_running.OrderBy(r => r.Ends).ThenBy(r => r.Resource.Urn, StringComparer.Ordinal).FirstOrDefault() is not { } first)
            {
                return;
            }

            KeepBefore(first.Ends - clock.UtcNow);
            clock.Advance(first.Ends - clock.UtcNow, cancellationToken);
            _running.Remove(first);
            End(first, queue);
        }
    }

    private void KeepBefore(TimeSpan wait)
    {
        if (kept is null || clock.Elapsed + wait - _keptAt < KeptEvery)
        {
            return;
        }

        _keptAt = clock.Elapsed;
        var pending = state.Pending.Count;
        state.Pending.AddRange(_running.Select(r => r.Resource.Urn));
        state.Resources = [.. DependencyOrder.Of(_resources, r => r.DependsOn)];
        kept();
        state.Pending.RemoveRange(pending, state.Pending.Count - pending);
    }

    private void Begin(QueuedOperation next, OperationQueue queue)
    {
        var (operation, resource) = (next.Operation, next.Resource);
        if (operation != Operation.Same)
        {
            progress?.Report(Progress(operation, resource, isDone: false));
        }

        var fault = faults.Strikes(state.Name, operation, resource.Type, _done);
        if (fault is { Moment: FaultMoment.Before })
        {
            Fail(resource, "the provider refused the call and did nothing");
            return;
        }

        var isAtOnce = operation != Operation.Same && EffectsAtOnce.Has(resource.Type);
        if (isAtOnce)
        {
            ChangeCloud(operation, resource);
        }

        var duration = (isAtOnce ? watcher.WaitsFor(resource) : null) ?? Durations.Of(operation, resource.Type);
        var running = new RunningOperation(operation, resource, clock.UtcNow + duration, fault is not null, isAtOnce);
        if (duration == TimeSpan.Zero)
        {
            End(running, queue);
            return;
        }

        _running.Add(running);
    }

    private void End(RunningOperation ended, OperationQueue queue)
    {
        var (operation, resource) = (ended.Operation, ended.Resource);
        if (operation != Operation.Same && !ended.IsInCloud)
        {
            ChangeCloud(operation, resource);
        }

        if (ended.LosesAnswer)
        {
            state.Pending.Add(resource.Urn);
            Fail(resource, "the call was made but its answer was lost");
            return;
        }

        Commit(operation, resource);
        queue.Ended(resource.Urn);
    }

    private void Commit(Operation operation, ResourceState resource)
    {
        _resources.Remove(resource.Urn);
        if (operation != Operation.Delete)
        {
            _resources.Add(resource.Urn, resource);
        }

        var word = operation.ToString().ToLowerInvariant();
        Changes[word] = Changes.GetValueOrDefault(word) + 1;
        if (operation != Operation.Same)
        {
            _done++;
            progress?.Report(Progress(operation, resource, isDone: true));
        }
    }

    private void ChangeCloud(Operation operation, ResourceState resource)
    {
        if (operation == Operation.Delete)
        {
            cloud.Remove(state.Name, resource.Urn);
        }
        else
        {
            cloud.Put(state.Name, resource);
        }

        watcher.Changed(state.Name, resource);
    }

    private void Fail(ResourceState resource, string why) => _failures.Add($"{resource.Urn}: {why}.");

    private StackProgress Progress(Operation operation, ResourceState resource, bool isDone) =>
        new(state.Name, operation.ToString().ToLowerInvariant(), resource.Type, resource.Name, isDone);
}
