using Pulumi;
using Tandem.Rehearsal.Engine.Plan;

namespace Tandem.Rehearsal.Engine.Programs;

/// <summary>A resource that a running program asked for, with what else is known of it.</summary>
/// <param name="Compared">The resource, compared with the checkpoint.</param>
/// <param name="Options">Its options; null when the stack does not let them be observed.</param>
/// <param name="Provider">The provider it is made by, as URN and id; empty for the default one.</param>
internal sealed record WantedResource(DesiredResource Compared, ObservedOptions? Options, string Provider);

/// <summary>
/// What each resource waits for: what it and the components around it name in <c>dependsOn</c>, its provider, and who made the values it uses. A
/// component that the program puts together waits for all that is in it, so that whoever names the component waits for that too, by one link and not by many.
/// </summary>
internal sealed class DependencyLinks
{
    private readonly ValueTraces _traces = new();
    private readonly HashSet<string> _urns;
    private readonly Dictionary<Resource, string> _urnOf = [];
    private readonly Dictionary<Resource, IReadOnlyList<string>> _named = [];
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
        links.UnionWith(wanted.Options is { IsLocalComponent: true } ? _children[resource.Urn] : []);
        for (var at = wanted.Options; at is not null; at = at.Parent)
        {
            links.UnionWith(await NamedByAsync(at).ConfigureAwait(false));
            links.UnionWith(at.Parent is { IsLocalComponent: false } maker ? [_urnOf[maker.Resource]] : []);
        }

        links.Remove(resource.Urn);
        return [.. links.Where(_urns.Contains)];
    }

    private async Task<IReadOnlyList<string>> NamedByAsync(ObservedOptions options)
    {
        if (!_named.TryGetValue(options.Resource, out var named))
        {
            _named[options.Resource] = named = [.. (await options.DependsOnAsync().ConfigureAwait(false)).Where(_urnOf.ContainsKey).Select(r => _urnOf[r])];
        }

        return named;
    }
}
