using Tandem.Rehearsal.Clients;
using Tandem.Rehearsal.Faults;
using Tandem.Switchover;

namespace Tandem.Rehearsal.Backend;

/// <summary>What a rehearsal is made from. The same options give the same history, byte for byte.</summary>
public sealed record RehearsalOptions
{
    /// <summary>The seed of everything that is drawn. Default: 42.</summary>
    public ulong Seed { get; init; } = 42;

    /// <summary>When the world begins, UTC. Default: Monday 5 January 2026, 09:00.</summary>
    public DateTimeOffset Start { get; init; } = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);

    /// <summary>Who the clients are. Default: all obey the TTL and keep connections for a minute.</summary>
    public ClientOptions Clients { get; init; } = new();

    /// <summary>What goes wrong. Default: nothing.</summary>
    public IReadOnlyList<Fault> Faults { get; init; } = [];

    /// <summary>Seconds of the world that pass in one real second, from 1; null for as many as the machine can. What happens is the same. Default: null.</summary>
    public int? Pace { get; init; }

    /// <summary>Who opens a kept world, for the words of those who have to wait. Default: another process.</summary>
    public string OpenedBy { get; init; } = "another process";

    /// <summary>Waits, deadlines and counts of the switchover. Default: those of every switchover.</summary>
    public Limits Limits { get; init; } = Limits.Default;
}
