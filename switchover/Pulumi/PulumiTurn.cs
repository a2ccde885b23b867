using System.Globalization;
using Pulumi.Automation.Commands.Exceptions;

namespace Tandem.Switchover.Pulumi;

/// <summary>
/// Lets one command run at a time, each under its deadline and in the log, and turns every way it can end badly into the port's error. One at a time, because
/// a selected stack is written into pulumi's workspace settings, which all commands share: github.com/pulumi/pulumi/issues/8186.
/// </summary>
/// <param name="options">Deadlines, and the token that stops everything.</param>
/// <param name="log">Where pulumi's words are kept.</param>
internal sealed class PulumiTurn(PulumiOptions options, PulumiLog log) : IDisposable
{
    /// <summary>How long a Ctrl+C that pulumi got may be ahead of the same Ctrl+C in this process.</summary>
    private static readonly TimeSpan SignalsDiffer = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <summary>What would be left half done if everything stopped now, such as <c>updating prod-b</c>; null when there is nothing.</summary>
    public string? UnderWay { get; private set; }

    public async Task<T> RunAsync<T>(PulumiCall call, Func<CancellationToken, Task<T>> act, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        using var patience = new Patience(call.Deadline, call.OnceCancelled, options.StopNow, cancellationToken);
        var began = options.Time.GetTimestamp();
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            UnderWay = call.OnlyLooks ? null : $"{call.Doing} {call.Stack}";
            log.Begin(call);
            return await act(patience.Token);
        }
        catch (OperationCanceledException) when (options.StopNow.IsCancellationRequested)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, options.Time, CancellationToken.None);
            throw;
        }
        catch (OperationCanceledException e) when (patience.IsOver)
        {
            throw OverdueOf(call, e, cancellationToken);
        }
        catch (Exception e) when (CliFailures.Knows(e))
        {
            throw await FailureOfAsync(call, e, cancellationToken);
        }
        finally
        {
            log.Note(string.Create(CultureInfo.InvariantCulture, $"ended after {options.Time.GetElapsedTime(began).TotalSeconds:0.0} s"));
            UnderWay = null;
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    /// <summary>What only looks is simply cancelled; an update that was stopped has left something behind.</summary>
    private Exception OverdueOf(PulumiCall call, OperationCanceledException stopped, CancellationToken cancellationToken)
    {
        log.Note("stopped, with all it had started");
        call.Watch?.WasKilled();
        return call.OnlyLooks && cancellationToken.IsCancellationRequested
            ? new OperationCanceledException(cancellationToken)
            : CliFailures.Stopped(call, log.FilePath, stopped);
    }

    private async Task<Exception> FailureOfAsync(PulumiCall call, Exception failure, CancellationToken cancellationToken)
    {
        var said = new CliWords(failure, call.Watch);
        if (call.Watch is null && failure is CommandException)
        {
            Array.ForEach(said.StandardError.TrimEnd().Split('\n'), log.Error);
        }

        if (said.WasKilled)
        {
            call.Watch?.WasKilled();
        }

        return said.WasInterrupted && await IsCancelledAsync(cancellationToken)
            ? new OperationCanceledException(FailureWords.Interrupted(call), failure, cancellationToken)
            : CliFailures.Translate(failure, call, said, log.FilePath);
    }

    /// <summary>In a terminal pulumi gets the same Ctrl+C as this process, and may be first to act on it.</summary>
    private async Task<bool> IsCancelledAsync(CancellationToken cancellationToken)
    {
        await Task.Delay(SignalsDiffer, options.Time, cancellationToken).ContinueWith(_ => { }, TaskScheduler.Default);
        return cancellationToken.IsCancellationRequested;
    }
}
