using Tandem.Components.Shared;

namespace Tandem.Tests.Components;

public sealed class RulesTests
{
    private static readonly Rules<IReadOnlyList<int>> Rules = new("Basket")
    {
        { "eggs", eggs => eggs.Count < 4, eggs => $"{eggs.Count} given. Use up to 3." },
        { "eggs[].grams", eggs => eggs, grams => grams > 0, grams => $"{grams} given. Use more than 0." },
        eggs => eggs.Contains(13) ? [new ArgumentMistake("eggs", "13 brings bad luck. Use 12 or 14.")] : [],
    };

    [Fact]
    public void All_mistakes_are_told_at_once_with_where_they_stand()
    {
        var refusal = Assert.Throws<ArgumentsException>(() => Rules.Check("easter", [13, -2, 50, 0]));

        Assert.Equal(
            """
            Basket 'easter' has 4 mistakes in its arguments:
              eggs: 4 given. Use up to 3.
              eggs[1].grams: -2 given. Use more than 0.
              eggs[3].grams: 0 given. Use more than 0.
              eggs: 13 brings bad luck. Use 12 or 14.
            """, refusal.Message);
        Assert.Equal(["eggs", "eggs[1].grams", "eggs[3].grams", "eggs"], refusal.Mistakes.Select(mistake => mistake.Path));
    }

    [Fact]
    public void One_mistake_is_told_in_the_singular() =>
        Assert.StartsWith("Basket 'easter' has 1 mistake in its arguments:", Assert.Throws<ArgumentsException>(() => Rules.Check("easter", [0])).Message);

    [Fact]
    public void Without_a_mistake_the_name_comes_back() => Assert.Equal("easter", Rules.Check("easter", [50]));
}
