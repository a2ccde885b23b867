using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Which provider a resource uses and which its children inherit.</summary>
internal static class ProviderChoice
{
    /// <summary>
    /// A custom resource takes the provider it is given, else its parent's for its package; a component uses none itself and hands on
    /// what it is given. Sets the provider of a custom resource's options.
    /// </summary>
    /// <returns>The providers for the children, by package.</returns>
    public static ImmutableDictionary<string, ProviderResource> Inherit(Resource resource, ResourceOptions options)
    {
        var inherited = options.Parent?.GetProviders() ?? ImmutableDictionary<string, ProviderResource>.Empty;
        if (resource is CustomResource)
        {
            return InheritForCustom(resource.GetResourceType(), options, inherited);
        }

        var providers = (options as ComponentResourceOptions)?.Providers ?? [];
        if (options.Provider is null)
        {
            return inherited.SetItems(ByPackage(providers));
        }

        return providers.Count == 0
            ? inherited.SetItems(ByPackage([options.Provider]))
            : throw new ResourceException("Do not supply both 'provider' and 'providers' options to a ComponentResource.", options.Parent);
    }

    private static ImmutableDictionary<string, ProviderResource> InheritForCustom(
        string type, ResourceOptions options, ImmutableDictionary<string, ProviderResource> inherited)
    {
        if (options.Provider is null)
        {
            options.Provider = options.Parent?.GetProvider(type);
            return inherited;
        }

        return type.Split(':') is [var package, _, _] ? inherited.SetItem(package, options.Provider) : inherited;
    }

    private static IEnumerable<KeyValuePair<string, ProviderResource>> ByPackage(IEnumerable<ProviderResource> providers)
        => providers.Select(provider => KeyValuePair.Create(provider.Package, provider));
}
