using Pulumi.Serialization;

namespace Pulumi;

/// <summary>A provider with its own settings, to be used instead of the default one of its package.</summary>
public class ProviderResource : CustomResource
{
    /// <summary>Registers the provider.</summary>
    /// <param name="package">Package, such as <c>aws</c>.</param>
    /// <param name="name">Logical name.</param>
    /// <param name="args">The settings.</param>
    /// <param name="options">Options. Default: none.</param>
    public ProviderResource(string package, string name, ResourceArgs args, CustomResourceOptions? options = null)
        : base(WireNames.ProviderTypePrefix + package, name, args, options)
        => Package = package;

    internal string Package { get; }

    /// <summary>How others name this provider: its URN and its id, which in a preview is the mark of the unknown.</summary>
    internal async Task<string> GetReferenceAsync()
    {
        var urn = await Urn.GetValueAsync(whenUnknown: "").ConfigureAwait(false);
        var id = await Id.GetValueAsync(whenUnknown: "").ConfigureAwait(false);
        return $"{urn}::{(string.IsNullOrEmpty(id) ? WireNames.Unknown : id)}";
    }
}
