using FsCheck;
using FsCheck.Fluent;
using Tandem.Components.Shared;

namespace Tandem.Tests.Components;

public sealed class CidrTests
{
    [Theory]
    [InlineData("10.40.0.0/16", "10.40.0.0/16", 65536)]
    [InlineData("0.0.0.0/0", "0.0.0.0/0", 4294967296)]
    [InlineData("255.255.255.255/32", "255.255.255.255/32", 1)]
    public void A_range_is_read_and_written_back(string text, string written, long size)
    {
        var range = Cidr.Parse(text);

        Assert.Equal(written, range.ToString());
        Assert.Equal(size, range.Size);
    }

    [Theory]
    [InlineData("", "'' is not a range of IPv4 addresses. Write a range such as 10.40.0.0/16.")]
    [InlineData("10.40.0.0", "'10.40.0.0' is not a range of IPv4 addresses. Write a range such as 10.40.0.0/16.")]
    [InlineData("10.40.0/16", "'10.40.0/16' is not a range of IPv4 addresses. Write a range such as 10.40.0.0/16.")]
    [InlineData("10.40.0.256/16", "'10.40.0.256/16' is not a range of IPv4 addresses. Write a range such as 10.40.0.0/16.")]
    [InlineData("10.40.0.0/33", "'10.40.0.0/33' has the prefix length '33'. Use 0 to 32, as in 10.40.0.0/16.")]
    [InlineData("10.40.0.0/-1", "'10.40.0.0/-1' has the prefix length '-1'. Use 0 to 32, as in 10.40.0.0/16.")]
    [InlineData("10.40.3.7/16", "'10.40.3.7/16' names an address inside a range. The range is 10.40.0.0/16.")]
    public void A_mistake_is_told_in_words(string text, string words)
    {
        Assert.False(Cidr.TryParse(text, out _, out var mistake));
        Assert.Equal(words, mistake);
        Assert.Equal(words, Assert.Throws<FormatException>(() => Cidr.Parse(text)).Message);
    }

    [Theory]
    [InlineData("10.0.0.0/8", "10.40.0.0/16", true, true)]
    [InlineData("10.40.0.0/16", "10.0.0.0/8", false, true)]
    [InlineData("10.40.0.0/16", "10.41.0.0/16", false, false)]
    [InlineData("10.40.0.0/16", "10.40.0.0/16", true, true)]
    public void Ranges_contain_and_overlap(string one, string other, bool contains, bool overlaps)
    {
        Assert.Equal(contains, Cidr.Parse(one).Contains(Cidr.Parse(other)));
        Assert.Equal(overlaps, Cidr.Parse(one).Overlaps(Cidr.Parse(other)));
    }

    [Fact]
    public void The_parts_of_a_range_cover_it_without_a_gap_or_an_overlap()
    {
        var cases =
            from prefix in Gen.Choose(8, 24)
            from first in Gen.Choose(0, 255)
            from more in Gen.Choose(0, 8)
            select (Whole: Cidr.Parse($"{first}.0.0.0/{prefix}"), Parts: prefix + more);

        Prop.ForAll(cases.ToArbitrary(), each =>
        {
            var parts = each.Whole.Split(each.Parts).ToList();
            return parts[0].First == each.Whole.First
                && parts[^1].Last == each.Whole.Last
                && parts.Zip(parts.Skip(1)).All(pair => (long)pair.First.Last + 1 == pair.Second.First)
                && parts.TrueForAll(each.Whole.Contains);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Parts_larger_than_the_whole_are_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Cidr.Parse("10.40.0.0/16").Split(8));
}
