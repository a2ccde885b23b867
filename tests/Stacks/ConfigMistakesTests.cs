using Tandem.Stacks.Configuration;
using Tandem.Stacks.Settings;

namespace Tandem.Tests.Stacks;

/// <summary>What a person reads who made a mistake in a stack's config. Each row is one mistake and its whole text.</summary>
public sealed class ConfigMistakesTests : IDisposable
{
    private const string Override = "Pulumi.prod-b.yaml: infra:override is '{0}'. Write GUARD: REASON, with one of release, kubernetes, rollout, protection and a reason of 10 characters or more, "
        + "such as 'release: CVE-2026-1234, both sides patched in one night'.";

    private readonly ScratchProject _project = new();

    public void Dispose() => _project.Dispose();

    [Theory]
    [InlineData("prod-b", "infra:rolle", "active", "Pulumi.prod-b.yaml: infra:rolle is not a known key (value 'active'). Did you mean role?")]
    [InlineData("prod-b", "aws:region", "eu-west-1", "Pulumi.prod-b.yaml: aws:region is 'eu-west-1'. It would have no effect: the stacks configure their providers themselves, account and region come from fleet.yaml. Remove it.")]
    [InlineData("prod-b", "infra:weights", """{"prod-a":1}""", """Pulumi.prod-b.yaml: infra:weights is '{"prod-a":1}'. The key belongs to stacks of kind traffic; this one is of kind cluster. Remove it.""")]
    [InlineData("prod-b", "infra:role", "activ", "Pulumi.prod-b.yaml: infra:role is 'activ'. Use one of: active, standby.")]
    [InlineData("prod-b", "infra:role", "", "Pulumi.prod-b.yaml: infra:role is missing. Use one of: active, standby.")]
    [InlineData("prod-b", "infra:release", "2026.12", "Pulumi.prod-b.yaml: infra:release is '2026.12'. There is no releases/2026.12.yaml. Use one of: 2026.11.")]
    [InlineData("prod-b", "infra:peer", "prod-b", "Pulumi.prod-b.yaml: infra:peer is 'prod-b'. A cluster cannot be its own peer. Name the other cluster of the environment, or leave the key out.")]
    [InlineData("prod-b", "infra:peer", "prod-c", "Pulumi.prod-b.yaml: infra:peer is 'prod-c'. Use a cluster of prod in fleet.yaml: prod-a.")]
    [InlineData("prod-b", "infra:warmReplicas", "many", "Pulumi.prod-b.yaml: infra:warmReplicas is 'many'. Use a whole number.")]
    [InlineData("prod-b", "infra:warmReplicas", "0", "Pulumi.prod-b.yaml: infra:warmReplicas is '0'. Use a whole number from 1 to 100.")]
    [InlineData("prod-b", "infra:deletionProtection", "yes", "Pulumi.prod-b.yaml: infra:deletionProtection is 'yes'. Use true or false.")]
    [InlineData("prod-b", "infra:adminRoleArns", "platform-admin", "Pulumi.prod-b.yaml: infra:adminRoleArns is 'platform-admin'. Write a list.")]
    [InlineData("prod-b", "infra:adminRoleArns", "[]", "Pulumi.prod-b.yaml: infra:adminRoleArns is missing. Give the ARN of an IAM role, such as arn:aws:iam::111122223333:role/platform-admin.")]
    [InlineData("prod-b", "infra:viewRoleArns", """["nobody"]""", "Pulumi.prod-b.yaml: infra:viewRoleArns[0] is 'nobody'. Give the ARN of an IAM role, such as arn:aws:iam::111122223333:role/platform-admin.")]
    [InlineData("prod-b", "infra:publicAccessCidrs", """["0.0.0.0/0"]""", "Pulumi.prod-b.yaml: infra:publicAccessCidrs[0] is '0.0.0.0/0'. Give an IPv4 range whose host bits are zero, such as 198.51.100.0/24; not the whole world.")]
    [InlineData("prod-b", "infra:nodeGroups.general", "three", "Pulumi.prod-b.yaml: infra:nodeGroups.general is 'three'. Write names and values.")]
    [InlineData("prod-b", "infra:nodeGroups", """{"general":{"instanceTypes":["m7i.xlarge"],"minActive":9,"minStandby":0,"max":5,"diskGiB":100}}""", "Pulumi.prod-b.yaml: infra:nodeGroups.general.max is '5'. Use 9 (the larger minimum) or more.")]
    [InlineData("prod-b", "infra:nodeGroups", """{"general":{"instanceTypes":["large"],"minActive":1,"minstandby":0,"minStandby":0,"max":5,"diskGiB":100}}""", "Pulumi.prod-b.yaml: infra:nodeGroups.general.minstandby is not a known key. Did you mean minStandby?\nPulumi.prod-b.yaml: infra:nodeGroups.general.instanceTypes[0] is 'large'. Give EC2 instance types, such as m7i.xlarge.")]
    [InlineData("prod-b", "infra:environment", "production", "Pulumi.prod-b.yaml: infra:environment is 'production'. Use an environment of fleet.yaml: prod, stage.")]
    [InlineData("prod-b", "infra:environment", "stage", "Pulumi.prod-b.yaml: infra:environment is 'stage'. A cluster stack of that environment is called stage-a (fleet.yaml); this one is called prod-b.")]
    [InlineData("prod-network", "infra:cidr", "10.16.0.0", "Pulumi.prod-network.yaml: infra:cidr is '10.16.0.0'. Give an IPv4 range whose host bits are zero, such as 10.16.0.0/16.")]
    [InlineData("prod-network", "infra:cidr", "10.16.0.1/16", "Pulumi.prod-network.yaml: infra:cidr is '10.16.0.1/16'. Give an IPv4 range whose host bits are zero, such as 10.16.0.0/16.")]
    [InlineData("prod-b", "infra:certificate", "shop", "Pulumi.prod-b.yaml: infra:certificate is 'shop'. Use managed, none, or the ARN of an ACM certificate such as arn:aws:acm:eu-west-1:111122223333:certificate/0a1b2c3d.")]
    [InlineData("prod-traffic", "infra:breakGlassRegion", "eu-west-1", "Pulumi.prod-traffic.yaml: infra:breakGlassRegion is 'eu-west-1'. Use another region than the clusters': theirs may be what is broken.")]
    [InlineData("prod-network", "infra:logRetentionDays", "91", "Pulumi.prod-network.yaml: infra:logRetentionDays is '91'. Use one of: 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653.")]
    [InlineData("prod-network", "infra:alertEmails", """["on-call"]""", "Pulumi.prod-network.yaml: infra:alertEmails[0] is 'on-call'. Give e-mail addresses, such as platform@example.com.")]
    [InlineData("prod-traffic", "infra:weights.prod-a", "0", """Pulumi.prod-traffic.yaml: infra:weights is '{"prod-a":0,"prod-b":0}'. Give at least one cluster a weight: Route 53 answers with all of them alike when every weight is 0.""")]
    [InlineData("prod-traffic", "infra:weights.prod-b", "256", "Pulumi.prod-traffic.yaml: infra:weights.prod-b is '256'. Use a whole number from 0 to 255.")]
    [InlineData("prod-traffic", "infra:weights.prod-c", "1", "Pulumi.prod-traffic.yaml: infra:weights.prod-c is not a known key. Did you mean prod-a?")]
    [InlineData("prod-traffic", "infra:weights", """{"prod-a":255}""", "Pulumi.prod-traffic.yaml: infra:weights.prod-b is missing. Use a whole number from 0 to 255.")]
    [InlineData("prod-traffic", "infra:trafficMode", "round-robin", "Pulumi.prod-traffic.yaml: infra:trafficMode is 'round-robin'. Use one of: front-door, per-workload, shared-load-balancer, active-active.")]
    [InlineData("prod-traffic", "infra:healthChecks", "true", "Pulumi.prod-traffic.yaml: infra:healthChecks is 'true'. Route 53 answers with the standby once the active is unhealthy, and a held standby runs no pod (T4). Set infra:standby to warm, infra:trafficMode to active-active, or this key to false.")]
    public void A_mistake_is_told_with_file_key_value_and_what_is_allowed(string stack, string key, string value, string says) =>
        Assert.Equal(says, _project.Mistakes(stack, (key, value)));

