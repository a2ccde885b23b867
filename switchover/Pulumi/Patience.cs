namespace Tandem.Switchover.Pulumi;

/// <summary>
/// How long one command may go on: until its deadline, and when the caller cancels, for a last while more. Its token is the one that kills.
/// </summary>
internal sealed class Patience : IDisposable
{
    private readonly CancellationTokenSource _over;
    private readonly CancellationTokenRegistration _whenCancelled;

    public Patience(TimeSpan deadline, TimeSpan onceCancelled, CancellationToken stopNow, CancellationToken cancellationToken)
    {
        _over = CancellationTokenSource.CreateLinkedTokenSource(stopNow);
        _over.CancelAfter(deadline);
        _whenCancelled = cancellationToken.Register(() => _over.CancelAfter(onceCancelled));
    }

    public CancellationToken Token => _over.Token;

    public bool IsOver => _over.IsCancellationRequested;

    public void Dispose()
    {
        _whenCancelled.Dispose();
        _over.Dispose();
    }
}
