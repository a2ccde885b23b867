using System.Collections.Immutable;
using Pulumi;
using Pulumi.Utilities;
using Tandem.Components.Network;
using static Tandem.Tests.Components.NetworkExamples;

namespace Tandem.Tests.Components;

[Collection(PulumiCollection.Name)]
public sealed class NetworkTests
{
    private static readonly string[] Stateful =
        ["aws:cloudwatch/logGroup:LogGroup", "aws:ec2/eip:Eip", "aws:ec2/subnet:Subnet", "aws:ec2/vpc:Vpc", "aws:kms/key:Key", "aws:route53/zone:Zone"];

    [Fact]
    public async Task It_makes_these_resources() => Golden.Verify((await Run()).List);

    [Fact]
    public async Task It_makes_them_like_this() => Golden.Verify((await Run()).Details);

    // R20: a new cluster keeps the egress addresses.
    [Fact]
    public async Task What_holds_data_or_an_address_is_protected_and_kept_and_nothing_else_is()
    {
        var run = await Run();

        Assert.All(run.Resources, made => Assert.Equal(Stateful.Contains(made.Type), made.IsProtected && made.IsKept));
    }

    [Fact]
    public async Task An_environment_made_to_be_thrown_away_protects_nothing()
    {
        var run = await MockedDeployment.Of(() => _ = new Network("test", Throwaway()));

        Assert.DoesNotContain(run.Resources, made => made.IsProtected || made.IsKept);
    }

    [Fact]
    public async Task Every_child_belongs_to_the_network_and_is_named_after_it()
    {
        var run = await Run();

        Assert.All(run.Resources.Where(made => made.Name != "prod"), made =>
        {
            Assert.StartsWith("prod-", made.Name, StringComparison.Ordinal);
            Assert.IsType<Network>(made.Options.Parent);
        });
    }

    [Fact]
    public async Task No_security_group_is_open_to_the_world()
    {
        var run = await Run();

        Assert.All(run.All("aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule"), rule => Assert.Equal("10.40.0.0/16", rule.Inputs["cidrIpv4"]));
        Assert.Empty(run.All("aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule"));
        Assert.DoesNotContain("ingress", run.The("aws:ec2/defaultSecurityGroup:DefaultSecurityGroup", "prod-default-closed").Inputs.Keys);
    }

    [Fact]
    public async Task Its_outputs_name_what_other_stacks_need()
    {
        Network? network = null;
        await MockedDeployment.Of(() => network = new Network("prod", Args(clusters: [Cluster("prod-a", "172.20.0.0/20")], zones: ["z1", "z2"])));

        Assert.Equal("prod-vpc-id", await Value(network!.VpcId));
        Assert.Equal("z1 z2", await Joined(network.Zones));
        Assert.Equal("prod-private-z1-id prod-private-z2-id", await Joined(network.PrivateSubnetIds));
        Assert.Equal("prod-public-z1-id prod-public-z2-id", await Joined(network.PublicSubnetIds));
        Assert.Equal("ip-of-prod-egress-z1 ip-of-prod-egress-z2", await Joined(network.EgressAddresses));
        Assert.Equal("ip-of-prod-ingress-prod-a-z1 ip-of-prod-ingress-prod-a-z2", await Joined(network.IngressAddresses.Apply(all => all["prod-a"])));
        Assert.Equal("eipalloc-prod-ingress-prod-a-z1 eipalloc-prod-ingress-prod-a-z2", await Joined(network.IngressAllocationIds.Apply(all => all["prod-a"])));
        Assert.Equal("arn:aws:mock:::prod-key", await Value(network.KmsKeyArn));
        Assert.Equal("zone-of-prod-zone", await Value(network.ZoneId));
        Assert.Equal("prod.example.com", await Value(network.ZoneName));
    }

    [Fact]
    public async Task The_key_may_be_used_by_these() => Golden.Verify(MockedDeployment.Indented(await Value(KeyPolicy.For(Place).ToJson())));

    private static Task<MockedDeployment> Run() => MockedDeployment.Of(() => _ = new Network("prod", Args()));

    private static Task<T> Value<T>(Output<T> output) => OutputUtilities.GetValueAsync(output);

    private static async Task<string> Joined(Output<ImmutableArray<string>> texts) => string.Join(' ', await Value(texts));

    private static NetworkArgs Throwaway() => new()
    {
        Place = Place,
        VpcCidr = "10.40.0.0/16",
        Zones = ["z1", "z2"],
        Clusters = Two,
        ZoneName = "test.example.com",
        IsProtected = false,
    };
}
