namespace Pulumi;

/// <summary>What may be said of the call of a resource's method.</summary>
public class CallOptions
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
