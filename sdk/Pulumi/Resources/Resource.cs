using System.Collections.Immutable;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>A thing that a stack holds: made by a provider, or a component that groups others.</summary>
public class Resource
{
    private readonly string _type;
    private readonly string _name;
    private readonly bool? _protect;
    private readonly ImmutableArray<ResourceTransformation> _transformations = [];
    private readonly ImmutableDictionary<string, ProviderResource> _providers = ImmutableDictionary<string, ProviderResource>.Empty;

    private protected Resource(string type, string name, bool custom, ResourceArgs args, ResourceOptions options, bool remote = false)
    {
        _type = Given(type, nameof(type));
        _name = Given(name, nameof(name));
        IsRemote = remote;

        // The outputs must be there before anyone else sees this resource.
        OwnOutputs = ResourceOutputs.Make(this, setsOwn: custom || remote || options.Urn is not null);

        var deployment = Deployment.Current;
        var parent = type == WireNames.StackType ? null : options.Parent ?? (options.Urn is null ? deployment.Root : null);
        _transformations = parent is null ? [.. options.ResourceTransformations] : [.. options.ResourceTransformations, .. parent._transformations];
        (args, options) = Transform(args, options);

        options = options.Clone();
        _providers = ProviderChoice.Inherit(this, options);
        options.Protect ??= options.Parent?._protect;
        _protect = options.Protect;
        Provider = custom ? options.Provider : null;
        Version = options.Version;
        PluginDownloadURL = options.PluginDownloadURL;
        Aliases = [.. options.Aliases.Select(alias => AliasUrns.Collapse(alias, name, type, options.Parent))];
        PendingChildren.Enlist(this, options.Parent);
        deployment.ReadOrRegister(this, args, options);
    }

    /// <summary>For a resource that is only known by its URN.</summary>
    private protected Resource(Output<string> urn)
    {
        _type = "";
        _name = "";
        OwnOutputs = ResourceOutputs.None;
        Urn = urn;
    }

    /// <summary>The resource's unique name in its stack.</summary>
    [Output(WireNames.Urn)]
    public Output<string> Urn { get; private protected set; } = null!;

    internal ProviderResource? Provider { get; }

    internal string? Version { get; }

    internal string? PluginDownloadURL { get; }

    internal bool IsRemote { get; }

    internal ResourceOutputs OwnOutputs { get; }

    internal ImmutableArray<Output<string>> Aliases { get; } = [];

    /// <summary>For a component: those below it whose registration is under way, so that whoever depends on the component can wait.</summary>
    internal PendingChildren? Pending { get; set; }

    internal Resource? Parent { get; set; }

    /// <summary>The type token, such as <c>aws:ec2/vpc:Vpc</c>.</summary>
    /// <returns>The type as it was given.</returns>
    public string GetResourceType() => _type;

    /// <summary>The logical name.</summary>
    /// <returns>The name as it was given.</returns>
    public string GetResourceName() => _name;

    /// <summary>The provider that children of this resource use for a type or function of a package.</summary>
    internal ProviderResource? GetProvider(string token)
        => token.Split(':') is [var package, _, _] ? _providers.GetValueOrDefault(package) : null;

    internal ImmutableDictionary<string, ProviderResource> GetProviders() => _providers;

    private static string Given(string value, string parameter)
        => string.IsNullOrEmpty(value) ? throw new ArgumentException($"'{parameter}' cannot be null or empty.", parameter) : value;

    private (ResourceArgs Args, ResourceOptions Options) Transform(ResourceArgs args, ResourceOptions options)
    {
        foreach (var transformation in _transformations)
        {
            if (transformation(new(this, args, options)) is not { } result)
            {
                continue;
            }

            if (result.Options.Parent != options.Parent)
            {
                throw new ArgumentException("Transformations cannot currently be used to change the 'parent' of a resource.");
            }

            (args, options) = (result.Args, result.Options);
        }

        return (args, options);
    }
}
