using Tandem.Rehearsal.Clients;
using Tandem.Rehearsal.Engine.State;
using Tandem.Rehearsal.World;

namespace Tandem.Rehearsal.Backend;

/// <summary>A rehearsed world as it is kept between calls of the program.</summary>
public sealed class RehearsalState
{
    /// <summary>The version of this form.</summary>
    public const int CurrentVersion = 1;

    /// <summary>The form it was written in.</summary>
    public int Version { get; set; } = CurrentVersion;

    /// <summary>The seed.</summary>
    public ulong Seed { get; set; }

    /// <summary>When the world began, UTC.</summary>
    public DateTimeOffset Start { get; set; }

    /// <summary>What time it is, UTC.</summary>
    public DateTimeOffset Now { get; set; }

    /// <summary>Who the clients are.</summary>
    public ClientOptions Clients { get; set; } = new();

    /// <summary>How far each deck has been drawn.</summary>
    public SortedDictionary<string, ulong> Decks { get; set; } = new(StringComparer.Ordinal);

    /// <summary>The world.</summary>
    public WorldState World { get; set; } = new();

    /// <summary>The notifications that topics took, oldest first.</summary>
    public List<KeptNotification> Notifications { get; set; } = [];

    /// <summary>Checkpoints and cloud.</summary>
    public EngineState Engine { get; set; } = new();
}
