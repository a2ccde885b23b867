namespace Pulumi;

/// <summary>What may be said of the call of a provider's function.</summary>
public class InvokeOptions
{
    /// <summary>The resource whose providers are used. Default: none.</summary>
    public Resource? Parent { get; set; }

    /// <summary>The provider to use. Default: the parent's.</summary>
    public ProviderResource? Provider { get; set; }

    /// <summary>Version of the provider plugin. Default: that of the package.</summary>
    public string? Version { get; set; }

    /// <summary>Where to download the provider plugin from. Default: the package's place.</summary>
    public string? PluginDownloadURL { get; set; }
}

/// <summary>What may be said of the call of a provider's function whose result is an output.</summary>
public class InvokeOutputOptions : InvokeOptions
{
    private InputList<Resource>? _dependsOn;

    /// <summary>What must be made before the function is called. Default: nothing.</summary>
    public InputList<Resource> DependsOn
    {
        get => _dependsOn ??= [];
        set => _dependsOn = value;
    }
}
