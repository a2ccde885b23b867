using Tandem.Stacks.Configuration;

namespace Tandem.Tests.Stacks;

/// <summary>The table in docs/configuration.md is the table of keys.</summary>
public sealed class ConfigurationDocsTests
{
    private const string Document = "docs/configuration.md";
    private const string Begin = "<!-- keys: printed from stacks/Configuration/Keys.cs by a test -->\n";
    private const string End = "<!-- /keys -->";

    [Fact]
    public void The_document_lists_every_key_as_the_program_knows_it()
    {
        var text = RepositoryFiles.Text(Document);
        var begin = text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var end = text.IndexOf(End, StringComparison.Ordinal);
        var now = text[..begin] + Table() + text[end..];
        if (Environment.GetEnvironmentVariable("TANDEM_GOLDEN") == "accept")
        {
            File.WriteAllText(Path.Combine(RepositoryFiles.Root, Document), now);
        }

        Assert.Equal(now, RepositoryFiles.Text(Document));
    }

    private static string Table()
    {
        var rows = Keys.All.Select(k => $"| `{k.FullName}` | {string.Join(", ", k.Kinds.Select(Words.Of))} | {Words.Of(k.Type)} | {Default(k)} | {k.Description} {Advice(k)}|\n");
        return "| key | stacks | type | default | what it is |\n| --- | --- | --- | --- | --- |\n" + string.Concat(rows);
    }

    private static string Default(ConfigKey key) => key.Required ? "must be given" : key.Default.Length == 0 ? "none" : $"`{key.Default}`";

    private static string Advice(ConfigKey key) => key.Allowed == Allowed.Anything ? "" : key.Allowed.Says + " ";
}
