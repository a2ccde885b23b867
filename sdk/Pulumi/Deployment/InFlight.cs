namespace Pulumi;

/// <summary>The tasks of a deployment that have not ended, and what went wrong in those that have.</summary>
internal sealed class InFlight
{
    private readonly Lock _gate = new();
    private readonly List<Exception> _failures = [];
    private readonly Action<Task> _ended;
    private TaskCompletionSource? _idle;
    private int _active;

    public InFlight() => _ended = End;

    public void Add(Task task)
    {
        lock (_gate)
        {
            _active++;
        }

        _ = task.ContinueWith(_ended, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    /// <summary>Waits until nothing is left to do, or something has failed.</summary>
    /// <returns>What has failed, each failure once; empty if all went well.</returns>
    public async Task<Exception[]> WhenIdleOrFailedAsync()
    {
        Task idle;
        lock (_gate)
        {
            if (_active > 0 && _failures.Count == 0)
            {
                _idle = new(TaskCreationOptions.RunContinuationsAsynchronously);
            }

            idle = _idle?.Task ?? Task.CompletedTask;
        }

        await idle.ConfigureAwait(false);
        lock (_gate)
        {
            return [.. _failures.Distinct()];
        }
    }

    private void End(Task task)
    {
        lock (_gate)
        {
            _active--;
            if (task.Exception is { } failure)
            {
                _failures.AddRange(failure.InnerExceptions);
            }

            if (_active == 0 || _failures.Count > 0)
            {
                _idle?.TrySetResult();
            }
        }
    }
}
