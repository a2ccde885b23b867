namespace Tandem.Rehearsal.Engine.Plan;

/// <summary>Puts resources in an order in which each comes after what it depends on; where that leaves a choice, by URN.</summary>
public static class DependencyOrder
{
    /// <summary>The order.</summary>
    /// <typeparam name="T">What is put in order.</typeparam>
    /// <param name="items">The items by URN.</param>
    /// <param name="dependsOn">The URNs an item depends on; those not among the items do not matter.</param>
    public static IReadOnlyList<T> Of<T>(IReadOnlyDictionary<string, T> items, Func<T, IEnumerable<string>> dependsOn)
    {
        var waitsFor = items.ToDictionary(i => i.Key, i => dependsOn(i.Value).Where(items.ContainsKey).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        var neededBy = waitsFor.SelectMany(w => w.Value.Select(on => (on, w.Key))).ToLookup(p => p.on, p => p.Key, StringComparer.Ordinal);
        var ready = new SortedSet<string>(waitsFor.Where(w => w.Value.Count == 0).Select(w => w.Key), StringComparer.Ordinal);
        var order = new List<T>(items.Count);
        while (ready.Min is { } urn)
        {
            ready.Remove(urn);
            order.Add(items[urn]);
            ready.UnionWith(neededBy[urn].Where(next => waitsFor[next].Remove(urn) && waitsFor[next].Count == 0));
        }

        return order.Count == items.Count ? order : throw new InvalidOperationException($"These resources wait for each other: {Waiting(waitsFor)}.");
    }

    private static string Waiting(Dictionary<string, HashSet<string>> waitsFor) =>
        string.Join(", ", waitsFor.Where(w => w.Value.Count > 0).Select(w => w.Key).Order(StringComparer.Ordinal).Take(5));
}
