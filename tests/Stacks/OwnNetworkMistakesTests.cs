namespace Tandem.Tests.Stacks;

/// <summary>What a person reads who made a mistake in giving a cluster a network of its own.</summary>
public sealed class OwnNetworkMistakesTests
{
    private const string NoAccount =
        "The clusters of an environment share its account: a peering that another account accepts, and metrics and logs written from one account to another, "
        + "are not made (docs/accounts.md). Take the key out; network gives the cluster a VPC of its own.";

    // R2, R140: what is right is taken, in every stack.
    [Theory]
    [InlineData("prod-network")]
    [InlineData("prod-b-network")]
    [InlineData("prod-a")]
    [InlineData("prod-b")]
    [InlineData("prod-traffic")]
    [InlineData("stage-network")]
    public void An_environment_of_two_networks_has_no_mistake(string stack)
    {
        using var project = TwoNetworks.Make();

        Assert.Equal("", project.Mistakes(stack));
    }

    // R122: ranges of peered networks do not overlap, told from either side.
    [Theory]
    [InlineData("prod-b-network", "10.16.128.0/17",
        "Pulumi.prod-b-network.yaml: infra:cidr is '10.16.128.0/17'. 10.16.0.0/16 (the VPC of prod-network, Pulumi.prod-network.yaml) overlaps 10.16.128.0/17 (the VPC, infra:cidr). Choose a range that no other one touches.")]
    [InlineData("prod-network", "10.16.128.0/17",
        "Pulumi.prod-network.yaml: infra:cidr is '10.16.0.0/16'. 10.16.128.0/17 (the VPC of prod-b-network, Pulumi.prod-b-network.yaml) overlaps 10.16.0.0/16 (the VPC, infra:cidr). Choose a range that no other one touches.")]
    [InlineData("prod-b-network", "172.20.0.0/16",
        "fleet.yaml: environments.prod.clusters[0].serviceCidr does not fit. 172.20.0.0/16 (the services of prod-a, fleet.yaml) overlaps 172.20.0.0/16 (the VPC, infra:cidr). Choose a range that no other one touches.")]
    public void Ranges_that_overlap_across_networks(string stack, string cidr, string says)
    {
        using var project = TwoNetworks.Make(cidr);

        Assert.Equal(says, project.MistakesWithoutLines(stack));
    }

    // R122
    [Fact]
    public void Services_that_overlap_across_networks()
    {
        using var project = TwoNetworks.Make();

        Assert.Equal(
            "fleet.yaml: environments.prod.clusters[0].serviceCidr does not fit. 172.21.0.0/17 (the services of prod-a, fleet.yaml) overlaps 172.21.0.0/16 (the services of prod-b, clusters[1].serviceCidr). "
            + "Choose a range that no other one touches.",
            project.Replace("fleet.yaml", "172.20.0.0/16", "172.21.0.0/17").MistakesWithoutLines("prod-b-network"));
    }

    [Theory]
    [InlineData("stage-network", "That is a network of stage. Name one that prod has for itself, or leave the key out for prod-network.")]
    [InlineData("prod-b", "Give the name of a network stack: at most 40 lower-case letters, digits and hyphens with -network at the end, such as prod-b-network.")]
    [InlineData("prod-c-network", "There is no Pulumi.prod-c-network.yaml. Write one (docs/accounts.md shows it), or leave the key out for prod-network.")]
    public void A_network_that_cannot_be_meant(string network, string says)
    {
        using var project = TwoNetworks.Make(network: network);

        Assert.Equal($"fleet.yaml: environments.prod.clusters[1].network is '{network}'. {says}", project.MistakesWithoutLines("prod-a"));
    }

    [Fact]
    public void A_network_stack_that_no_cluster_names()
    {
        using var project = TwoNetworks.Make(network: "prod-network");

        Assert.Equal(
            "Pulumi.prod-b-network.yaml: infra:environment is 'prod'. A network stack of that environment is called prod-network (fleet.yaml); this one is called prod-b-network.",
            project.MistakesWithoutLines("prod-b-network"));
    }

    [Fact]
    public void An_environment_whose_own_network_is_left_by_all()
    {
        using var project = TwoNetworks.Make();

        Assert.Equal(
            "fleet.yaml: environments.prod.clusters[0].network is 'prod-b-network'. No cluster is left in prod-network, which the environment has in any case. Leave the key out of one cluster.",
            project.Replace("fleet.yaml", "serviceCidr: 172.20.0.0/16\n", "serviceCidr: 172.20.0.0/16\n        network: prod-b-network\n").MistakesWithoutLines("prod-a"));
    }

    // R50: one load balancer for all clusters reaches one VPC.
    [Theory]
    [InlineData("prod-network")]
    [InlineData("prod-b-network")]
    [InlineData("prod-b")]
    [InlineData("prod-traffic")]
    public void The_mode_that_needs_one_VPC(string stack)
    {
        using var project = TwoNetworks.Make();

        Assert.Equal(
            $"Pulumi.{stack}.yaml: infra:trafficMode is 'shared-load-balancer'. The shared load balancer reaches the pods of one VPC, and clusters of prod stand in prod-network and prod-b-network (fleet.yaml). "
            + "Use front-door, per-workload or active-active.",
            project.MistakesWithoutLines(stack, ("infra:trafficMode", "shared-load-balancer")));
    }

    // R45: the environment has its alerts once.
    [Fact]
    public void Keys_of_what_the_environment_has_once()
    {
        using var project = TwoNetworks.Make();

        Assert.Equal(
            """
            Pulumi.prod-b-network.yaml: infra:alertEmails is '["a@example.com"]'. It belongs to prod-network, which has the alerts of all clusters of prod. Remove it.
            Pulumi.prod-b-network.yaml: infra:supportHours is 'always'. It belongs to prod-network, which has the alerts of all clusters of prod. Remove it.
            """,
            project.MistakesWithoutLines("prod-b-network", ("infra:alertEmails", "[\"a@example.com\"]"), ("infra:supportHours", "always")));
    }

    // R2, R7: an account of its own is refused in words until it is whole.
    [Theory]
    [InlineData("account: \"444455556666\"", "account is '444455556666'")]
    [InlineData("provisioner: arn:aws:iam::444455556666:role/prod-b", "provisioner is 'arn:aws:iam::444455556666:role/prod-b'")]
    public void An_account_of_its_own(string line, string says)
    {
        using var project = TwoNetworks.Make();

        Assert.Equal(
            $"fleet.yaml: environments.prod.clusters[1].{says}. {NoAccount}",
            project.Replace("fleet.yaml", "        network: prod-b-network\n", $"        network: prod-b-network\n        {line}\n").MistakesWithoutLines("prod-b"));
    }
}
