using Tandem.Switchover.Ports;

namespace Tandem.Tests.Switchover.Gates;

/// <summary>The gates of an environment whose clusters stand in networks of their own (R2).</summary>
public sealed class OwnNetworkGateTests
{
    private readonly GateScene _scene = new();

    public OwnNetworkGateTests()
    {
        _scene.World.Network = cluster => cluster == "prod-b" ? "prod-b-network" : "prod-network";
        (_scene.World.Config["prod-b-network"], _scene.World.Deployed["prod-b-network"]) = ([], []);
    }

    [Fact]
    public async Task Every_network_that_a_cluster_stands_in_has_to_be_up_to_date()
    {
        Assert.Equal("preview shows no change on prod-a, prod-b, prod-traffic, prod-network, prod-b-network", (await _scene.AskAsync("nothing-to-update")).Says);

        _scene.World.Config["prod-b-network"]["infra:cidr"] = "10.17.0.0/16";

        Assert.Equal("prod-b-network has changes to make (update 1)", (await _scene.AskAsync("nothing-to-update")).Says);
    }

    // R7: limits before a move, those of the VPC that the target stands in.
    [Fact]
    public async Task Addresses_are_counted_in_the_network_of_the_target()
    {
        _scene.Cloud.Subnets = Observed<IReadOnlyList<SubnetRoom>>.Known([]);

        Assert.Equal("prod-b-network has no subnet for nodes and pods", (await _scene.AskAsync("addresses-suffice")).Says);
    }
}
