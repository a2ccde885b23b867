using System.Collections.Immutable;
using System.Text.Json;

namespace Pulumi;

/// <summary>The configuration of a deployment, as the engine hands it over in the environment.</summary>
internal sealed class ConfigValues(ImmutableDictionary<string, string> values, ImmutableHashSet<string> secretKeys)
{
    private const string ValuesVariable = "PULUMI_CONFIG";
    private const string SecretKeysVariable = "PULUMI_CONFIG_SECRET_KEYS";
    private const string OldMark = "config:";

    public static ConfigValues FromEnvironment() => new(ReadValues(), ReadSecretKeys());

    public string? Find(string fullKey) => values.GetValueOrDefault(fullKey);

    public bool IsSecret(string fullKey) => secretKeys.Contains(fullKey);

    private static ImmutableDictionary<string, string> ReadValues()
    {
        var builder = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        if (Environment.GetEnvironmentVariable(ValuesVariable) is { } text)
        {
            using var document = JsonDocument.Parse(text);
            foreach (var member in document.RootElement.EnumerateObject())
            {
                builder[WithoutOldMark(member.Name)] = member.Value.ToString();
            }
        }

        return builder.ToImmutable();
    }

    private static ImmutableHashSet<string> ReadSecretKeys()
    {
        if (Environment.GetEnvironmentVariable(SecretKeysVariable) is not { } text)
        {
            return [];
        }

        using var document = JsonDocument.Parse(text);
        return document.RootElement.EnumerateArray().Select(key => key.ToString()).ToImmutableHashSet(StringComparer.Ordinal);
    }

    /// <summary>Keys were once written <c>project:config:key</c>.</summary>
    private static string WithoutOldMark(string key)
        => key.Split(':', 2) is [{ Length: > 0 } project, var rest] && rest.StartsWith(OldMark, StringComparison.Ordinal)
            ? $"{project}:{rest[OldMark.Length..]}"
            : key;
}
