using Tandem.Switchover.State;

namespace Tandem.Rehearsal.Simulation.Truth;

/// <summary>The project's directory on one machine: config lives here, and the machine's clock with it.</summary>
/// <param name="Host">The machine.</param>
internal sealed record Checkout(string Host)
{
    /// <summary>What config asks of the clusters and of traffic.</summary>
    internal Role FirstRole { get; set; } = Role.Active;

    internal Role SecondRole { get; set; } = Role.Standby;

    internal Weights Weights { get; set; } = new(255, 0);

    /// <summary>How far the machine's clock is ahead.</summary>
    internal TimeSpan ClockError { get; set; }
}

/// <summary>The weights of the two clusters.</summary>
/// <param name="First">The first cluster's.</param>
/// <param name="Second">The second cluster's.</param>
internal readonly record struct Weights(int First, int Second);
