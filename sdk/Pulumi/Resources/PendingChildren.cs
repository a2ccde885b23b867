namespace Pulumi;

/// <summary>
/// The resources below a component that are not registered yet. Depending on a component means depending on all of them; those already
/// made need no waiting, so only the rest is kept, and a component with thousands of children costs its dependants nothing.
/// </summary>
internal sealed class PendingChildren
{
    private readonly HashSet<Resource> _pending = [];
    private readonly List<Resource> _children = [];

    /// <summary>Tells all components above a resource that it is on its way. Custom resources and remote components end the walk upwards.</summary>
    public static void Enlist(Resource resource, Resource? parent)
    {
        resource.Parent = parent;
        parent?.Pending?.AddChild(resource);
        if (resource is ComponentResource { IsRemote: false })
        {
            resource.Pending = new();
            return;
        }

        foreach (var component in LocalComponentsAbove(resource))
        {
            component.Pending!.Add(resource);
        }
    }

    /// <summary>Tells all components above a resource that it is made. One that failed stays, so that its dependants fail as well.</summary>
    public static void Dismiss(Resource resource)
    {
        foreach (var component in LocalComponentsAbove(resource))
        {
            component.Pending!.Remove(resource);
        }
    }

    /// <summary>Waits until a resource, and all that is below it when it is a local component, has been registered.</summary>
    public static async ValueTask WaitForAsync(Resource resource)
    {
        if (resource.Pending is null)
        {
            _ = await resource.Urn.DataTask.ConfigureAwait(false);
            return;
        }

        foreach (var child in resource.Pending.Snapshot())
        {
            _ = await child.Urn.DataTask.ConfigureAwait(false);
        }
    }

    /// <summary>A resource itself and, when it is a local component, all that is below it.</summary>
    public static IEnumerable<Resource> WithAllBelow(Resource resource)
        => resource.Pending is null ? [resource] : resource.Pending.Children().SelectMany(WithAllBelow).Prepend(resource);

    private static IEnumerable<Resource> LocalComponentsAbove(Resource resource)
    {
        for (var above = resource.Parent; above?.Pending is not null; above = above.Parent)
        {
            yield return above;
        }
    }

    private void AddChild(Resource resource)
    {
        lock (_pending)
        {
            _children.Add(resource);
        }
    }

    private void Add(Resource resource)
    {
        lock (_pending)
        {
            _pending.Add(resource);
        }
    }

    private void Remove(Resource resource)
    {
        lock (_pending)
        {
            _pending.Remove(resource);
        }
    }

    private Resource[] Children()
    {
        lock (_pending)
        {
            return [.. _children];
        }
    }

    private Resource[] Snapshot()
    {
        lock (_pending)
        {
            return _pending.Count == 0 ? [] : [.. _pending];
        }
    }
}
