using System.Text.RegularExpressions;

namespace Tandem.Tests.Components;

/// <summary>Every row of the table of docs/standby.md (R36, R37, R39) is backed by a case, a test or a source, and the cases and tests are there.</summary>
public sealed partial class StandbyDocsTests
{
    private static readonly string[] Tests =
        [.. typeof(StandbyDocsTests).Assembly.GetTypes().SelectMany(type => type.GetMethods()).Select(method => method.Name).Distinct(StringComparer.Ordinal)];

    public static IEnumerable<object[]> Rows => RepositoryFiles.Text("docs/standby.md").Split('\n')
        .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
        .Skip(2)
        .Select(line => line.Split(" | "))
        .Select(cells => new object[] { cells[0].TrimStart('|', ' '), cells[^1] });

    [Theory]
    [MemberData(nameof(Rows))]
    public void Every_row_is_backed(string kind, string backing)
    {
        var cases = Quoted().Matches(backing).Select(match => match.Groups[1].Value).ToList();
        var tests = Ticked().Matches(backing).Select(match => match.Groups[1].Value).ToList();

        Assert.Empty(cases.Except(AdmissionCase.All.Select(row => row.Name)));
        Assert.Empty(tests.Except(Tests));
        Assert.True(cases.Count + tests.Count > 0 || backing.Contains("https://", StringComparison.Ordinal), $"{kind}: nothing backs it.");
    }

    [GeneratedRegex("\"([^\"]+)\"")]
    private static partial Regex Quoted();

    [GeneratedRegex("`([A-Za-z_]+)`")]
    private static partial Regex Ticked();
}
