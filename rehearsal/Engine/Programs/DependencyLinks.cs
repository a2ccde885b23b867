using Pulumi;
using Tandem.Rehearsal.Engine.Plan;

namespace Tandem.Rehearsal.Engine.Programs;

/// <summary>A resource that a running program asked for, with what else is known of it.</summary>
/// <param name="Compared">The resource, compared with the checkpoint.</param>
/// <param name="Options">Its options; null when the stack does not let them be observed.</param>
/// <param name="Provider">The provider it is made by, as URN and id; empty for the default one.</param>
internal sealed record WantedResource(DesiredResource Compared, ObservedOptions? Options, string Provider);

/// <summary>
/// What each resource waits for: its parent, what it names in <c>dependsOn</c> (of a component: all that is in it), its provider, and who made the
/// values it uses.
/// </summary>
internal sealed class DependencyLinks
{
    private readonly ValueTraces _traces = new();
    private readonly HashSet<string> _urns;
    private readonly Dictionary<Resource, string> _urnOf = [];
    private readonly ILookup<string, string> _children;

    internal DependencyLinks(IReadOnlyList<WantedResource> wanted)
    {
        _urns = wanted.Select(w => w.Compared.Resource.Urn).ToHashSet(StringComparer.Ordinal);
        _children = wanted.ToLookup(w => w.Compared.Resource.Parent, w => w.Compared.Resource.Urn, StringComparer.Ordinal);
        foreach (var one in wanted.OrderBy(w => w.Compared.Resource.Urn, StringComparer.Ordinal))
        {
            _traces.Add(one.Compared.Resource);
            if (one.Options is { } options)
            {
                _urnOf[options.Resource] = one.Compared.Resource.Urn;
            }
        }
    }

    internal async Task<IReadOnlyList<string>> OfAsync(WantedResource wanted)
    {
        var resource = wanted.Compared.Resource;
        var links = new SortedSet<string>(_traces.MakersOf(resource.Inputs), StringComparer.Ordinal);
        links.UnionWith(_traces.MakersIn(wanted.Provider.Split("::")[^1]));
        links.Add(resource.Parent);
        foreach (var named in wanted.Options is { } options ? await options.DependsOnAsync().ConfigureAwait(false) : [])
        {
            links.UnionWith(_urnOf.TryGetValue(named, out var urn) ? WithChildren(urn) : []);
        }

        links.Remove(resource.Urn);
        links.IntersectWith(_urns);
        return [.. links];
    }

    private IEnumerable<string> WithChildren(string urn) => _children[urn].SelectMany(WithChildren).Prepend(urn);
}
