using Pulumi;
using Tandem.Components.FrontDoor;
using Tandem.Components.Shared;

namespace Tandem.Tests.Components;

[Collection(PulumiCollection.Name)]
public sealed class FrontDoorTests
{
    private const string Policy = "aws:iam/rolePolicy:RolePolicy";
    private const string Listener = "aws:lb/listener:Listener";
    private const string Release = "kubernetes:helm.sh/v3:Release";

    private static Task<MockedDeployment> Make(Input<string>? certificateArn = null) =>
        MockedDeployment.Of(() => _ = new FrontDoor("prod-a-door", FrontDoorSamples.Args(ClusterSamples.Cluster(), certificateArn)));

    // R27: ingress behind a load balancer in public subnets.
    [Fact]
    public async Task A_front_door_is_made_of_these_resources() =>
        Golden.Verify(string.Join('\n', (await Make()).Resources.Where(made => made.Name.StartsWith("prod-a-door", StringComparison.Ordinal))));

    // R19: a rebuilt cluster keeps its ingress addresses.
    [Fact]
    public async Task The_load_balancer_stands_on_the_reserved_addresses() => Golden.Verify(await Describe("aws:lb/"));

    [Fact]
    public async Task With_a_certificate_the_load_balancer_ends_TLS_and_speaks_TLS_to_Traefik() =>
        Golden.Verify(await Describe("aws:lb/listener", "arn:aws:acm:eu-west-1:111122223333:certificate/c"));

    [Fact]
    public async Task The_HTTPS_listener_waits_half_an_hour_until_its_certificate_is_issued()
    {
        var made = await MockedDeployment.Of(() => _ = new FrontDoor(
            "prod-a-door", FrontDoorSamples.Args(ClusterSamples.Cluster(), "arn:aws:acm:eu-west-1:111122223333:certificate/c", awaitsCertificate: true)));

        var wait = made.The("aws:acm/certificateValidation:CertificateValidation", "prod-a-door-certificate");
        Assert.Equal("arn:aws:acm:eu-west-1:111122223333:certificate/c", wait.Inputs["certificateArn"]);
        Assert.Equal(TimeSpan.FromMinutes(30), wait.Options.CustomTimeouts!.Create);
        Assert.Equal(wait.Inputs["certificateArn"], made.The(Listener, "prod-a-door-https").Inputs["certificateArn"]);
    }

    [Fact]
    public async Task Nothing_waits_for_a_certificate_that_is_there() => Assert.Empty((await Make("arn:aws:acm:eu-west-1:111122223333:certificate/c")).All("aws:acm/certificateValidation:CertificateValidation"));

