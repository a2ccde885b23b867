using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Tandem.Tests.Architecture;

/// <summary>What MSBuild makes of <c>infra/</c>: inside the folder the official packages with no flag, in the solution our own SDK.</summary>
public sealed class SdkSwitchTests
{
    [Fact]
    public void Built_inside_its_folder_infra_gets_the_six_official_packages()
    {
        var answer = Evaluate("infra", "-getProperty:PulumiSdk", "-getItem:PackageReference");

        Assert.Equal("packages", (string?)answer["Properties"]!["PulumiSdk"]);
        Assert.Equal(
            ["Pulumi", "Pulumi.Automation", "Pulumi.Aws", "Pulumi.Eks", "Pulumi.Kubernetes", "Pulumi.Random"],
            answer["Items"]!["PackageReference"]!.AsArray().Select(i => (string)i!["Identity"]!).Where(n => n.StartsWith("Pulumi", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_modes_share_no_folder_of_build_output()
    {
        var official = Evaluate("infra", "-getProperty:OutputPath", "-getProperty:IntermediateOutputPath");
        var own = Evaluate("stacks", "-getProperty:OutputPath", "-getProperty:IntermediateOutputPath");

        Assert.All(official["Properties"]!.AsObject(), p => Assert.Contains("artifacts/packages/", (string)p.Value!, StringComparison.Ordinal));
        Assert.All(own["Properties"]!.AsObject(), p => Assert.Contains("artifacts/embedded/", (string)p.Value!, StringComparison.Ordinal));
    }

    private static JsonNode Evaluate(string folder, params string[] questions)
    {
        var start = new ProcessStartInfo("dotnet", ["msbuild", .. questions]) { WorkingDirectory = Path.Combine(RepositoryFiles.Root, folder), RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var answer = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return JsonNode.Parse(answer)!;
    }
}
