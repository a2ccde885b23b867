using Tandem.Stacks.Configuration;

namespace Tandem.Tests.Stacks;

/// <summary>The table in docs/configuration.md is the table of keys.</summary>
public sealed class ConfigurationDocsTests
{
    [Fact]
    public void The_document_lists_every_key_as_the_program_knows_it() => PrintedBlock.Verify("docs/configuration.md", "keys", Table());

    private static string Table()
    {
        var rows = Keys.All.Select(k => $"| `{k.FullName}` | {string.Join(", ", k.Kinds.Select(Words.Of))} | {Words.Of(k.Type)} | {Default(k)} | {k.Description} {Advice(k)}|\n");
        return "| key | stacks | type | default | what it is |\n| --- | --- | --- | --- | --- |\n" + string.Concat(rows);
    }

    private static string Default(ConfigKey key) => key.Required ? "must be given" : key.Default.Length == 0 ? "none" : $"`{key.Default}`";

    private static string Advice(ConfigKey key) => key.Allowed == Allowed.Anything ? "" : key.Allowed.Says + " ";
}