    [Fact]
    public async Task A_change_between_TLS_and_none_meets_no_name_that_is_taken_and_no_binding_that_cannot_change()
    {
        string[] types = ["aws:lb/targetGroup:TargetGroup", "kubernetes:elbv2.k8s.aws/v1beta1:TargetGroupBinding"];

        var (without, with) = (await Make(), await Make("arn:aws:acm:eu-west-1:111122223333:certificate/c"));

        Assert.Equal(["binding-web", "web"], types.SelectMany(without.All).Select(Role).Intersect(types.SelectMany(with.All).Select(Role)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_pod_that_takes_its_leave_keeps_its_connections_though_its_health_check_fails()
    {
        var states = (await Make()).All("aws:lb/targetGroup:TargetGroup").Select(group => MockedDeployment.Text(group.Inputs["targetHealthStates"]).ReplaceLineEndings(""));

        Assert.All(states, state => Assert.Equal("""[  {    "enableUnhealthyConnectionTermination": false,    "unhealthyDrainingInterval": 120  }]""", state));
    }

    // R123: communication from outside, and load balancing.
    [Fact]
    public async Task The_world_reaches_80_and_443_and_the_load_balancer_reaches_Traefik_only() => Golden.Verify(await Describe("aws:vpc/"));

    [Fact]
    public async Task The_controller_may_do_what_its_project_publishes() =>
        Golden.Verify(MockedDeployment.Indented((string)(await Make()).The(Policy, "prod-a-door-controller-policy").Inputs["policy"]));

    [Fact]
    public async Task The_policy_fits_into_a_role()
    {
        var policy = (string)(await Make()).The(Policy, "prod-a-door-controller-policy").Inputs["policy"];

        Assert.InRange(policy.Length, 1, 10_240);
    }

    [Fact]
    public async Task The_controller_chart_gets_these_values() =>
        Golden.Verify(MockedDeployment.Text((await Make()).The(Release, "prod-a-door-controller").Inputs));

    [Fact]
    public async Task The_Traefik_chart_gets_these_values() => Golden.Verify(MockedDeployment.Text((await Make()).The(Release, "prod-a-door-traefik").Inputs));

    [Fact]
    public async Task Pods_of_Traefik_are_bound_to_the_target_groups() => Golden.Verify(await Describe("kubernetes:elbv2"));

    [Fact]
    public async Task Behind_a_shared_load_balancer_pods_are_bound_to_its_target_groups_too()
    {
        var shared = new SharedEntrance("sg-shared", "arn:web", "arn:secure");
        var made = await MockedDeployment.Of(() => _ = new FrontDoor("door", FrontDoorSamples.Args(ClusterSamples.Cluster(), shared: shared)));

        var bindings = made.Resources.Where(resource => resource.Name.StartsWith("door-binding-shared", StringComparison.Ordinal));
        Golden.Verify(string.Join('\n', bindings.Select(binding => MockedDeployment.Text(binding.Inputs))));
    }

    [Fact]
    public async Task The_load_balancer_may_reach_every_port_that_a_binding_opens()
    {
        var made = await Make();

        var reached = made.All("aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule").Select(rule => $"{rule.Inputs["fromPort"]}");
        Assert.Equal(["8000", "8080", "8443"], reached.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Bindings_wait_for_the_controller_whose_definition_they_need()
    {
        var made = await Make();

        foreach (var binding in made.Resources.Where(resource => resource.Name.StartsWith("prod-a-door-binding", StringComparison.Ordinal)))
        {
            Assert.Equal(["prod-a-door-controller", "prod-a-door-traefik"], await ClusterSamples.WaitsForAsync(binding));
        }
    }

    [Fact]
    public async Task A_binding_to_another_target_group_is_another_binding()
    {
        var bindings = (await Make()).Resources.Where(made => made.Name.StartsWith("prod-a-door-binding", StringComparison.Ordinal));

        Assert.All(bindings, binding => Assert.Equal(["spec.targetGroupARN"], binding.Options.ReplaceOnChanges));
        Assert.All(bindings, binding => Assert.True(((CustomResourceOptions)binding.Options).DeleteBeforeReplace));
    }

    [Fact]
    public async Task Traefik_waits_for_the_definitions_of_the_Gateway_API_and_for_the_webhook_that_its_pods_pass()
    {
        var traefik = (await Make()).The(Release, "prod-a-door-traefik");

        Assert.Equal(["prod-a-door-controller", "prod-a-door-gateway-api", "prod-a-door-namespace"], await ClusterSamples.WaitsForAsync(traefik));
    }

    [Fact]
    public async Task A_preview_registers_the_same_as_an_update()
    {
        void Program() => _ = new FrontDoor("prod-a-door", FrontDoorSamples.Args(ClusterSamples.Cluster()));

        Assert.Equal((await MockedDeployment.Of(Program)).List, (await MockedDeployment.Of(Program, isPreview: true)).List);
    }

    [Fact]
    public async Task Nothing_but_the_front_door_is_open_to_the_world()
    {
        var made = await Make();

        var open = made.Resources.Where(resource => MockedDeployment.Text(resource.Inputs).Contains("0.0.0.0/0", StringComparison.Ordinal));
        Assert.Equal(["prod-a-door-from-world-http", "prod-a-door-from-world-https"], open.Select(resource => resource.Name));
    }

    [Fact]
    public async Task A_standby_has_the_same_front_door_as_an_active_cluster() =>
        Assert.Equal(await DoorOf(ClusterRole.Active), await DoorOf(ClusterRole.Standby));

    private static string Role(MadeResource made) => made.Name["prod-a-door-".Length..];

    private static async Task<string> Describe(string types, Input<string>? certificateArn = null) => string.Join('\n', (await Make(certificateArn)).Resources
        .Where(made => made.Type.StartsWith(types, StringComparison.Ordinal))
        .Select(made => $"{made}\n{MockedDeployment.Text(made.Inputs)}"));

    private static async Task<string> DoorOf(ClusterRole role)
    {
        var made = await MockedDeployment.Of(() => _ = new FrontDoor("door", FrontDoorSamples.Args(ClusterSamples.Cluster(role: role))));
        var door = made.Resources.Where(resource => resource.Name.StartsWith("door", StringComparison.Ordinal));
        return string.Join('\n', door.Select(resource => $"{resource}{MockedDeployment.Text(resource.Inputs)}"));
    }
}
