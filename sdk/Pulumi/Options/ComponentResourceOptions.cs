namespace Pulumi;

/// <summary>What may be said of a component.</summary>
public sealed class ComponentResourceOptions : ResourceOptions
{
    private List<ProviderResource>? _providers;

    /// <summary>Providers for the component's children, one for each package. Default: the parent's. Not together with <c>Provider</c>.</summary>
    public List<ProviderResource> Providers
    {
        get => _providers ??= [];
        set => _providers = value;
    }

    /// <summary>Joins two sets of options into a new one: single values of the second win where they are set, lists are joined.</summary>
    /// <param name="options1">The first, or null for none.</param>
    /// <param name="options2">The second, or null for none.</param>
    /// <returns>New options; the given ones are not changed. Of several providers for one package the last stays.</returns>
    public static ComponentResourceOptions Merge(ComponentResourceOptions? options1, ComponentResourceOptions? options2)
    {
        var merged = options1?.Copied() ?? new();
        if (options2 is not null)
        {
            merged.MergeFrom(options2);
            merged.Providers.AddRange(options2.Providers);
        }

        merged.Providers = LastOfEachPackage(merged.Providers);
        return merged;
    }

    internal override ResourceOptions Clone() => Copied();

    private static List<ProviderResource> LastOfEachPackage(List<ProviderResource> providers)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var kept = Enumerable.Reverse(providers).Where(provider => seen.Add(provider.Package)).ToList();
        kept.Reverse();
        return kept;
    }

    private ComponentResourceOptions Copied()
    {
        var copy = new ComponentResourceOptions { _providers = Copy(_providers) };
        copy.CopyFrom(this);
        return copy;
    }
}