    [Fact]
    public void What_the_components_would_refuse_is_told_in_the_words_of_the_files() =>
        Golden.Verify(string.Join('\n', new[]
        {
            _project.Mistakes("prod-network", ("infra:cidr", "10.16.0.0/24")),
            _project.Mistakes("prod-network", ("infra:cidr", "10.16.0.0/20")),
            _project.Mistakes("prod-network", ("infra:cidr", "172.20.0.0/16")),
            _project.Mistakes("prod-network", ("infra:nodesPerCluster", "500")),
            _project.Mistakes("prod-b", ("infra:adminRoleArns", """["arn:aws:iam::111122223333:role/prod-provisioner"]""")),
        }));

    [Fact]
    public void Hosts_that_the_certificate_does_not_cover_are_named() =>
        Assert.Equal(
            "Pulumi.prod-b.yaml: infra:certificate is 'managed'. It stands for one label in front of prod.example.com, and workloads.yaml has api.shop. "
            + "Write api-shop there, or give the ARN of a certificate for these names.",
            _project.Replace("workloads.yaml", "hosts: [shop, shop-api]", "hosts: [shop, api.shop]").Mistakes("prod-b"));

    [Theory]
    [InlineData("none")]
    [InlineData("arn:aws:acm:eu-west-1:111122223333:certificate/0a1b2c3d")]
    public void Another_certificate_or_none_may_serve_any_host(string certificate) =>
        Assert.Equal("", _project.Replace("workloads.yaml", "hosts: [shop, shop-api]", "hosts: [shop, api.shop]").Mistakes("prod-b", ("infra:certificate", certificate)));

