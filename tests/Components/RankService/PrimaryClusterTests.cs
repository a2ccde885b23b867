using Tandem.Components.RankService;

namespace Tandem.Tests.Components;

public sealed class PrimaryClusterTests
{
    /// <summary>The sequence of events of the source document (R114): what is in the list, and who is primary then.</summary>
    [Theory]
    [InlineData(new[] { 1, 2 }, 1)]
    [InlineData(new[] { 2 }, 2)]
    [InlineData(new[] { 2, 3 }, 2)]
    [InlineData(new[] { 2, 3, 4 }, 2)]
    // R115: the primary is the first of the list.
    // R117: once primary, always, until removed.
    // R145: never two actives for what may run once.
    [InlineData(new[] { 2, 4, 5 }, 2)]
    public void The_primary_stays_until_it_leaves_the_list(int[] ranks, int primary) => Assert.Equal(primary, PrimaryCluster.RankOf(ranks));

    [Fact]
    public void An_empty_list_has_no_primary()
    {
        Assert.Null(PrimaryCluster.RankOf([]));
        Assert.False(PrimaryCluster.Is(1, []));
    }

    [Fact]
    public void The_order_of_the_list_does_not_matter() => Assert.True(PrimaryCluster.Is(2, [5, 2, 4]));
}
