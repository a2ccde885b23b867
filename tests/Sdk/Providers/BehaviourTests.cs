using Pulumi;
using Pulumi.Aws;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Provider;
using Tandem.Tests.Sdk.Core;

namespace Tandem.Tests.Sdk.Providers;

/// <summary>What generated classes do when a program uses them.</summary>
[Collection(PulumiCollection.Name)]
public sealed class BehaviourTests
{
    [Fact]
    public async Task A_kubernetes_object_says_its_kind_whatever_the_arguments()
    {
        var mocks = new RecordingMocks();

        await Core.Program.UpAsync(mocks,
            () => _ = new Pulumi.Kubernetes.Core.V1.ConfigMap("role", new ConfigMapArgs { Kind = "Other", Data = { ["role"] = "active" } }));

        var asked = mocks.Asked("role");
        Assert.Equal("kubernetes:core/v1:ConfigMap", asked.Type);
        Assert.Equal("v1", asked.Inputs["apiVersion"]);
        Assert.Equal("ConfigMap", asked.Inputs["kind"]);
    }

    [Fact]
    public async Task Collections_can_be_filled_in_an_initializer_and_go_out_under_their_schema_names()
    {
        var mocks = new RecordingMocks();

        await Core.Program.UpAsync(mocks,
            () => _ = new Pulumi.Aws.Ec2.Vpc("net", new() { CidrBlock = "10.0.0.0/16", EnableDnsHostnames = true, Tags = { ["a"] = "b" } }));

        var asked = mocks.Asked("net");
        Assert.Equal("aws:ec2/vpc:Vpc", asked.Type);
        Assert.Equal(["cidrBlock", "enableDnsHostnames", "tags"], asked.Inputs.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_custom_resource_has_the_type_of_its_kind_and_what_its_arguments_add()
    {
        var mocks = new RecordingMocks();

        await Core.Program.UpAsync(mocks,
            () => _ = new Pulumi.Kubernetes.ApiExtensions.CustomResource("bind",
            new BindingArgs { Metadata = new ObjectMetaArgs { Name = "x" }, Target = "arn" }));

        var asked = mocks.Asked("bind");
        Assert.Equal("kubernetes:elbv2.k8s.aws/v1beta1:TargetGroupBinding", asked.Type);
        Assert.Equal(["apiVersion", "kind", "metadata", "target"], asked.Inputs.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Secret_arguments_become_secret_when_they_are_set()
    {
        var single = new Pulumi.Aws.Acm.CertificateArgs { PrivateKey = "key" };
        var map = new SecretArgs { Data = new InputMap<string> { ["a"] = "b" } };

        Assert.True(await Output.IsSecretAsync(single.PrivateKey!.ToOutput()));
        Assert.True(await Output.IsSecretAsync(map.Data.ToOutput()));
        Assert.Null(new Pulumi.Aws.Acm.CertificateArgs { PrivateKey = null }.PrivateKey);
    }

    [Fact]
    public async Task Defaults_are_read_from_the_environment()
    {
        Environment.SetEnvironmentVariable("PULUMI_K8S_CLIENT_BURST", "7");
        try
        {
            Assert.Equal(7, await Core.Program.ValueAsync(new KubeClientSettingsArgs().Burst!.ToOutput()));
        }
        finally
        {
            Environment.SetEnvironmentVariable("PULUMI_K8S_CLIENT_BURST", null);
        }

        Assert.Null(new KubeClientSettingsArgs().Burst);
    }

    [Fact]
    public async Task A_look_up_returns_what_the_engine_answers_awaited_or_lifted()
    {
        var mocks = new RecordingMocks { Answer = _ => new Dictionary<string, object> { ["id"] = "eu", ["names"] = new[] { "eu-a", "eu-b" } } };
        var names = new List<string>();

        await Deployment.TestAsync(mocks, new Pulumi.Testing.TestOptions { IsPreview = false }, async () =>
        {
            names.AddRange((await GetAvailabilityZones.InvokeAsync(new GetAvailabilityZonesArgs { State = "available" })).Names);
            names.AddRange(await
                Core.Program.ValueAsync(GetAvailabilityZones.Invoke(new GetAvailabilityZonesInvokeArgs { State = Output.Create("available") })
                .Apply(zones => zones.Names)));
        });

        Assert.Equal(["eu-a", "eu-b", "eu-a", "eu-b"], names);
        Assert.All(mocks.Calls, call => Assert.Equal("available", call.Args["state"]));
    }

    [Fact]
    public async Task A_method_calls_the_function_behind_it()
    {
        var mocks = new RecordingMocks { Answer = _ => new Dictionary<string, object> { ["result"] = "config" } };
        var found = string.Empty;

        await Deployment.TestAsync(mocks, new Pulumi.Testing.TestOptions { IsPreview = false }, async () =>
        {
            var cluster = new Pulumi.Eks.Cluster("prod-a");
            found = await Core.Program.ValueAsync(cluster.GetKubeconfig(new Pulumi.Eks.ClusterGetKubeconfigArgs { RoleArn = "arn" }));
        });

        Assert.Equal("config", found);
        Assert.Equal("eks:index:Cluster/getKubeconfig", mocks.Calls.Single().Token);
    }

    private sealed class BindingArgs() : Pulumi.Kubernetes.ApiExtensions.CustomResourceArgs("elbv2.k8s.aws/v1beta1", "TargetGroupBinding")
    {
        [Input("target")]
        public Input<string>? Target { get; set; }
    }
}
