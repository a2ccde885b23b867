using Pulumi.Utilities;
using Tandem.Components.Shared;
using Tandem.Components.SharedLoadBalancer;

namespace Tandem.Tests.Components;

[Collection(PulumiCollection.Name)]
public sealed class SharedLoadBalancerTests
{
    [Fact]
    public async Task It_makes_them_like_this() => Golden.Verify((await Run(Args())).Details);

    [Fact]
    public async Task Only_80_and_443_are_open_to_the_world_and_say_why()
    {
        var run = await Run(Args());

        Assert.Equal(["443", "80"], run.All("aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule").Select(rule => $"{rule.Inputs["fromPort"]}").Order());
        Assert.All(run.All("aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule"), rule => Assert.NotEmpty((string)rule.Inputs["description"]));
        Assert.All(run.All("aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule"), rule => Assert.Equal("10.40.0.0/16", rule.Inputs["cidrIpv4"]));
    }

    /// <summary>https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_IpRange.html</summary>
    [Fact]
    public async Task AWS_takes_every_description_of_a_security_rule()
    {
        var described = (await Run(Args())).Resources.Where(made => made.Type.Contains("ecurityGroup", StringComparison.Ordinal)).Select(made => $"{made.Inputs["description"]}");

        Assert.All(described, text => Assert.Matches(@"^[A-Za-z0-9 ._\-:/()#,@\[\]+=&;{}!$*]{1,255}$", text));
    }

    [Fact]
    public async Task With_a_certificate_the_target_groups_of_443_speak_TLS_under_names_of_their_own()
    {
        var groups = (await Run(Args(SharedDoor.WithCertificate))).All("aws:lb/targetGroup:TargetGroup").Select(made => $"{made.Inputs["name"]} {made.Inputs["protocol"]}");

        Assert.Equal(["prod-a-tls-443 TLS", "prod-a-all-80 TCP", "prod-b-tls-443 TLS", "prod-b-all-80 TCP"], groups);
    }

    [Fact]
    public async Task Its_outputs_are_what_listeners_and_records_need()
    {
        SharedLoadBalancer? shared = null;
        await MockedDeployment.Of(() => shared = new SharedLoadBalancer("prod", Args()));

        Assert.Equal("arn:aws:mock:::prod-shared", await OutputUtilities.GetValueAsync(shared!.LoadBalancerArn));
        Assert.Equal("ip-of-prod-shared-z1 ip-of-prod-shared-z2", string.Join(' ', await OutputUtilities.GetValueAsync(shared.Addresses)));
        Assert.Equal("arn:aws:mock:::prod-prod-b-443", (await OutputUtilities.GetValueAsync(shared.TargetGroupArns))[SharedLoadBalancer.KeyOf("prod-b", 443)]);
    }

    [Fact]
    public async Task All_mistakes_are_told_at_once()
    {
        ArgumentsException? refusal = null;
        var run = await Run(null, found => refusal = found);

        Assert.Empty(run.Resources);
        Golden.Verify(refusal!.Message);
    }

    private static Task<MockedDeployment> Run(SharedLoadBalancerArgs? args, Action<ArgumentsException>? refused = null) => MockedDeployment.Of(() =>
    {
        try
        {
            _ = new SharedLoadBalancer("prod", args ?? Wrong());
        }
        catch (ArgumentsException found) when (refused is not null)
        {
            refused(found);
        }
    });

    private static SharedLoadBalancerArgs Args(IReadOnlyList<SharedDoor>? doors = null) => new()
    {
        VpcId = "vpc",
        VpcCidr = "10.40.0.0/16",
        Places = [new("z1", "subnet-1"), new("z2", "subnet-2")],
        Doors = doors ?? SharedDoor.Defaults,
        Clusters = ["prod-a", "prod-b"],
    };

    private static SharedLoadBalancerArgs Wrong() => new()
    {
        VpcId = "vpc",
        VpcCidr = "10.40.0.0/16",
        Places = [new("z1", "subnet-1"), new("z1", "subnet-2")],
        Clusters = ["prod-a", "prod-a", "Prod", "c", "prod-d", "a-name-that-is-longer-than-any"],
        Doors = [new(22, 0)],
        HealthPort = 0,
        DeregistrationSeconds = 3601,
    };
}
