using Pulumi;
using Tandem.Components.EksCluster;
using Tandem.Components.NodeGroups;
using Tandem.Components.Shared;

namespace Tandem.Tests.Components;

/// <summary>Arguments of a production cluster, and the things that components of a cluster are tested with.</summary>
internal static class ClusterSamples
{
    public static AwsPlace Place { get; } = new() { Region = "eu-west-1", AccountId = "111122223333" };

    public static Tags Tags { get; } = Tags.Of(("environment", "prod"));

    public static AddOnVersions AddOns { get; } = new()
    {
        VpcCni = "v1.22.4-eksbuild.3",
        CoreDns = "v1.14.3-eksbuild.16",
        KubeProxy = "v1.36.0-eksbuild.21",
        PodIdentityAgent = "v1.3.10-eksbuild.3",
        MetricsServer = "v0.8.1-eksbuild.10",
    };

    public static ClusterAccess Access { get; } = new()
    {
        ProvisionerRoleArn = Role("provisioner"),
        AdminRoleArns = [Role("platform-admin")],
        DeployRoleArns = [Role("pipeline")],
        DeployNamespaces = ["shop", "search"],
        ViewRoleArns = [Role("developer")],
    };

    public static NodePlan Nodes { get; } = new()
    {
        AmiType = "AL2023_x86_64_STANDARD",
        AmiReleaseVersion = "1.36.2-20260714",
        System = new SystemPool { InstanceTypes = ["m7i.large"] },
        Workloads = [new WorkloadPool { Name = "general", InstanceTypes = ["m7i.xlarge", "m6i.xlarge"], MinimumActive = 3, Maximum = 20, DiskGiB = 80 }],
    };

    public static EksClusterArgs Args(
        ClusterRole role = ClusterRole.Active, ClusterAccess? access = null, NodePlan? nodes = null, AddOnVersions? addOns = null,
        string version = "1.36", string serviceCidr = "172.20.0.0/16", string? clusterName = null, int logRetentionDays = 90, bool isProtected = true) => new()
        {
            Place = Place,
            ClusterName = clusterName,
            KubernetesVersion = version,
            Role = role,
            VpcId = "vpc-1",
            PrivateSubnetIds = new[] { "subnet-a", "subnet-b", "subnet-c" },
            ServiceCidr = serviceCidr,
            KeyArn = "arn:aws:kms:eu-west-1:111122223333:key/k",
            Access = access ?? Access,
            AddOns = addOns ?? AddOns,
            Nodes = nodes ?? Nodes,
            IsProtected = isProtected,
            LogRetentionDays = logRetentionDays,
            Tags = Tags,
        };

    public static EksCluster Cluster(string name = "prod-a", ClusterRole role = ClusterRole.Active) => new(name, Args(role));

    public static string Role(string name) => $"arn:aws:iam::111122223333:role/{name}";

    /// <summary>The Pulumi names of what a resource was told to wait for, sorted.</summary>
    public static async Task<IReadOnlyList<string>> WaitsForAsync(MadeResource made)
    {
        var names = new TaskCompletionSource<IReadOnlyList<string>>();
        made.Options.DependsOn.ToOutput().Apply(resources =>
        {
            names.SetResult([.. resources.Select(resource => resource.GetResourceName()).Order(StringComparer.Ordinal)]);
            return 0;
        });
        return await names.Task.WaitAsync(TimeSpan.FromSeconds(5));
    }

    /// <summary>The lines of the mistakes that making something is refused with.</summary>
    public static string Refusal(Action make) => Assert.Throws<ArgumentsException>(make).Message;
}
