using Tandem.Rehearsal.Simulation.Time;

namespace Tandem.Rehearsal.Simulation.Ports;

/// <summary>Plays the faults that any call may be struck by.</summary>
/// <param name="process">Who calls.</param>
internal sealed class StruckCalls(LightProcess process)
{
    /// <summary>How long a slow answer takes.</summary>
    internal static readonly TimeSpan SlowFor = TimeSpan.FromSeconds(90);

    /// <summary>How long a call hangs that has no deadline: then the library under the adapter gives up.</summary>
    internal static readonly TimeSpan HangsMax = TimeSpan.FromHours(1);

    internal async Task<T> AskAsync<T>(FaultKind fault, Func<T> does, Func<Exception> error, CancellationToken cancellationToken)
    {
        switch (fault)
        {
            case FaultKind.Killed:
                return await Never.Of<T>().ConfigureAwait(false);
            case FaultKind.KilledAfter:
                does();
                process.Die();
                return await Never.Of<T>().ConfigureAwait(false);
            case FaultKind.ErrorAfter:
                does();
                throw error();
            case FaultKind.Slow:
                await process.World.Clock.WaitAsync(SlowFor, process, cancellationToken).ConfigureAwait(false);
                return does();
            case FaultKind.Hang:
                await HangAsync(cancellationToken).ConfigureAwait(false);
                throw error();
            case FaultKind.HangAfter:
                does();
                await HangAsync(cancellationToken).ConfigureAwait(false);
                throw error();
            default:
                throw error();
        }
    }

    internal Task HangAsync(CancellationToken cancellationToken) => process.World.Clock.WaitAsync(HangsMax, process, cancellationToken);
}
