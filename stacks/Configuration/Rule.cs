namespace Tandem.Stacks.Configuration;

/// <summary>A rule that looks at several settings at once.</summary>
/// <typeparam name="T">The settings.</typeparam>
/// <param name="Key">The key that a person would change.</param>
/// <param name="Advice">What is allowed and what to do; null when the rule is kept.</param>
internal sealed record Rule<T>(ConfigKey Key, Func<T, string?> Advice)
{
    /// <summary>Other keys whose value the rule stands on; it is not asked while one of them is wrong. Default: none.</summary>
    public IReadOnlyList<ConfigKey> With { get; init; } = [];

    /// <summary>Asks the rules, except where a key they stand on is known to be wrong.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="settings">The settings.</param>
    /// <param name="reader">Knows what is wrong already and takes what is wrong now.</param>
    public static void Ask(IEnumerable<Rule<T>> rules, T settings, KeyReader reader)
    {
        foreach (var rule in rules.Where(r => reader.IsSound(r.Key) && r.With.All(reader.IsSound)))
        {
            if (rule.Advice(settings) is { } advice)
            {
                reader.Wrong(rule.Key, advice);
            }
        }
    }
}
