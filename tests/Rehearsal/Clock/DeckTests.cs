using Tandem.Rehearsal.Clock;

namespace Tandem.Tests.Rehearsal.Clock;

public sealed class DeckTests
{
    [Fact]
    public void The_same_seed_and_name_draw_the_same_cards()
    {
        Assert.Equal(Draw(new Deck(42)["dns"]), Draw(new Deck(42)["dns"]));
        Assert.NotEqual(Draw(new Deck(42)["dns"]), Draw(new Deck(43)["dns"]));
        Assert.NotEqual(Draw(new Deck(42)["dns"]), Draw(new Deck(42)["nodes"]));
    }

    [Fact]
    public void One_sub_deck_does_not_disturb_another()
    {
        var deck = new Deck(7);
        Draw(deck["first"]);

        Assert.Equal(Draw(new Deck(7)["second"]), Draw(deck["second"]));
    }

    [Fact]
    public void A_restored_deck_goes_on_with_the_next_card()
    {
        var deck = new Deck(7);
        Draw(deck["dns"]);
        var restored = new Deck(7);
        restored.Restore(deck.Positions);

        Assert.Equal(Draw(deck["dns"]), Draw(restored["dns"]));
    }

    [Fact]
    public void Every_number_of_a_range_is_drawn_about_as_often()
    {
        var deck = new Deck(1)["range"];

        var counts = Enumerable.Range(0, 60_000).GroupBy(_ => deck.Between(1, 6)).ToDictionary(g => g.Key, g => g.Count());

        Assert.Equal([1, 2, 3, 4, 5, 6], counts.Keys.Order());
        Assert.All(counts.Values, c => Assert.InRange(c, 9_600, 10_400));
    }

    private static ulong[] Draw(SubDeck deck) => [.. Enumerable.Range(0, 5).Select(_ => deck.Next())];
}
