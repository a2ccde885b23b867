namespace Tandem.Rehearsal.Simulation.Time;

/// <summary>An answer that comes later, or with the caller's cancellation; never to a process that was killed meanwhile.</summary>
/// <typeparam name="T">The answer.</typeparam>
internal sealed class Pending<T>
{
    private readonly TaskCompletionSource<T> _source = new();
    private readonly LightProcess _owner;
    private readonly CancellationTokenRegistration _cancelled;

    internal Pending(LightProcess owner, CancellationToken cancellationToken)
    {
        _owner = owner;
        _cancelled = cancellationToken.UnsafeRegister(
            static (state, token) =>
            {
                var pending = (Pending<T>)state!;
                if (!pending._owner.IsDead)
                {
                    pending._source.TrySetCanceled(token);
                }
            },
            this);
    }

    internal Task<T> Task => _source.Task;

    internal void End(T answer)
    {
        _cancelled.Dispose();
        if (!_owner.IsDead)
        {
            _source.TrySetResult(answer);
        }
    }
}

/// <summary>What a killed process waits for: nothing runs in it any more, not even a <c>finally</c>.</summary>
internal static class Never
{
    internal static Task Ends => Of<bool>();

    internal static Task<T> Of<T>() => new TaskCompletionSource<T>().Task;
}
