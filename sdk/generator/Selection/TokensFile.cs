using Tandem.Sdk.Generator.Schema;

namespace Tandem.Sdk.Generator.Selection;

/// <summary>The list of what to write: one token a line, <c>#</c> starts a comment.</summary>
public static class TokensFile
{
    private const int Suggestions = 3;

    /// <summary>Reads the list and checks every token against the schema.</summary>
    public static IReadOnlyList<string> Read(string path, PackageSchema schema) => File.Exists(path)
        ? Parse(File.ReadAllText(path), path, schema)
        : throw new GenerationException(
            $"There is no list of tokens at '{path}'. Write one token of the schema a line, as aws:ec2/vpc:Vpc; # starts a comment.");

    /// <summary>Reads the list from its text; all unknown tokens are reported at once.</summary>
    public static IReadOnlyList<string> Parse(string text, string path, PackageSchema schema)
    {
        var known = schema.Resources.Keys
            .Concat(schema.Functions.Keys).Concat(schema.Objects.Keys)
            .Concat(schema.Enums.Keys).Append(schema.ProviderToken).ToHashSet(StringComparer.Ordinal);
        var lines = text.ReplaceLineEndings("\n").Split('\n')
            .Select((line, i) => (Token: line.Split('#')[0].Trim(), Number: i + 1))
            .Where(l => l.Token.Length > 0).ToList();
        var unknown = lines.Where(l => !known.Contains(l.Token)).ToList();
        if (unknown.Count > 0)
        {
            throw new GenerationException(string.Join('\n', unknown.Select(l =>
                $"{path}:{l.Number}: '{l.Token}' is not in the schema of {schema.Name} {schema.Version}. "
                    + $"Nearest: {string.Join(", ", Nearest(l.Token, known))}.")));
        }

        return [.. lines.Select(l => l.Token).Distinct(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Nearest(string token, IEnumerable<string> known) =>
        known.OrderBy(k => EditDistance.Between(k, token)).ThenBy(k => k, StringComparer.Ordinal).Take(Suggestions);
}
