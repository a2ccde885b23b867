using System.Xml.Linq;

namespace Tandem.Tests.Architecture;

/// <summary>Who may know whom (design, section 3): infra knows stacks, stacks know components, and so on. Read from the project files.</summary>
public sealed class ProjectArrowsTests
{
    private static readonly SortedDictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["components"] = [],
        ["stacks"] = ["components"],
        ["infra"] = ["stacks"],
        ["switchover"] = [],
        ["parity"] = ["components", "stacks"],
        ["rehearsal"] = ["components", "parity", "stacks", "switchover"],
        ["cli"] = ["parity", "rehearsal", "stacks", "switchover"],
        ["benchmarks"] = ["components", "rehearsal", "stacks", "switchover"],
    };

    private static readonly SortedDictionary<string, string[]> AllowedPulumi = new(StringComparer.Ordinal)
    {
        ["components"] = ["Pulumi", "Pulumi.Aws", "Pulumi.Eks", "Pulumi.Kubernetes", "Pulumi.Random"],
        ["stacks"] = ["Pulumi", "Pulumi.Aws", "Pulumi.Eks", "Pulumi.Kubernetes", "Pulumi.Random"],
        ["switchover"] = ["Pulumi", "Pulumi.Automation"],
    };

    public static TheoryData<string> Projects => [.. Allowed.Keys];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_knows_only_those_it_may(string project)
    {
        var known = References(project, "ProjectReference").Select(path => Path.GetFileName(Path.GetDirectoryName(path.Replace('\\', '/')))!);

        Assert.Empty(known.Except(Allowed[project]));
    }

    [Theory]
    [InlineData("components")]
    [InlineData("stacks")]
    [InlineData("switchover")]
    public void A_project_knows_only_the_pulumi_packages_it_may(string project) =>
        Assert.Empty(References(project, "PulumiReference").SelectMany(r => r.Split(';')).Except(AllowedPulumi[project]));

    [Fact]
    public void Infra_names_the_six_packages_that_a_user_deploys_with() =>
        Assert.Equal(
            ["Pulumi", "Pulumi.Automation", "Pulumi.Aws", "Pulumi.Eks", "Pulumi.Kubernetes", "Pulumi.Random"],
            References("infra", "PulumiReference").SelectMany(r => r.Split(';')).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_project_of_the_product_has_a_rule() =>
        Assert.Equal(
            Directory.EnumerateDirectories(RepositoryFiles.Root)
                .Where(folder => Directory.EnumerateFiles(folder, "Tandem.*.csproj").Any())
                .Select(folder => Path.GetFileName(folder))
                .Where(folder => folder != "tests")
                .Order(StringComparer.Ordinal),
            Allowed.Keys);

    private static IEnumerable<string> References(string project, string element)
    {
        var file = Directory.EnumerateFiles(Path.Combine(RepositoryFiles.Root, project), "Tandem.*.csproj").Single();
        return XDocument.Load(file).Descendants(element).Select(e => e.Attribute("Include")!.Value);
    }
}
