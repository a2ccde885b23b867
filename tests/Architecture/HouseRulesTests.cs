using System.Text.RegularExpressions;

namespace Tandem.Tests.Architecture;

/// <summary>The size and the manners of our files. Generated files are somebody else's taste and are left out.</summary>
public sealed partial class HouseRulesTests
{
    private const int LinesMax = 300;
    private const int LinesMedianMax = 100;

    private static readonly string[] Folders = ["benchmarks", "cli", "components", "infra", "parity", "rehearsal", "sdk", "stacks", "switchover", "tests"];

    private static IReadOnlyList<(string Path, string[] Lines)> Sources { get; } = [.. Folders.SelectMany(SourcesIn).OrderBy(f => f.Path, StringComparer.Ordinal)];

    [Fact]
    public void No_file_is_longer_than_300_lines() =>
        Assert.Empty(Sources.Where(f => f.Lines.Length > LinesMax).Select(f => $"{f.Path}: {f.Lines.Length} lines"));

    [Fact]
    public void Half_of_the_files_are_shorter_than_100_lines()
    {
        var lengths = Sources.Select(f => f.Lines.Length).Order().ToList();

        Assert.InRange(lengths[lengths.Count / 2], 1, LinesMedianMax);
    }

    [Fact]
    public void The_two_modes_of_the_sdk_share_every_line_outside_of_it() =>
        Assert.Empty(Offenders(line => line.TrimStart().StartsWith("#if", StringComparison.Ordinal), f => !f.StartsWith("sdk/", StringComparison.Ordinal)));

    [Fact]
    public void Nothing_is_left_for_later_and_nothing_is_folded_away() =>
        Assert.Empty(Offenders(line => LeftOver().IsMatch(line), f => f != "tests/Architecture/HouseRulesTests.cs"));

    private static IEnumerable<string> Offenders(Func<string, bool> isWrong, Func<string, bool> isAsked) =>
        from file in Sources
        where isAsked(file.Path)
        from line in file.Lines.Select((text, index) => (Text: text, Number: index + 1))
        where isWrong(line.Text)
        select $"{file.Path}:{line.Number}";

    private static IEnumerable<(string Path, string[] Lines)> SourcesIn(string folder) =>
        Directory.EnumerateFiles(Path.Combine(RepositoryFiles.Root, folder), "*.cs", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(RepositoryFiles.Root, path).Replace('\\', '/'))
            .Where(path => !Elsewhere().IsMatch(path))
            .Select(path => (path, File.ReadAllLines(Path.Combine(RepositoryFiles.Root, path))));

    [GeneratedRegex("/(Generated|bin|obj)/")]
    private static partial Regex Elsewhere();

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|XXX)\b|#region")]
    private static partial Regex LeftOver();
}
