using FsCheck;
using FsCheck.Fluent;
using Tandem.Rehearsal.Clients;

namespace Tandem.Tests.Rehearsal.Clients;

public sealed class ApportionTests
{
    [Theory]
    [InlineData(10, "1 1 1    ", "4 3 3    ")]
    [InlineData(10, "90 8 2   ", "9 1 0    ")]
    [InlineData(0, "5 5      ", "0 0      ")]
    [InlineData(7, "0 3 0    ", "0 7 0    ")]
    [InlineData(2, "1 1 1 1  ", "1 1 0 0  ")]
    public void Parts_go_to_the_largest_remainders(long whole, string shares, string parts) =>
        Assert.Equal(Numbers(parts), Apportion.ByShares(whole, Numbers(shares)));

    [Fact]
    public void Something_cannot_be_given_to_nobody()
    {
        var error = Assert.Throws<ArgumentException>(() => Apportion.ByShares(5, [0, 0]));

        Assert.StartsWith("There is no share to give 5 to.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_parts_sum_to_the_whole_and_stay_within_one_of_their_share() => Prop.ForAll(
        (from whole in Gen.Choose(0, 1_000_000) from shares in Gen.Choose(0, 500).NonEmptyListOf() select (whole, shares)).ToArbitrary(),
        given => given.shares.Sum() == 0 || Holds(given.whole, [.. given.shares.Select(s => (long)s)])).QuickCheckThrowOnFailure();

    private static bool Holds(long whole, long[] shares)
    {
        var parts = Apportion.ByShares(whole, shares);
        return parts.Sum() == whole && parts.Zip(shares).All(p => Math.Abs(p.First - ((double)whole * p.Second / shares.Sum())) < 1);
    }

    private static long[] Numbers(string text) => [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(long.Parse)];
}
