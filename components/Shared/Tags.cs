using System.Collections.Immutable;
using Pulumi;

namespace Tandem.Components.Shared;

/// <summary>Tags of AWS resources: those that a whole environment shares, and what is added to one thing.</summary>
/// <param name="Common">Tags that every resource gets, such as environment and owner.</param>
public sealed record Tags(ImmutableSortedDictionary<string, string> Common)
{
    /// <summary>No common tags.</summary>
    public static Tags None { get; } = new(ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal));

    /// <summary>Makes common tags from pairs.</summary>
    /// <param name="pairs">Keys and values; a key may stand only once.</param>
    public static Tags Of(params (string Key, string Value)[] pairs) =>
        new(pairs.ToImmutableSortedDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal));

    /// <summary>The tags of one resource: the common ones, its name as the AWS console shows it, and its own.</summary>
    /// <param name="name">Value of the tag <c>Name</c>.</param>
    /// <param name="own">Tags of this resource only; they win over common ones.</param>
    public InputMap<string> For(string name, params IEnumerable<(string Key, string Value)> own)
    {
        var all = own.Append((Key: "Name", Value: name)).Aggregate(Common, (tags, pair) => tags.SetItem(pair.Key, pair.Value));
        return all.ToImmutableDictionary(StringComparer.Ordinal);
    }
}
