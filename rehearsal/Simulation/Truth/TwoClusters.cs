using System.Collections;
using System.Diagnostics.CodeAnalysis;
using Tandem.Switchover.Invariants;

namespace Tandem.Rehearsal.Simulation.Truth;

/// <summary>Two clusters by name, in ordinal order: a dictionary that costs nothing to make, because one is made after every event.</summary>
internal sealed class TwoClusters(string first, ClusterSnapshot firstIs, string second, ClusterSnapshot secondIs) : IReadOnlyDictionary<string, ClusterSnapshot>
{
    public int Count => 2;

    public IEnumerable<string> Keys => [first, second];

    public IEnumerable<ClusterSnapshot> Values => [firstIs, secondIs];

    public ClusterSnapshot this[string key] => TryGetValue(key, out var value) ? value : throw new KeyNotFoundException(key);

    public bool ContainsKey(string key) => key == first || key == second;

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out ClusterSnapshot value)
    {
        value = key == first ? firstIs : key == second ? secondIs : null;
        return value is not null;
    }

    public IEnumerator<KeyValuePair<string, ClusterSnapshot>> GetEnumerator()
    {
        yield return new(first, firstIs);
        yield return new(second, secondIs);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
