using Pulumi;

namespace Tandem.Stacks;

/// <summary>
/// Lets a test or the rehearsal see every resource of a stack with its options (parent, protect, dependencies, aliases), which mocks do not see. Nothing is
/// changed. Outside an observation it costs one comparison for each resource.
/// </summary>
public static class ResourceObservation
{
    private static readonly AsyncLocal<Action<ResourceTransformationArgs>?> Observer = new();

    /// <summary>Observes the stacks that the current asynchronous flow runs, until the answer is disposed of. The observer is called from any thread.</summary>
    /// <param name="observe">Told of each resource just before it is registered.</param>
    public static IDisposable Begin(Action<ResourceTransformationArgs> observe)
    {
        var before = Observer.Value;
        Observer.Value = observe;
        return new Ending(before);
    }

    /// <summary>What a stack hands to its base class.</summary>
    internal static StackOptions StackOptions()
    {
        var observe = Observer.Value;
        return observe is null ? new StackOptions() : new StackOptions { ResourceTransformations = [args => Pass(observe, args)] };
    }

    private static ResourceTransformationResult? Pass(Action<ResourceTransformationArgs> observe, ResourceTransformationArgs args)
    {
        observe(args);
        return null;
    }

    private sealed class Ending(Action<ResourceTransformationArgs>? before) : IDisposable
    {
        public void Dispose() => Observer.Value = before;
    }
}
