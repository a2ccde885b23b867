namespace Tandem.Rehearsal.Clock;

/// <summary>
/// The rehearsal's only randomness: one seed, and a sub-deck for each thing that draws. A sub-deck's cards depend on the seed and its name
/// alone, so that a new thing that draws does not change what the others draw.
/// </summary>
/// <param name="seed">The seed that gives every card.</param>
public sealed class Deck(ulong seed)
{
    private readonly SortedDictionary<string, SubDeck> _named = new(StringComparer.Ordinal);

    /// <summary>The seed.</summary>
    public ulong Seed { get; } = seed;

    /// <summary>How far each sub-deck has been drawn: what a saved world needs to go on with the next card.</summary>
    public SortedDictionary<string, ulong> Positions => new(_named.ToDictionary(n => n.Key, n => n.Value.Position), StringComparer.Ordinal);

    /// <summary>The sub-deck of that name; the same object each time.</summary>
    /// <param name="name">Who draws, such as <c>dns/propagation</c>.</param>
    public SubDeck this[string name] => _named.TryGetValue(name, out var deck) ? deck : _named[name] = new SubDeck(Mix.Scramble(Seed ^ Mix.Hash(name)));

    /// <summary>Puts the sub-decks back to where they were.</summary>
    /// <param name="positions">What <see cref="Positions"/> gave.</param>
    public void Restore(IReadOnlyDictionary<string, ulong> positions)
    {
        foreach (var (name, position) in positions)
        {
            _named[name] = new SubDeck(position);
        }
    }
}
