using System.Globalization;
using System.Runtime.InteropServices;

namespace Tandem.Cli;

/// <summary>
/// Ctrl+C, SIGTERM and a closed terminal. The first lets the update that is under way come to its end and begins nothing more; the second stops at once. Each
/// says what it does, what it waits for and what it leaves, as it happens.
/// </summary>
/// <param name="error">Where it is said.</param>
/// <param name="exit">Ends the process with a code.</param>
internal sealed class Interruption(TextWriter error, Action<int> exit) : IDisposable
{
    private readonly CancellationTokenSource _first = new();
    private readonly CancellationTokenSource _second = new();
    private readonly List<PosixSignalRegistration> _signals = [];
    private readonly Lock _lock = new();
    private UnderWay? _underWay;
    private int _count;

    /// <summary>Cancelled by the first: nothing more is begun.</summary>
    internal CancellationToken First => _first.Token;

    /// <summary>Cancelled by the second: whatever runs is killed.</summary>
    internal CancellationToken Second => _second.Token;

    /// <summary>Listens to the signals of this process.</summary>
    internal Interruption Listening()
    {
        On(PosixSignal.SIGINT, "Ctrl+C");
        On(PosixSignal.SIGTERM, "SIGTERM");
        On(PosixSignal.SIGHUP, "the terminal was closed");
        return this;
    }

    /// <summary>From now on it speaks of this.</summary>
    /// <param name="underWay">What is under way.</param>
    internal void SpeaksOf(UnderWay underWay) => _underWay = underWay;

    /// <summary>One interruption. The third and later ones do nothing: the second is ending the process.</summary>
    /// <param name="what">What it was.</param>
    internal void Interrupt(string what)
    {
        lock (_lock)
        {
            _count++;
            if (_count == 1)
            {
                Say($"{what}: {Waits(_underWay?.Now())} Ctrl+C (or SIGTERM) again stops at once.");
                _first.Cancel();
            }
            else if (_count == 2)
            {
                // What it was is asked before it is killed, and said before the process ends.
                Say($"{what} again: stopped at once. {Leaves(_underWay?.Now())}");
                _second.Cancel();
                exit(ExitCode.Stopped);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _signals.ForEach(signal => signal.Dispose());

    private string Waits(string? now) => now is null
        ? "nothing more is begun; what is being looked at ends in a moment."
        : string.Create(CultureInfo.InvariantCulture,
            $"waiting for pulumi, which is {now}, to come to its end ({_underWay!.FinishDeadline.TotalMinutes:0.##} min at most); nothing is begun after it.");

    private string Leaves(string? now) => _underWay is not { } underWay
        ? "Run the same command again to go on."
        : $"This leaves {(now is null ? "" : $"pulumi killed while {now} (its lock on the stack, perhaps operations whose end nobody saw), and ")}"
        + $"the lease of {underWay.Environment}, if this held it, until it is taken over. To put it right, on this machine: tandem resume {underWay.Environment} for a switchover, "
        + "or the same tandem up again. Both take away the lock that this process's own update left and refresh the stack.";

    private void On(PosixSignal signal, string called) => _signals.Add(PosixSignalRegistration.Create(signal, context =>
    {
        context.Cancel = true;
        Interrupt(called);
    }));

    private void Say(string what)
    {
        error.WriteLine($"tandem: {what}");
        error.Flush();
    }
}
