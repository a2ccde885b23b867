using System.Diagnostics;
using Tandem.Switchover.Ports;
using Tandem.Switchover.Store;

namespace Tandem.Tests.Switchover.Store;

/// <summary>The commands of docs/journal.md do what it says.</summary>
public sealed class JournalDocsTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tandem-docs-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("\"says\":\"two\"", "\"says\":\"two\"", 0, "3 lines hold; the last hash is HASH")]
    [InlineData("\"says\":\"two\"", "\"says\":\"Two\"", 1, "line 2 is not as it was written")]
    [InlineData("\"n\":3", "\"n\":4", 1, "line 3 is not as it was written")]
    public async Task The_chain_is_verified_by_hand(string old, string by, int code, string says)
    {
        var journal = new[] { "one \\ \"quoted\" ü", "two", "three" }.Aggregate(Journal.Empty, (all, says) => all.With(1, new("prod-1", JournalEvent.Intent, "s", 1, "cafe", DateTimeOffset.UnixEpoch, says)));
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "journal.jsonl"), ReplaceFirst(journal.Text, old, by));

        using var bash = Process.Start(new ProcessStartInfo("bash", ["-c", Script()]) { WorkingDirectory = _folder.FullName, RedirectStandardOutput = true })!;
        var output = await bash.StandardOutput.ReadToEndAsync();
        await bash.WaitForExitAsync();

        Assert.Equal((code, says.Replace("HASH", journal.Head.Hash, StringComparison.Ordinal)), (bash.ExitCode, output.Trim()));
    }

    private static string ReplaceFirst(string text, string old, string by) =>
        text.IndexOf(old, StringComparison.Ordinal) is var at and >= 0 ? text[..at] + by + text[(at + old.Length)..] : throw new ArgumentException(old);

    private static string Script()
    {
        var text = File.ReadAllText(Path.Combine(RepositoryFiles.Root, "docs", "journal.md"));
        return text.Split("<!-- verify: run by a test -->\n```bash\n")[1].Split("```")[0];
    }
}
