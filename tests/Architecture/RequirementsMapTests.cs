using System.Reflection;
using System.Text.RegularExpressions;

namespace Tandem.Tests.Architecture;

/// <summary><c>docs/requirements.md</c> tells the truth: every requirement has a row, and what a row names is there and speaks of its requirement by number.</summary>
public sealed partial class RequirementsMapTests
{
    private const int Last = 146;
    private static readonly string[] States = ["built", "in part", "documented", "not yet"];
    private static readonly IReadOnlyList<Row> Rows = [.. RowPattern().Matches(RepositoryFiles.Text("docs/requirements.md")).Select(Row.Of)];

    /// <summary>Requirements of which a test has to speak by number, as the work on the standby promises: R26 to R41, R64 to R82, R94 to R118.</summary>
    private static readonly int[] NamedByTests = [.. Enumerable.Range(26, 16), .. Enumerable.Range(64, 19), .. Enumerable.Range(94, 25)];

    [Fact]
    public void Every_requirement_has_one_row_in_order_and_a_state() =>
        Assert.Equal(Enumerable.Range(1, Last), Rows.Where(row => States.Contains(row.State)).Select(row => row.Number));

    [Fact]
    public void Every_file_that_a_row_names_exists() =>
        Assert.Empty(Rows.Where(row => row.Path.Length > 0 && !File.Exists(Path.Combine(RepositoryFiles.Root, row.Path))).Select(row => $"R{row.Number}: {row.Path}"));

    [Fact]
    public void Every_test_that_a_row_names_exists() =>
        Assert.Empty(Rows.Where(row => row.Test.Length > 0 && !IsTest(row.Test)).Select(row => $"R{row.Number}: {row.Test}"));

    [Fact]
    public void What_is_built_has_code_and_a_test_and_what_is_documented_a_page()
    {
        Assert.Empty(Rows.Where(row => row.State == "built" && (row.Path.Length == 0 || row.Test.Length == 0)).Select(row => row.Number));
        Assert.Empty(Rows.Where(row => row.State == "documented" && !row.Path.EndsWith(".md", StringComparison.Ordinal)).Select(row => row.Number));
    }

    [Fact]
    public void The_code_the_test_or_the_page_of_a_row_speaks_of_its_requirement() =>
        Assert.Empty(Rows.Where(row => row.State != "not yet" && !Speaks(row)).Select(row => $"R{row.Number}: {row.Path} {row.Test}"));

    [Fact]
    public void A_test_speaks_of_every_requirement_of_the_standby()
    {
        var tests = string.Concat(Directory.EnumerateFiles(Path.Combine(RepositoryFiles.Root, "tests"), "*Tests.cs", SearchOption.AllDirectories).Where(f => f != ThisFile).Select(File.ReadAllText));

        Assert.Empty(NamedByTests.Where(number => !Regex.IsMatch(tests, $@"(\b|_)R{number}(\b|_)")).Select(number => $"R{number}"));
    }

    private static string ThisFile => Path.Combine(RepositoryFiles.Root, "tests", "Architecture", "RequirementsMapTests.cs");

    private static bool Speaks(Row row) => Texts(row).Any(text => Regex.IsMatch(text, $@"(\b|_)R{row.Number}(\b|_)"));

    private static IEnumerable<string> Texts(Row row)
    {
        string[] files = [row.Path, .. row.Test.Length == 0 ? [] : Directory.EnumerateFiles(Path.Combine(RepositoryFiles.Root, "tests"), $"{row.Test.Split('.')[0]}.cs", SearchOption.AllDirectories)];
        return files.Where(file => file.Length > 0).Select(file => File.ReadAllText(Path.Combine(RepositoryFiles.Root, file)));
    }

    private static bool IsTest(string name) => name.Split('.') is [var type, var method]
        && typeof(RequirementsMapTests).Assembly.GetTypes().Any(t => t.Name == type && t.GetMethods().Any(m => m.Name == method && m.GetCustomAttributes<FactAttribute>().Any()));

    [GeneratedRegex(@"^\| R(\d+) \| [^|]+ \| ([^|:]+)[^|]* \| (?:\[[^\]]*\]\(([^)]*)\))? *\| (?:`([^`]*)`)? *\|$", RegexOptions.Multiline)]
    private static partial Regex RowPattern();

    private sealed record Row(int Number, string State, string Path, string Test)
    {
        public static Row Of(Match match)
        {
            var link = match.Groups[3].Value;
            var path = link.Length == 0 ? "" : link.StartsWith("../", StringComparison.Ordinal) ? link[3..] : $"docs/{link}";
            return new(int.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture), match.Groups[2].Value.Trim(), path, match.Groups[4].Value);
        }
    }
}
