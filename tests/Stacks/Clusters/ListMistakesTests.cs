using Tandem.Stacks.Settings;

namespace Tandem.Tests.Stacks.Clusters;

/// <summary>What a person reads whose cluster list cannot be right: file, line, word, what is allowed; all at once (R109 to R111).</summary>
public sealed class ListMistakesTests : IDisposable
{
    private const string Form = "A line is: rank clusterID accountID region, such as 1 prod-a 111122223333 eu-west-1.";
    private readonly ScratchProject _project = new();

    public void Dispose() => _project.Dispose();

    [Theory]
    [InlineData("2 prod-b 111122223333 eu-west-1\n", "2 prod-b eu-west-1\n", "clusters/prod.txt:2: has 3 words. " + Form)]
    [InlineData("2 prod-b 111122223333 eu-west-1\n", "\n2 prod-b 111122223333 eu-west-1\n", "clusters/prod.txt:2: has 0 words. " + Form)]
    [InlineData("2 prod-b", "two prod-b", "clusters/prod.txt:2: rank is 'two'. Use a whole number from 1 to 1000000.")]
    [InlineData("2 prod-b", "1 prod-b", "clusters/prod.txt:2: rank is '1'. The line before it has 1. Ranks only grow; a new cluster stands at the end (R111).")]
    [InlineData("2 prod-b", "2 prod-a", "clusters/prod.txt:2: clusterID is 'prod-a'. It is on the list already, with rank 1.")]
    [InlineData("2 prod-b 111122223333 eu-west-1", "2 prod-b 11112222333 Ireland", "clusters/prod.txt:2: accountID is '11112222333'. Give the 12 digits of an AWS account.\nclusters/prod.txt:2: region is 'Ireland'. Give an AWS region, such as eu-west-1.")]
    // R102: the cluster list file.
    // R110: a line is rank, cluster, account, region.
    [InlineData("2 prod-b", "3 prod-b", "clusters/prod.txt: is not what clusters/prod.events gives, which is: 1 prod-a 111122223333 eu-west-1 / 2 prod-b 111122223333 eu-west-1. The list is changed through tandem clusters alone; tandem clusters repair prod writes it anew.")]
    public void A_mistake_in_the_list(string old, string by, string says) => Assert.Equal(says, _project.Replace("clusters/prod.txt", old, by).Mistakes("prod-a"));

    [Theory]
    [InlineData("\n2 2026", "\n4 2026", "clusters/prod.events:2: number is '4'. Use 2: events are counted from 1, and none is left out.")]
    [InlineData("2026-11-02T09:30:00Z", "yesterday", "clusters/prod.events:2: time is 'yesterday'. Give a time in UTC, such as 2026-11-20T09:00:00Z.")]
    [InlineData("added 2", "joined 2", "clusters/prod.events:2: what is 'joined'. Use one of: added, removed.")]
    [InlineData("added 2", "added 1", "clusters/prod.events:2: rank is '1'. Use 2: ranks only grow and never come back (R111).\nclusters/prod.events:2: ranks is '1,2'. With this line the list has 1,1.")]
    [InlineData("added 2 prod-b", "added 2 prod-a", "clusters/prod.events:2: clusterID is 'prod-a'. It is on the list already, with rank 1.")]
    [InlineData("added 2 prod-b", "removed 2 prod-b", "clusters/prod.events:2: clusterID is 'prod-b'. The list has no line '2 prod-b 111122223333 eu-west-1' here that could be removed.\nclusters/prod.events:2: ranks is '1,2'. With this line the list has 1.")]
    [InlineData("added 2 prod-b", "removed 1 prod-a", "clusters/prod.events:2: clusterID is 'prod-a'. It is the only one on the list, and a list has at least one (R113).\nclusters/prod.events:2: ranks is '1,2'. With this line the list has none.")]
    [InlineData("1,2\n", "2,1\n", "clusters/prod.events:2: ranks is '2,1'. With this line the list has 1,2.")]
    [InlineData("1,2\n", "1,2 sent\n", "clusters/prod.events:2: has 9 words. A line is: number time what rank clusterID accountID region ranks, such as 2 2026-11-20T09:00:00Z added 2 prod-b 111122223333 eu-west-1 1,2.")]
    public void A_mistake_in_the_events(string old, string by, string says) => Assert.Equal(says, _project.Replace("clusters/prod.events", old, by).Mistakes("prod-a"));

    [Fact]
    public void A_list_of_another_account_or_region_or_of_a_cluster_that_the_fleet_has_not_is_told()
    {
        const string Own = "For an environment of your own, empty clusters/stage.txt and clusters/stage.events, and let tandem clusters add give out the ranks.";
        _project.Write("clusters/stage.txt", "1 stage-x 444455556666 eu-north-1\n").Write("clusters/stage.events", "1 2026-11-02T09:00:00Z added 1 stage-x 444455556666 eu-north-1 1\n");

        Assert.Equal(
            "clusters/stage.txt:1: clusterID is 'stage-x'. fleet.yaml has no such cluster in stage. Put it back there, then tandem clusters remove stage-x, then take it out.\n"
            + $"clusters/stage.txt:1: accountID is '444455556666'. fleet.yaml has 111122223333. {Own}\n"
            + $"clusters/stage.txt:1: region is 'eu-north-1'. fleet.yaml has eu-west-1. {Own}",
            _project.Mistakes("stage-a"));
    }

    [Fact]
    public void Missing_files_are_told_with_how_an_environment_begins()
    {
        const string Begins = "there is no such file. An environment without a cluster has two empty files: clusters/prod.txt and clusters/prod.events; tandem clusters add gives out the first rank. docs/clusters.md says more.";
        Assert.Equal($"clusters/prod.txt: {Begins}\nclusters/prod.events: {Begins}", _project.Delete("clusters/prod.txt").Delete("clusters/prod.events").Mistakes("prod-a"));
    }

    /// <summary>A list that cannot be read must not stand in the way of moving traffic.</summary>
    [Theory]
    [InlineData("prod-traffic")]
    [InlineData("prod-network")]
    public void A_broken_list_stops_cluster_stacks_only(string stack) => Assert.Equal("", _project.Write("clusters/prod.txt", "nonsense").Mistakes(stack));

    /// <summary>R111: a cluster that is being built has the next rank already, so that nothing in it changes when it is added.</summary>
    [Theory]
    [InlineData("1 2026-11-02T09:00:00Z added 1 prod-a 111122223333 eu-west-1 1\n", "1 prod-a 111122223333 eu-west-1\n", 2)]
    [InlineData("", "", 1)]
    public void A_cluster_that_is_not_on_the_list_has_the_next_rank(string events, string list, int rank)
    {
        _project.Write("clusters/prod.events", events).Write("clusters/prod.txt", list);

        Assert.Equal(rank, SettingsReader.Cluster(_project.Config("prod-b")).Rank);
    }
}
