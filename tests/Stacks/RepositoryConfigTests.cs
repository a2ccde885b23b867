using System.Text.Json.Nodes;
using Tandem.Stacks;
using Tandem.Stacks.Configuration;
using Tandem.Stacks.Settings;
using Tandem.Switchover.Names;
using YamlDotNet.RepresentationModel;

namespace Tandem.Tests.Stacks;

/// <summary>The config that the repository comes with.</summary>
public sealed class RepositoryConfigTests
{
    public static TheoryData<string> Stacks => [.. StackFile.StacksIn(RepositoryFiles.Root)];

    [Fact]
    public void There_are_two_environments() =>
        Assert.Equal(["prod-a", "prod-b", "prod-network", "prod-traffic", "stage-a", "stage-network", "stage-traffic"], StackFile.StacksIn(RepositoryFiles.Root));

    [Theory]
    [MemberData(nameof(Stacks))]
    public void Every_stack_file_reads_without_a_mistake(string stack)
    {
        using var project = new ScratchProject();

        Assert.Equal("", project.Mistakes(stack));
    }

    [Fact]
    public void Pulumi_yaml_declares_every_key_with_type_default_and_description()
    {
        var declared = ProjectConfig().Children.Select(Declared);

        Assert.Equal(Keys.All.Select(k => $"{k.Name} {Words.Of(k.Type)} {Normal(k.Default)} {k.Description}"), declared);
    }

    [Theory]
    [InlineData(ConfigKeys.Role, StackKind.Cluster)]
    [InlineData(ConfigKeys.Release, StackKind.Cluster)]
    [InlineData(ConfigKeys.Phase, StackKind.Cluster)]
    [InlineData(ConfigKeys.TtlSeconds, StackKind.Traffic)]
    [InlineData(ConfigKeys.Weights, StackKind.Traffic)]
    public void Every_key_that_a_switchover_knows_is_one_of_the_stack_it_means(string key, StackKind kind) =>
        Assert.Contains(kind, Keys.All.Single(k => k.FullName == key).Kinds);

    [Fact]
    public void Config_reads_as_the_engine_hands_it_over()
    {
        var config = StackFile.Read(RepositoryFiles.Root, "prod-traffic");

        Assert.Equal("60", config.Values["infra:ttlSeconds"]);
        Assert.Equal("false", config.Values["infra:healthChecks"]);
        Assert.Equal("""{"prod-a":255,"prod-b":0}""", config.Values["infra:weights"]);
        Assert.Equal("[]", config.Values["infra:alertEmails"]);
    }

    [Fact]
    public void A_value_can_be_set_inside_an_object_as_the_switchover_does()
    {
        var config = StackFile.Read(RepositoryFiles.Root, "prod-traffic").With(ConfigKeys.WeightOf("prod-b"), "64");

        Assert.Equal("""{"prod-a":255,"prod-b":64}""", config.Values["infra:weights"]);
        Assert.Equal([255, 64], SettingsReader.Traffic(config).Weights.Values);
    }

    [Fact]
    public void R64_While_every_cluster_runs_phase_1_only_its_hosts_have_to_answer()
    {
        var settings = SettingsReader.Traffic(StackFile.Read(RepositoryFiles.Root, "prod-traffic"));

        Assert.Equal(["example.prod.example.com"], settings.HostsOf([1, 1]));
        Assert.All<int?[]>([[1, 2], [1, null], []], phases => Assert.Equal(settings.Hosts, settings.HostsOf(phases)));
    }

    [Fact]
    public void Hosts_are_those_of_the_workloads_in_front_of_the_domain() =>
        Assert.Equal(
            ["example.prod.example.com", "shop-api.prod.example.com", "shop.prod.example.com"],
            SettingsReader.Traffic(StackFile.Read(RepositoryFiles.Root, "prod-traffic")).Hosts);

    [Fact]
    public void The_first_phase_has_the_example_application_only() =>
        Assert.Equal(["example"], SettingsReader.Cluster(StackFile.Read(RepositoryFiles.Root, "prod-b").With("infra:phase", "1")).Workloads.Select(w => w.Name));

    [Theory]
    [InlineData("prod-network", "prod-a")]
    [InlineData("prod-network", "prod-b")]
    [InlineData("stage-network", "stage-a")]
    public void The_network_is_planned_for_as_many_nodes_as_a_cluster_may_have_and_one_in_each_group_for_upgrades(string network, string cluster)
    {
        var planned = SettingsReader.Network(StackFile.Read(RepositoryFiles.Root, network)).NodesPerCluster;
        var nodes = SettingsReader.Cluster(StackFile.Read(RepositoryFiles.Root, cluster)).Nodes;

        Assert.InRange(nodes.System.Count + nodes.Groups.Sum(group => group.Max) + 1 + (2 * nodes.Groups.Count), 1, planned);
    }

    private static YamlMappingNode ProjectConfig()
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(RepositoryFiles.Text("Pulumi.yaml")));
        return (YamlMappingNode)yaml.Documents[0].RootNode["config"];
    }

    private static string Declared(KeyValuePair<YamlNode, YamlNode> key)
    {
        var fallback = StackFile.Defaults(RepositoryFiles.Root, new Mistakes())[$"infra:{key.Key}"];
        return $"{key.Key} {key.Value["type"]} {Normal(fallback)} {key.Value["description"]}";
    }

    private static string Normal(string value) => value.StartsWith('{') || value.StartsWith('[') ? JsonNode.Parse(value)!.ToJsonString() : value;
}
