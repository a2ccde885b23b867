using Tandem.Rehearsal.Engine.State;

namespace Tandem.Rehearsal.Engine.Apply;

/// <summary>The world behind the cloud, as an update needs to know it.</summary>
public interface ICloudWatcher
{
    /// <summary>Something in the cloud was created, changed or deleted.</summary>
    /// <param name="stack">The stack that did it.</param>
    /// <param name="resource">The resource, as it is now or was last.</param>
    void Changed(string stack, ResourceState resource);

    /// <summary>For a resource whose call takes effect at once and then waits: how long it waits from now. Null for all others.</summary>
    /// <param name="resource">The resource.</param>
    TimeSpan? WaitsFor(ResourceState resource);
}
