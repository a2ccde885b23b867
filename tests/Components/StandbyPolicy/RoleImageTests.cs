using System.Text.RegularExpressions;

namespace Tandem.Tests.Components;

/// <summary>The image of the role Job is pinned in every release, with the kubectl of the release's own Kubernetes minor (R39).</summary>
public sealed partial class RoleImageTests
{
    public static IEnumerable<object[]> Releases =>
        Directory.EnumerateFiles(Path.Combine(RepositoryFiles.Root, "releases"), "*.yaml").Order(StringComparer.Ordinal).Select(path => new object[] { Path.GetFileName(path) });

    [Theory]
    [MemberData(nameof(Releases))]
    public void The_release_pins_kubectl_to_a_patch_of_its_Kubernetes_minor(string file)
    {
        var release = RepositoryFiles.Text($"releases/{file}");

        Assert.Equal(Kubernetes().Match(release).Groups[1].Value, Kubectl().Match(release).Groups[1].Value);
    }

    [GeneratedRegex("""^kubernetes: "(\d+\.\d+)"$""", RegexOptions.Multiline)]
    private static partial Regex Kubernetes();

    [GeneratedRegex(@"^  kubectl: \S+:(\d+\.\d+)\.\d+(?:@sha256:[0-9a-f]{64})?$", RegexOptions.Multiline)]
    private static partial Regex Kubectl();
}
