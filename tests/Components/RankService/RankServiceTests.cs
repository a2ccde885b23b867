using Tandem.Components.RankService;
using Tandem.Components.Shared;

namespace Tandem.Tests.Components;

[Collection(PulumiCollection.Name)]
public sealed class RankServiceTests
{
    [Fact]
    public async Task The_service_is_made_of_these_objects() => Golden.Verify((await Make(1, 1, 2)).Details);

    // R116: the rank service answers 200 on the primary alone.
    [Fact]
    public async Task The_primary_has_the_file_that_makes_the_answer_200() => Assert.Contains("primary", List(await Make(1, 1, 2)).Keys);

    [Fact]
    public async Task Every_other_cluster_lacks_it() => Assert.DoesNotContain("primary", List(await Make(2, 1, 2)).Keys);

    [Fact]
    public async Task A_cluster_that_left_the_list_lacks_it_too() => Assert.DoesNotContain("primary", List(await Make(1, 2, 3)).Keys);

    // R112: the rank is the id that applications see.
    [Fact]
    public async Task Applications_see_ranks_and_no_names()
    {
        var list = List(await Make(2, 3, 2));

        Assert.Equal("2\n3\n", list["ranks"]);
        Assert.Equal("2\n", list["rank"]);
    }

    [Fact]
    public void All_mistakes_are_told_at_once()
    {
        var args = new RankServiceArgs { Namespace = "tandem-system", Rank = 0, Ranks = [1, 1, -2], Image = "registry:5000/nginx", Replicas = 0 };

        Golden.Verify(Assert.Throws<ArgumentsException>(() => new RankService("prod-a", args)).Message);
    }

    private static Task<MockedDeployment> Make(int rank, params int[] ranks) => MockedDeployment.Of(() => _ = new RankService("prod-a", new RankServiceArgs
    {
        Namespace = "tandem-system",
        Rank = rank,
        Ranks = ranks,
        Image = "docker.io/nginxinc/nginx-unprivileged:1.30.4-alpine-slim",
    }));

    private static IReadOnlyDictionary<string, object> List(MockedDeployment made) =>
        (IReadOnlyDictionary<string, object>)made.The("kubernetes:core/v1:ConfigMap", "prod-a-rank-list").Inputs["data"];
}
