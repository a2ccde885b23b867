using Tandem.Rehearsal.Clock;

namespace Tandem.Rehearsal.Dns;

/// <summary>
/// The authoritative side of DNS. Fault model: a change reaches each of <see cref="Places"/> places after its own delay of 1 to
/// <see cref="PropagationSecondsMax"/> seconds (Route 53: "generally within 60 seconds"); until then the place answers by the version before.
/// A place never goes back to an older version. A query reaches a place by chance. No query is lost.
/// </summary>
/// <param name="state">What is kept between calls of the program.</param>
/// <param name="deck">The deck that the delays and the answers are drawn from.</param>
public sealed class NameService(ZoneState state, Deck deck)
{
    /// <summary>How many places answer for the zone.</summary>
    public const int Places = 8;

    /// <summary>The longest time until a place has heard of a change.</summary>
    public const int PropagationSecondsMax = 60;

    private readonly SubDeck _delays = deck["dns/propagation"];
    private readonly SubDeck _answers = deck["dns/answers"];

    /// <summary>The records as they were written last, whatever the places answer.</summary>
    public IReadOnlyDictionary<string, List<WeightedRecord>> Truth => state.Versions.Count == 0 ? Empty : state.Versions[^1].Names;

    /// <summary>The second at which every place answers by the last change; 0 when there was none.</summary>
    public long InSyncAt => state.Versions.Count == 0 ? 0 : state.Versions[^1].VisibleAt.Max();

    private static readonly SortedDictionary<string, List<WeightedRecord>> Empty = new(StringComparer.Ordinal);

    /// <summary>Writes the zone's content. Nothing happens when it is what it was.</summary>
    /// <param name="names">All weighted records, by name.</param>
    /// <param name="second">Now.</param>
    /// <returns>Whether it was a change.</returns>
    public bool Write(SortedDictionary<string, List<WeightedRecord>> names, long second)
    {
        if (IsSame(Truth, names))
        {
            return false;
        }

        var visibleAt = Enumerable.Range(0, Places).Select(_ => second + _delays.Between(1, PropagationSecondsMax)).ToList();
        state.Versions.Add(new ZoneVersion { Made = second, VisibleAt = visibleAt, Names = names });
        return true;
    }

    /// <summary>One answer for a name, from whichever place the query reaches; null when the place knows no such name.</summary>
    /// <param name="name">The name asked for.</param>
    /// <param name="second">Now.</param>
    /// <param name="isHealthy">Whether a health check, by id, passes.</param>
    public WeightedRecord? Ask(string name, long second, Func<string, bool> isHealthy)
    {
        var place = _answers.Below(Places);
        return VersionAt(place, second)?.Names.TryGetValue(name, out var records) == true ? WeightedChoice.Draw(records, isHealthy, _answers) : null;
    }

    /// <summary>Forgets versions that no place answers any more.</summary>
    /// <param name="second">Now.</param>
    public void Forget(long second)
    {
        var oldest = Enumerable.Range(0, Places).Select(p => IndexAt(p, second)).DefaultIfEmpty(-1).Min();
        if (oldest > 0)
        {
            state.Versions.RemoveRange(0, oldest);
        }
    }

    private ZoneVersion? VersionAt(int place, long second) => IndexAt(place, second) is var index and >= 0 ? state.Versions[index] : null;

    private int IndexAt(int place, long second) => state.Versions.FindLastIndex(v => v.VisibleAt[place] <= second);

    private static bool IsSame(IReadOnlyDictionary<string, List<WeightedRecord>> one, SortedDictionary<string, List<WeightedRecord>> other) =>
        one.Count == other.Count && one.All(n => other.TryGetValue(n.Key, out var records) && n.Value.Count == records.Count
            && n.Value.Zip(records).All(pair => IsSame(pair.First, pair.Second)));

    private static bool IsSame(WeightedRecord one, WeightedRecord other) =>
        one with { Addresses = other.Addresses } == other && one.Addresses.SequenceEqual(other.Addresses, StringComparer.Ordinal);
}
