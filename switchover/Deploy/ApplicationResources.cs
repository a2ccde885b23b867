using Tandem.Switchover.Ports;

namespace Tandem.Switchover.Deploy;

/// <summary>
/// Which resources of a cluster stack are the applications' own, so that a pipeline may change them in both clusters at once (R36). Everything else is
/// infrastructure, which goes to one cluster at a time (R34). A URN has the types of all parents, and so says which component a resource is of.
/// </summary>
public static class ApplicationResources
{
    /// <summary>The component of the Helm releases. A test compares it with the component's own word.</summary>
    public const string Workloads = "tandem:workloads:Workloads";

    /// <summary>The component of namespaces, quotas and network policies.</summary>
    public const string Namespaces = "tandem:workloads:WorkloadNamespaces";

    /// <summary>The changes that are infrastructure's, in the order they are given.</summary>
    /// <param name="changes">All changes of one cluster stack.</param>
    public static IReadOnlyList<ResourceChange> OthersOf(IReadOnlyList<ResourceChange> changes) => [.. changes.Where(c => !IsIn(c, Workloads) && !IsIn(c, Namespaces))];

    /// <summary>urn:pulumi:STACK::PROJECT::TYPE$TYPE$TYPE::NAME, outermost parent first, the resource itself last.</summary>
    private static bool IsIn(ResourceChange change, string component) =>
        change.Urn.Split("::", 4) is [_, _, var types, _] && types.Split('$').SkipLast(1).Contains(component, StringComparer.Ordinal);
}
