using Tandem.Rehearsal.Clock;
using Tandem.Rehearsal.Engine.Apply;
using Tandem.Rehearsal.Engine.State;

namespace Tandem.Rehearsal.World;

/// <summary>Lets the world learn what updates do to the cloud, as they do it.</summary>
/// <param name="cloud">What really exists.</param>
/// <param name="reader">Reads it in the world's terms.</param>
/// <param name="world">The world.</param>
/// <param name="clock">The time.</param>
public sealed class CloudWatcher(Cloud cloud, FactsReader reader, SimulatedWorld world, SimulatedClock clock) : ICloudWatcher
{
    /// <summary>Told after the world has learned of a change.</summary>
    public event Action? Learned;

    /// <inheritdoc />
    public void Changed(string stack, ResourceState resource)
    {
        if (FactsReader.Matters(resource.Type))
        {
            LearnAll();
        }
    }

    /// <summary>Lets the world learn everything: after it was read back from a file.</summary>
    public void LearnAll()
    {
        world.Learn(reader.Read(cloud), clock.Second);
        Learned?.Invoke();
    }

    /// <inheritdoc />
    public TimeSpan? WaitsFor(ResourceState resource) => TimeSpan.FromSeconds(Math.Max(1, world.Names.InSyncAt - clock.Second));
}
