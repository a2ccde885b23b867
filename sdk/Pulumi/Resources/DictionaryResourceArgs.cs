using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Arguments of a resource whose properties are only known at run time.</summary>
/// <param name="dictionary">The values by their names on the wire.</param>
public sealed class DictionaryResourceArgs(ImmutableDictionary<string, object?> dictionary) : ResourceArgs
{
    internal override IEnumerable<KeyValuePair<string, object?>> ReadInputs() => dictionary;
}
