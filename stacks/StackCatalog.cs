using Tandem.Stacks.Configuration;

namespace Tandem.Stacks;

/// <summary>From the config of a stack to its kind.</summary>
public static class StackCatalog
{
    /// <summary>The kind that <c>infra:stack</c> names, or null when it names none.</summary>
    /// <param name="values">The stack's config: full key to value.</param>
    public static StackKind? KindOf(IReadOnlyDictionary<string, string> values)
    {
        var word = values.GetValueOrDefault(Keys.Stack.FullName);
        return Enum.GetValues<StackKind>().Cast<StackKind?>().FirstOrDefault(kind => Words.Of(kind!.Value) == word);
    }
}
