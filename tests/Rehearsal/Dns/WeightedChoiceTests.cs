using Tandem.Rehearsal.Clock;
using Tandem.Rehearsal.Dns;

namespace Tandem.Tests.Rehearsal.Dns;

public sealed class WeightedChoiceTests
{
    // A record is name:weight:health, where health is + (check passes), - (check fails) or . (no check).
    [Theory]
    [InlineData("a:100:.  b:0:.            ", "a 100/100          ", "weight 0 is never answered while another has weight")]
    [InlineData("a:100:.  b:100:.          ", "a 100/200 b 100/200", "equal weights share equally")]
    [InlineData("a:5:.    b:250:.          ", "a 5/255 b 250/255  ", "shares follow the weights, whatever they sum to")]
    [InlineData("a:0:.    b:0:.            ", "a 1/2 b 1/2        ", "all zero is not off: each is as likely")]
    [InlineData("a:0:.                     ", "a 1/1              ", "a lone record of weight 0 answers")]
    [InlineData("a:0:-    b:0:+            ", "b 1/1              ", "all zero: the healthy ones are as likely")]
    [InlineData("a:100:-  b:50:+   c:50:+  ", "b 50/100 c 50/100  ", "an unhealthy record's share goes to its peers")]
    [InlineData("a:100:-  b:0:+            ", "b 1/1              ", "all with weight are unhealthy: weight 0 answers")]
    [InlineData("a:100:-  b:0:.            ", "b 1/1              ", "a record without a check is healthy, weight 0 or not")]
    [InlineData("a:100:-  b:0:.    c:0:+   ", "b 1/2 c 1/2        ", "several of weight 0 are as likely")]
    [InlineData("a:100:-  b:0:-            ", "a 100/100          ", "no record is healthy: all count as healthy")]
    [InlineData("a:100:-  b:50:-           ", "a 100/150 b 50/150 ", "no record is healthy: shares by weight")]
    [InlineData("a:0:-    b:0:-            ", "a 1/2 b 1/2        ", "no record is healthy and all are zero")]
    [InlineData("                          ", "                   ", "no record, no answer")]
    public void Shares_follow_the_documented_rules(string records, string expected, string why)
    {
        var parsed = records.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Parse).ToList();

        var shares = WeightedChoice.Shares(parsed, check => check.EndsWith('+'));

        var sum = shares.Sum(s => s.Share);
        Assert.True(expected.Trim() == string.Join(' ', shares.Select(s => $"{s.Record.SetIdentifier} {s.Share}/{sum}")), why);
    }

    [Fact]
    public void Draws_follow_the_shares()
    {
        var deck = new Deck(3)["test"];
        List<WeightedRecord> records = [Parse("a:5:."), Parse("b:95:."), Parse("c:0:.")];

        var drawn = Enumerable.Range(0, 100_000).GroupBy(_ => WeightedChoice.Draw(records, _ => true, deck)!.SetIdentifier).ToDictionary(g => g.Key, g => g.Count());

        Assert.InRange(drawn["a"], 4_700, 5_300);
        Assert.False(drawn.ContainsKey("c"));
        Assert.Equal(100_000, drawn["a"] + drawn["b"]);
    }

    private static WeightedRecord Parse(string text) => text.Split(':') is [var name, var weight, var health]
        ? new(name, int.Parse(weight), ["192.0.2.1"], 60, health == "." ? null : name + health)
        : throw new FormatException(text);
}
