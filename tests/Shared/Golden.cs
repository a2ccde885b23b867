using System.Runtime.CompilerServices;

namespace Tandem.Tests.Shared;

/// <summary>Compares text with a file kept in the repository. Set TANDEM_GOLDEN=accept to keep the new text, then read the difference in git.</summary>
internal static class Golden
{
    /// <summary>Compares with <c>__golden__/{test class}.{test}.txt</c> beside the test.</summary>
    public static void Verify(string actual, [CallerMemberName] string test = "", [CallerFilePath] string source = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(source)!, "__golden__", $"{Path.GetFileNameWithoutExtension(source)}.{test}.txt");
        var text = actual.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
        if (Environment.GetEnvironmentVariable("TANDEM_GOLDEN") == "accept")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }

        var hint = "Run the test with TANDEM_GOLDEN=accept to keep the new text, then read the difference in git.";
        Assert.True(File.Exists(path), $"There is no golden file {path}. {hint}");
        var expected = File.ReadAllText(path);
        if (expected != text)
        {
            Assert.Fail($"{path} differs from what the test got. {hint}\n{FirstDifference(expected, text)}");
        }
    }

    private static string FirstDifference(string expected, string actual)
    {
        var (old, now) = (expected.Split('\n'), actual.Split('\n'));
        var line = Enumerable.Range(0, Math.Max(old.Length, now.Length)).First(i => old.ElementAtOrDefault(i) != now.ElementAtOrDefault(i));
        return $"line {line + 1}\n  kept: {old.ElementAtOrDefault(line) ?? "(end)"}\n  now:  {now.ElementAtOrDefault(line) ?? "(end)"}";
    }
}
