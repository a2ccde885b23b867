using Tandem.Sdk.Generator;
using Tandem.Sdk.Generator.Schema;
using Tandem.Sdk.Generator.Writing;

namespace Tandem.Tests.Sdk.Generator;

/// <summary>Runs the generator on a schema small enough to read.</summary>
internal static class SmallSchema
{
    internal static SchemaLibrary Library(string schema, params (string Package, string Schema)[] others)
    {
        var table = others.ToDictionary(o => o.Package, o => SchemaReader.Read(o.Schema), StringComparer.Ordinal);
        return new SchemaLibrary(SchemaReader.Read(schema), package => table[package]);
    }

    /// <summary>Everything the tokens reach, but for the helpers each package has.</summary>
    internal static IReadOnlyList<GeneratedFile> Files(string schema, params string[] tokens) => Files(Library(schema), tokens);

    internal static IReadOnlyList<GeneratedFile> Files(SchemaLibrary library, params string[] tokens) =>
        [.. Generation.Of(library, tokens)
            .Where(f => !f.Path.Contains("Utilities", StringComparison.Ordinal)
            && !f.Path.Contains("ResourceTypeAttribute", StringComparison.Ordinal))];

    /// <summary>The files one after the other, each under its path, without the comment every file begins with.</summary>
    internal static string Show(IEnumerable<GeneratedFile> files) => string.Join('\n', files.Select(f => $"==== {f.Path}\n{WithoutHeader(f.Text)}"));

    internal static string Show(string schema, params string[] tokens) => Show(Files(schema, tokens));

    /// <summary>The lines of one file that hold a text, trimmed.</summary>
    internal static IReadOnlyList<string> Lines(IEnumerable<GeneratedFile> files, string path, string text) =>
        [.. files.Single(f => f.Path == path).Text.Split('\n').Where(l => l.Contains(text, StringComparison.Ordinal)).Select(l => l.Trim())];

    private static string WithoutHeader(string text) => text[(text.IndexOf("CS1591\n\n", StringComparison.Ordinal) + "CS1591\n\n".Length)..];
}
