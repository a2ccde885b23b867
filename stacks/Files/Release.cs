namespace Tandem.Stacks.Files;

/// <summary>Every version that matters to a cluster, as <c>releases/&lt;name&gt;.yaml</c> says. Immutable once in use.</summary>
/// <param name="Name">The name, such as <c>2026.11</c>; equal to the file's.</param>
/// <param name="Kubernetes">The Kubernetes minor, such as <c>1.36</c>.</param>
/// <param name="AmiType">The kind of node image, by EKS's name.</param>
/// <param name="AmiReleaseVersion">The version of the node image.</param>
/// <param name="AddOns">EKS add-on to version, in ordinal order.</param>
/// <param name="Charts">Chart name to where it lies and its version, in ordinal order.</param>
/// <param name="Images">Image name to reference, for images that no chart chooses, in ordinal order.</param>
public sealed record Release(
    string Name,
    string Kubernetes,
    string AmiType,
    string AmiReleaseVersion,
    IReadOnlyDictionary<string, string> AddOns,
    IReadOnlyDictionary<string, ReleaseChart> Charts,
    IReadOnlyDictionary<string, string> Images);

/// <summary>A chart that the release pins.</summary>
/// <param name="Repository">Where the chart lies: <c>https://</c> or <c>oci://</c>.</param>
/// <param name="Version">The chart's version.</param>
/// <param name="AppVersion">The version of the application in it, for people.</param>
public sealed record ReleaseChart(string Repository, string Version, string AppVersion);
