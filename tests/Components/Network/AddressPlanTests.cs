using FsCheck;
using FsCheck.Fluent;
using Tandem.Components.Network;
using Tandem.Components.Shared;
using static Tandem.Tests.Components.NetworkExamples;

namespace Tandem.Tests.Components;

public sealed class AddressPlanTests
{
    [Fact]
    public void A_vpc_is_cut_into_a_quarter_for_each_zone_and_a_quarter_for_the_public_subnets()
    {
        var plan = AddressPlan.Of(Args());

        Assert.Equal(["10.40.0.0/18", "10.40.64.0/18", "10.40.128.0/18"], plan.PrivateSubnets.Select(subnet => subnet.ToString()));
        Assert.Equal(["10.40.192.0/22", "10.40.196.0/22", "10.40.200.0/22"], plan.PublicSubnets.Select(subnet => subnet.ToString()));
    }

    [Fact]
    public void A_third_zone_moves_nothing()
    {
        var (two, three) = (AddressPlan.Of(Args(zones: ["a", "b"])), AddressPlan.Of(Args(zones: ["a", "b", "c"])));

        Assert.Equal(two.PrivateSubnets, three.PrivateSubnets.Take(2));
        Assert.Equal(two.PublicSubnets, three.PublicSubnets.Take(2));
    }

    [Theory]
    [InlineData("10.40.0.0/16")]
    [InlineData("100.64.0.0/18")]
    [InlineData("192.168.4.0/22")]
    public void Subnets_lie_in_the_vpc_and_touch_nobody(string vpc)
    {
        var plan = AddressPlan.Of(Args(vpc));
        var subnets = plan.PrivateSubnets.Concat(plan.PublicSubnets).ToList();

        Assert.All(subnets, subnet => Assert.True(Cidr.Parse(vpc).Contains(subnet)));
        Assert.All(subnets, subnet => Assert.DoesNotContain(subnets, other => other != subnet && other.Overlaps(subnet)));
    }

    [Fact]
    public void What_the_rules_let_through_fits()
    {
        var environments =
            from prefix in Gen.Choose(16, 22)
            from zones in Gen.Choose(2, 3)
            from nodes in Gen.Choose(1, 400)
            from pods in Gen.Choose(8, 250)
            let names = new[] { "z1", "z2", "z3" }.Take(zones).ToArray()
            select Args($"10.40.0.0/{prefix}", names, [Cluster("prod-a", "172.20.0.0/20", nodes, pods)], endpoints: ["ec2"]);

        Prop.ForAll(environments.ToArbitrary(), args =>
        {
            // By another way: every address of a zone, one by one, in a subnet whose first and last sixteen are AWS' own.
            var nodes = Math.Ceiling((double)args.Clusters[0].MaxNodes / (args.Zones.Count - 1));
            var needed = (nodes * (Math.Ceiling(args.Clusters[0].MaxPodsPerNode / 16.0) + 1) * 16) + nodes + 6 + 1;
            var fits = needed <= AddressPlan.Of(args).PrivateSubnets[0].Size - 32;
            return fits == (NetworkRules.All.MistakesIn(args).Count == 0);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Need_counts_both_clusters_at_full_size_with_one_zone_lost()
    {
        var need = AddressPlan.NeedOf(Args(endpoints: ["ec2", "logs"]));

        // 40 nodes on two zones are 20 of each cluster; 110 pods are 7 blocks and one kept warm;
        // 40 nodes, 2 x 6 control plane and 2 endpoint interfaces are 54 addresses.
        Assert.Equal(new ZoneNeed(Nodes: 40, Blocks: (40 * 8) + 4), need);
    }

    [Fact]
    public void The_first_and_the_last_block_of_a_subnet_are_not_counted() => Assert.Equal(1022, AddressPlan.BlocksIn(Cidr.Parse("10.40.0.0/18")));
}
