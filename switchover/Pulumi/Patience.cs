namespace Tandem.Switchover.Pulumi;

/// <summary>
/// How long one command may go on: until its deadline, and when the caller cancels, for a last while more. Its token is the one that kills.
/// </summary>
internal sealed class Patience : IDisposable
{
    private readonly CancellationTokenSource _over = new();
    private readonly CancellationTokenRegistration _whenCancelled;

    public Patience(TimeSpan deadline, TimeSpan onceCancelled, CancellationToken cancellationToken)
    {
        Deadline = deadline;
        _over.CancelAfter(deadline);
        _whenCancelled = cancellationToken.Register(() => _over.CancelAfter(onceCancelled));
    }

    public TimeSpan Deadline { get; }

    public CancellationToken Token => _over.Token;

    public bool IsOver => _over.IsCancellationRequested;

    public void Dispose()
    {
        _whenCancelled.Dispose();
        _over.Dispose();
    }
}
