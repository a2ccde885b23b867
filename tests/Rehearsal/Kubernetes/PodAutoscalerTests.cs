namespace Tandem.Tests.Rehearsal.Kubernetes;

/// <summary>The Horizontal Pod Autoscaler, which decides how many pods an active cluster has, and a standby keeps (R37, R41).</summary>
public sealed class PodAutoscalerTests
{
    private readonly ClusterFixture _cluster = new ClusterFixture().With(ClusterFixture.Shop(replicas: 2, most: 10));

    public PodAutoscalerTests() => _cluster.Run(600);

    // A pod asks for 500 thousandths, so 1,625 requests a second are 65 %.
    [Theory]
    [InlineData(100, 2)]
    [InlineData(3_250, 2)]
    [InlineData(3_251, 3)]
    [InlineData(9_750, 6)]
    [InlineData(50_000, 10)]
    public void Pods_follow_requests_between_the_bounds(long requests, int pods)
    {
        _cluster.Requests["shop"] = requests;

        _cluster.Run(900);

        Assert.Equal(pods, _cluster.Ready());
    }

    [Fact]
    public void It_grows_by_four_or_by_double_at_a_time()
    {
        _cluster.Requests["shop"] = 50_000;

        _cluster.Run(15);
        Assert.Equal(6, _cluster.State.Replicas["shop"]);
        _cluster.Run(15);
        Assert.Equal(10, _cluster.State.Replicas["shop"]);
    }

    [Fact]
    public void It_shrinks_only_after_five_minutes()
    {
        _cluster.Requests["shop"] = 9_750;
        _cluster.Run(600);
        _cluster.Requests["shop"] = 100;

        Assert.InRange(_cluster.Until(() => _cluster.State.Replicas["shop"] == 2), 285, 316);
    }

    [Fact]
    public void It_leaves_the_replicas_of_held_pods_as_they_were()
    {
        _cluster.Requests["shop"] = 50_000;
        _cluster.Active("1").Run(900);
        _cluster.Requests["shop"] = 0;

        _cluster.Standby("2").Run(1_000);

        Assert.Equal((10, 0), (_cluster.Held, _cluster.Ready()));
    }
}
