using Tandem.Rehearsal.Clock;
using Tandem.Rehearsal.Dns;

namespace Tandem.Tests.Rehearsal.Dns;

public sealed class NameServiceTests
{
    private const string Name = "example.com";
    private readonly NameService _names = new(new ZoneState(), new Deck(11));

    [Fact]
    public void A_name_that_was_never_written_does_not_resolve() => Assert.Null(Ask(100));

    [Fact]
    public void A_change_is_seen_somewhere_before_it_is_seen_everywhere_and_within_a_minute()
    {
        Write("a", 0);
        Write("b", 1_000);

        Assert.All(Enumerable.Range(0, 200), _ => Assert.Equal("a", Ask(999)));
        Assert.Equal(2, Enumerable.Range(0, 200).Select(_ => Ask(1_030)).Distinct().Count());
        Assert.All(Enumerable.Range(0, 200), _ => Assert.Equal("b", Ask(1_060)));
        Assert.InRange(_names.InSyncAt, 1_001, 1_060);
    }

    [Fact]
    public void Writing_what_is_there_is_no_change()
    {
        Write("a", 0);
        var inSync = _names.InSyncAt;

        Assert.False(Write("a", 500));
        Assert.Equal(inSync, _names.InSyncAt);
    }

    [Fact]
    public void What_no_place_answers_any_more_is_forgotten_and_nothing_else()
    {
        Write("a", 0);
        Write("b", 1_000);
        Write("c", 1_001);

        _names.Forget(1_000);
        Assert.Equal("a", Ask(1_000));
        _names.Forget(1_100);
        Assert.Equal("c", Ask(1_100));
    }

    private string? Ask(long second) => _names.Ask(Name, second, _ => true)?.SetIdentifier;

    private bool Write(string identifier, long second) =>
        _names.Write(new(StringComparer.Ordinal) { [Name] = [new WeightedRecord(identifier, 100, ["192.0.2.1"], 60)] }, second);
}
