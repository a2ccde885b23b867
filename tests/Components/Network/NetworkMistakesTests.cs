using Tandem.Components.Network;
using Tandem.Components.Shared;
using static Tandem.Tests.Components.NetworkExamples;

namespace Tandem.Tests.Components;

[Collection(PulumiCollection.Name)]
public sealed class NetworkMistakesTests
{
    [Fact]
    public void Arguments_that_work_have_no_mistake() => Assert.Empty(NetworkRules.All.MistakesIn(Args(peers: ["10.0.0.0/12", "10.0.0.0/16"])));

    [Fact]
    public void All_mistakes_are_told_at_once()
    {
        var args = Args(
            vpc: "10.40.0.0/24",
            zones: ["eu-west-1a"],
            clusters: [Cluster("Prod_A", "172.20.0.0/26", nodes: 0, pods: 4), Cluster("Prod_A", "8.8.0.0/16")],
            peers: ["10.40.0.0/8", "10.0.0.0/8"],
            zoneName: "prod.example.com.",
            retention: 10,
            endpoints: ["ec2", "ec2"]);

        Golden.Verify(Assert.Throws<ArgumentsException>(() => NetworkRules.All.Check("prod", args)).Message);
    }

    // R122: ranges of addresses do not overlap.
    [Fact]
    public void Ranges_that_overlap_are_told_with_both_owners() => Assert.Equal(
        [
            "clusters[1].serviceCidr: 172.20.8.0/21 (the services of prod-b) overlaps 172.20.0.0/20 (the services of prod-a, clusters[0].serviceCidr). "
            + "Choose a range that no other one touches.",
            "peers[0]: 10.0.0.0/8 (the office) overlaps 10.40.0.0/16 (the VPC, vpcCidr). Choose a range that no other one touches.",
        ],
        Words(Args(clusters: [Cluster("prod-a", "172.20.0.0/20"), Cluster("prod-b", "172.20.8.0/21")], peers: ["10.0.0.0/8"])));

    // R2: a second network of an environment joins the one that has the hosted zone.
    [Theory]
    [InlineData(null, false, 3, "zoneName: none given. Name the environment's hosted zone.")]
    [InlineData("prod.example.com", true, 3, "zoneName: 'prod.example.com' given. The network that is joined has the zone; leave it out.")]
    [InlineData(null, true, 2, "joins.privateRouteTableIds: 2 given for 3 zones. Both networks have the same zones; give one for each.")]
    public void A_network_that_joins_another_has_no_zone_of_its_own_and_the_same_zones_as_that_one(string? zoneName, bool joins, int tables, string says) => Assert.Equal(
        [says],
        Words(Args(zoneName: zoneName, joins: !joins ? null : new JoinedNetwork
        {
            VpcId = "vpc-1",
            VpcCidr = "10.16.0.0/16",
            PrivateRouteTableIds = [.. Enumerable.Range(1, tables).Select(i => (Pulumi.Input<string>)$"rtb-{i}")],
            KeyArn = "arn:of:key",
        })));

    [Fact]
    public void A_vpc_too_small_for_both_clusters_is_told_with_need_and_room() => Assert.Equal(
        [
            "vpcCidr: 10.40.0.0/18 is too small for prod-a and prod-b at full size: with one zone lost, each other zone holds 40 nodes "
            + "and needs 324 blocks of 16 addresses, but its private subnet 10.40.0.0/20 has 254. "
            + "Use a larger VPC (/16 is the largest), or lower maxNodes or maxPodsPerNode.",
        ],
        Words(Args(vpc: "10.40.0.0/18")));

    [Fact]
    public async Task Nothing_is_registered_where_an_argument_is_wrong()
    {
        ArgumentsException? refusal = null;
        var run = await MockedDeployment.Of(() => refusal = Assert.Throws<ArgumentsException>(() => new Network("prod", Args(zones: []))));

        Assert.NotNull(refusal);
        Assert.Empty(run.Resources);
    }

    private static IEnumerable<string> Words(NetworkArgs args) => NetworkRules.All.MistakesIn(args).Select(mistake => mistake.ToString());
}
