using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Arguments of a provider's function whose names are only known at run time.</summary>
/// <param name="dictionary">The values by their names on the wire.</param>
public sealed class DictionaryInvokeArgs(ImmutableDictionary<string, object?> dictionary) : InvokeArgs
{
    internal override IEnumerable<KeyValuePair<string, object?>> ReadInputs() => dictionary;
}
