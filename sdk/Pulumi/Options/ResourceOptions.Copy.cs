namespace Pulumi;

/// <content>Copying and merging of what all options have in common.</content>
public abstract partial class ResourceOptions
{
    private protected void CopyFrom(ResourceOptions options)
    {
        Id = options.Id;
        Parent = options.Parent;
        Protect = options.Protect;
        Version = options.Version;
        Provider = options.Provider;
        CustomTimeouts = CustomTimeouts.Clone(options.CustomTimeouts);
        Urn = options.Urn;
        PluginDownloadURL = options.PluginDownloadURL;
        RetainOnDelete = options.RetainOnDelete;
        DeletedWith = options.DeletedWith;
        ReplacementTrigger = options.ReplacementTrigger;
        _dependsOn = options._dependsOn?.Clone();
        _replaceWith = options._replaceWith?.Clone();
        _ignoreChanges = Copy(options._ignoreChanges);
        _replaceOnChanges = Copy(options._replaceOnChanges);
        _hideDiffs = Copy(options._hideDiffs);
        _resourceTransformations = Copy(options._resourceTransformations);
        Aliases = [.. options.Aliases];
    }

    /// <summary>Single values of the other options win where they are set; lists are joined.</summary>
    private protected void MergeFrom(ResourceOptions options)
    {
        Id = options.Id ?? Id;
        Parent = options.Parent ?? Parent;
        Protect = options.Protect ?? Protect;
        Version = options.Version ?? Version;
        Provider = options.Provider ?? Provider;
        CustomTimeouts = CustomTimeouts.Clone(options.CustomTimeouts) ?? CustomTimeouts;
        Urn = options.Urn ?? Urn;
        PluginDownloadURL = options.PluginDownloadURL ?? PluginDownloadURL;
        RetainOnDelete = options.RetainOnDelete ?? RetainOnDelete;
        DeletedWith = options.DeletedWith ?? DeletedWith;
        ReplacementTrigger = options.ReplacementTrigger ?? ReplacementTrigger;
        DependsOn = DependsOn.Concat(options.DependsOn);
        ReplaceWith = ReplaceWith.Concat(options.ReplaceWith);
        IgnoreChanges.AddRange(options.IgnoreChanges);
        ReplaceOnChanges.AddRange(options.ReplaceOnChanges);
        HideDiffs.AddRange(options.HideDiffs);
        ResourceTransformations.AddRange(options.ResourceTransformations);
        Aliases.AddRange(options.Aliases);
    }

    private protected static List<T>? Copy<T>(List<T>? list) => list is null ? null : [.. list];
}
