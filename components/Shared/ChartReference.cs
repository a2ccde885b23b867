namespace Tandem.Components.Shared;

/// <summary>A Helm chart at one version. The release file pins it; components only pass it on.</summary>
/// <param name="Repository">Where the chart lies: an <c>https://</c> chart repository, or the <c>oci://</c> address of the folder above the chart.</param>
/// <param name="Name">The chart's own name, such as <c>traefik</c>.</param>
/// <param name="Version">The chart's version (not that of the application in it), such as <c>41.3.0</c>.</param>
public sealed record ChartReference(string Repository, string Name, string Version)
{
    /// <summary>True where the chart comes from a registry by <c>oci://</c>.</summary>
    public bool IsOci => Repository.StartsWith("oci://", StringComparison.Ordinal);

    /// <summary>Repository, name and version in one line.</summary>
    public override string ToString() => $"{Repository.TrimEnd('/')}/{Name} {Version}";
}