    [Fact]
    public void A_domain_that_is_too_long_for_a_certificate_is_told() =>
        Assert.Equal(
            "Pulumi.prod-b.yaml: infra:certificate is 'managed'. AWS issues no certificate for a domain of more than 64 characters, and that of prod in fleet.yaml has 66. "
            + "Choose a shorter domain.",
            _project.Replace("fleet.yaml", "domain: prod.example.com", $"domain: {new string('p', 54)}.example.com").Mistakes("prod-b"));

    [Fact]
    public void A_release_without_the_chart_that_a_mode_needs_is_told()
    {
        var spoilt = _project.Replace("releases/2026.11.yaml", "  external-dns:\n", "  external-dns-of-old:\n");

        Assert.Equal("", spoilt.Mistakes("prod-b"));
        Assert.Equal(
            "Pulumi.prod-b.yaml: infra:release is '2026.11'. releases/2026.11.yaml pins no chart external-dns, which writes the records in infra:trafficMode per-workload. "
            + "Choose a release that does, or another mode.",
            spoilt.Mistakes("prod-b", ("infra:trafficMode", "per-workload")));
    }

    [Fact]
    public void A_health_check_asks_for_a_short_ttl() =>
        Assert.Equal(
            "Pulumi.prod-traffic.yaml: infra:ttlSeconds is '300'. Use 60 or less where infra:healthChecks is true.",
            _project.Mistakes("prod-traffic", ("infra:healthChecks", "true"), ("infra:standby", "warm"), ("infra:ttlSeconds", "300")));

    [Theory]
    [InlineData("prod-a", "Pulumi.prod-a.yaml: infra:peer is ''. prod has other clusters in fleet.yaml, and the guard of releases has to know which (R34). Use one of: prod-b.")]
    [InlineData("stage-a", "")]
    public void R113_Only_an_environment_of_one_cluster_needs_no_peer(string stack, string says) => Assert.Equal(says, _project.Mistakes(stack, ("infra:peer", null)));

    [Theory]
    [InlineData("infra:soakHours", "721", "Pulumi.prod-b.yaml: infra:soakHours is '721'. Use a whole number from 0 to 720.")]
    [InlineData("infra:override", "release", Override, "release")]
    [InlineData("infra:override", "weights: nobody needs them tonight", Override, "weights: nobody needs them tonight")]
    public void R34_An_override_names_its_guard_and_a_reason(string key, string value, string says, string? given = null) =>
        Assert.Equal(given is null ? says : string.Format(System.Globalization.CultureInfo.InvariantCulture, says, given), _project.Mistakes("prod-b", (key, value)));

    [Fact]
    public void All_mistakes_are_told_at_once_under_one_headline()
    {
        var config = _project.Config("prod-b").With("infra:role", "activ").With("infra:peer", "prod-b").With("infra:colour", "blue").Without("infra:release");

        var thrown = Assert.Throws<SettingsException>(() => SettingsReader.Cluster(config));

        Assert.Equal(
            """
            4 mistakes in the settings of stack 'prod-b'; nothing was changed.
              Pulumi.prod-b.yaml: infra:colour is not a known key (value 'blue'). Known are: adminRoleArns, alertEmails, breakGlassRegion, certificate, cidr, deletionProtection, deployRoleArns, environment, expectsTraffic, healthChecks, logRetentionDays, nodeGroups, nodesPerCluster, override, peer, phase, podsPerNode, publicAccessCidrs, release, role, soakHours, stack, standby, supportHours, systemNodes, trafficMode, ttlSeconds, viewRoleArns, warmReplicas, weight, weights.
              Pulumi.prod-b.yaml: infra:role is 'activ'. Use one of: active, standby.
              Pulumi.prod-b.yaml: infra:release is missing. The release, by the name of its file in releases/, in quotes (2026.10 without them is the number 2026.1).
              Pulumi.prod-b.yaml: infra:peer is 'prod-b'. A cluster cannot be its own peer. Name the other cluster of the environment, or leave the key out.
            """,
            thrown.Message);
    }

    [Fact]
    public void A_stack_without_a_file_is_a_mistake_that_lists_the_files() =>
        Assert.Equal(
            "Pulumi.prod-c.yaml: there is no such file. Stacks with a file are: prod-a, prod-b, prod-network, prod-traffic, stage-a, stage-network, stage-traffic.",
            _project.Mistakes("prod-c"));
}
