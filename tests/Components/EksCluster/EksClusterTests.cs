using Pulumi.Utilities;
using Tandem.Components.Shared;

namespace Tandem.Tests.Components;

[Collection(PulumiCollection.Name)]
public sealed class EksClusterTests
{
    private static Task<MockedDeployment> Make(ClusterRole role = ClusterRole.Active) => MockedDeployment.Of(() => ClusterSamples.Cluster(role: role));

    [Fact]
    public async Task A_cluster_is_made_of_these_resources() => Golden.Verify((await Make()).List);

    // R98: developers deploy by CI without telling anybody.
    [Fact]
    public async Task The_control_plane_is_private_encrypted_logged_and_open_only_by_access_entries() =>
        Golden.Verify(MockedDeployment.Text((await Make()).The("eks:index:Cluster", "prod-a-control-plane").Inputs));

    [Fact]
    public async Task Add_ons_are_pinned_and_configured() =>
        Golden.Verify(string.Join('\n', (await Make()).All("aws:eks/addon:Addon").Select(addOn => $"{addOn.Name}\n{MockedDeployment.Text(addOn.Inputs)}")));

    [Fact]
    public async Task Nodes_wait_for_what_makes_them_ready_and_for_their_permissions()
    {
        var made = await Make();

        foreach (var group in made.All("eks:index:ManagedNodeGroup"))
        {
            Assert.Equal(
                [
                    "prod-a-eks-pod-identity-agent", "prod-a-kube-proxy", "prod-a-nodes-AmazonEC2ContainerRegistryPullOnly",
                    "prod-a-nodes-AmazonEKSWorkerNodePolicy", "prod-a-vpc-cni",
                ],
                await ClusterSamples.WaitsForAsync(group));
        }
    }

    [Fact]
    public async Task The_network_add_on_waits_for_the_agent_that_gives_it_credentials() =>
        Assert.Equal(["prod-a-eks-pod-identity-agent"], await ClusterSamples.WaitsForAsync((await Make()).The("aws:eks/addon:Addon", "prod-a-vpc-cni")));

    [Theory]
    [InlineData("prod-a-coredns")]
    [InlineData("prod-a-metrics-server")]
    public async Task Add_ons_that_run_on_nodes_wait_for_nodes(string addOn) =>
        Assert.Equal(
            ["prod-a-nodes-general-base", "prod-a-nodes-general-burst", "prod-a-nodes-system"],
            await ClusterSamples.WaitsForAsync((await Make()).The("aws:eks/addon:Addon", addOn)));

    /// <summary>R13: destroyed in the other order, what is in the cluster would wait for controllers that have no name service and no credentials any more.</summary>
    [Fact]
    public async Task What_is_in_the_cluster_comes_after_all_nodes_and_add_ons_and_goes_before_them()
    {
        Tandem.Components.EksCluster.EksCluster? cluster = null;
        var made = await MockedDeployment.Of(() => cluster = ClusterSamples.Cluster());

        var before = (await OutputUtilities.GetDependenciesAsync(cluster!.Ready)).Select(resource => resource.GetResourceName()).ToHashSet();
        Assert.Superset(made.All("aws:eks/addon:Addon").Where(addOn => addOn.Name.EndsWith("coredns", StringComparison.Ordinal)).Select(addOn => addOn.Name).ToHashSet(), before);
        Assert.Superset(made.All("eks:index:ManagedNodeGroup").Select(group => group.Name).ToHashSet(), before);
    }

    [Fact]
    public async Task The_log_group_comes_first_so_that_EKS_does_not_make_one_that_keeps_logs_for_ever() =>
        Assert.Equal(["prod-a-logs"], await ClusterSamples.WaitsForAsync((await Make()).The("eks:index:Cluster", "prod-a-control-plane")));

    [Fact]
    public async Task The_public_endpoint_opens_for_the_given_ranges_only()
    {
        var office = ClusterSamples.Access with { PublicCidrs = ["203.0.113.0/24"] };
        var made = await MockedDeployment.Of(() => _ = new Tandem.Components.EksCluster.EksCluster("prod-a", ClusterSamples.Args(access: office)));

        var inputs = made.The("eks:index:Cluster", "prod-a-control-plane").Inputs;
        Assert.Equal(true, inputs["endpointPublicAccess"]);
        Assert.Equal(["203.0.113.0/24"], ((IEnumerable<object>)inputs["publicAccessCidrs"]).Cast<string>());
    }

    [Fact]
    public async Task A_private_endpoint_has_no_list_of_ranges_because_Pulumi_Eks_refuses_even_an_empty_one() =>
        Assert.DoesNotContain("publicAccessCidrs", (await Make()).The("eks:index:Cluster", "prod-a-control-plane").Inputs.Keys);

    [Fact]
    public async Task The_provisioner_gets_no_second_access_entry_even_where_it_is_listed()
    {
        var listed = ClusterSamples.Access with { AdminRoleArns = [ClusterSamples.Role("provisioner"), ClusterSamples.Role("platform-admin")] };
        var made = await MockedDeployment.Of(() => _ = new Tandem.Components.EksCluster.EksCluster("prod-a", ClusterSamples.Args(access: listed)));

        var entries = (IEnumerable<KeyValuePair<string, object>>)made.The("eks:index:Cluster", "prod-a-control-plane").Inputs["accessEntries"];
        Assert.Equal(["developer", "pipeline", "platform-admin"], entries.Select(entry => entry.Key).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Deletion_is_refused_by_Pulumi_and_by_EKS()
    {
        var controlPlane = (await Make()).The("eks:index:Cluster", "prod-a-control-plane");

        Assert.True(controlPlane.IsProtected);
        Assert.Equal(true, controlPlane.Inputs["deletionProtection"]);
    }

    // R36: all objects are in both clusters.
    [Fact]
    public async Task A_standby_has_the_same_resources_as_an_active_cluster() =>
        Assert.Equal((await Make(ClusterRole.Active)).List, (await Make(ClusterRole.Standby)).List);
}
