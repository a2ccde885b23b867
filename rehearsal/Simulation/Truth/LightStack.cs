namespace Tandem.Rehearsal.Simulation.Truth;

/// <summary>The state of one stack as Pulumi's backend keeps it: what was saved of the last update, the lock, and what was cut off.</summary>
/// <typeparam name="T">What its config asks for and its program makes: a role, or weights.</typeparam>
/// <param name="name">The stack's name.</param>
/// <param name="saved">What is deployed at the beginning.</param>
internal sealed class LightStack<T>(string name, T saved) : LightStack(name)
    where T : struct
{
    /// <summary>What the outputs say: what was saved with the last update that ended well.</summary>
    internal T Saved { get; set; } = saved;

    /// <summary>What is really there.</summary>
    internal T Made { get; set; } = saved;
}

/// <summary>What every stack has.</summary>
/// <param name="name">The stack's name.</param>
internal abstract class LightStack(string name)
{
    internal string Name => name;

    /// <summary>The update that has the lock; it may be over, when the lock was left behind.</summary>
    internal LightUpdate? Lock { get; set; }

    /// <summary>Whether an update was cut off and nobody has refreshed since.</summary>
    internal bool HasPending { get; set; }

    /// <summary>When it was last changed, since the world began; negative for before.</summary>
    internal TimeSpan LastChange { get; set; } = -TimeSpan.FromDays(2);

    /// <summary>Updates that were started.</summary>
    internal int Ups { get; set; }
}
