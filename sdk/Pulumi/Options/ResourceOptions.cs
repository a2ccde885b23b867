namespace Pulumi;

/// <summary>What may be said of any resource besides its arguments.</summary>
public abstract partial class ResourceOptions
{
    private InputList<Resource>? _dependsOn;
    private InputList<Resource>? _replaceWith;
    private List<string>? _ignoreChanges;
    private List<string>? _replaceOnChanges;
    private List<string>? _hideDiffs;
    private List<ResourceTransformation>? _resourceTransformations;

    /// <summary>Id of an existing resource to read instead of making one. Default: none.</summary>
    public Input<string>? Id { get; set; }

    /// <summary>The resource this one belongs to. Default: the stack.</summary>
    public Resource? Parent { get; set; }

    /// <summary>What must be made first, besides what the inputs say. Default: nothing.</summary>
    public InputList<Resource> DependsOn
    {
        get => _dependsOn ??= [];
        set => _dependsOn = value;
    }

    /// <summary>Whether deletion is refused. Default: what the parent says.</summary>
    public bool? Protect { get; set; }

    /// <summary>Property paths whose changes are ignored. Default: none.</summary>
    public List<string> IgnoreChanges
    {
        get => _ignoreChanges ??= [];
        set => _ignoreChanges = value;
    }

    /// <summary>Version of the provider plugin. Default: that of the package.</summary>
    public string? Version { get; set; }

    /// <summary>The provider to use. Default: the parent's for this package.</summary>
    public ProviderResource? Provider { get; set; }

    /// <summary>Limits of waiting. Default: the provider's.</summary>
    public CustomTimeouts? CustomTimeouts { get; set; }

    /// <summary>Run on this resource and its children before they are registered, in order. Default: none.</summary>
    public List<ResourceTransformation> ResourceTransformations
    {
        get => _resourceTransformations ??= [];
        set => _resourceTransformations = value;
    }

    /// <summary>Names the resource had before. Default: none.</summary>
    public List<Input<Alias>> Aliases { get; set; } = [];

    /// <summary>URN of a resource of the stack to refer to instead of making one. Default: none.</summary>
    public string? Urn { get; set; }

    /// <summary>Property paths whose changes replace the resource. Default: none.</summary>
    public List<string> ReplaceOnChanges
    {
        get => _replaceOnChanges ??= [];
        set => _replaceOnChanges = value;
    }

    /// <summary>Where to download the provider plugin from. Default: the package's place.</summary>
    public string? PluginDownloadURL { get; set; }

    /// <summary>Whether the real thing stays when the resource is deleted from the stack. Default: false.</summary>
    public bool? RetainOnDelete { get; set; }

    /// <summary>A resource whose deletion deletes this one too, so that this one's own is skipped. Default: none.</summary>
    public Resource? DeletedWith { get; set; }

    /// <summary>Resources whose replacement replaces this one. Default: none.</summary>
    public InputList<Resource> ReplaceWith
    {
        get => _replaceWith ??= [];
        set => _replaceWith = value;
    }

    /// <summary>Property paths whose changes are not shown. Default: none.</summary>
    public List<string> HideDiffs
    {
        get => _hideDiffs ??= [];
        set => _hideDiffs = value;
    }

    /// <summary>A value whose change replaces the resource. Default: none.</summary>
    public Input<object>? ReplacementTrigger { get; set; }

    internal bool HasDependsOn => _dependsOn is { IsEmpty: false };

    internal abstract ResourceOptions Clone();
}
