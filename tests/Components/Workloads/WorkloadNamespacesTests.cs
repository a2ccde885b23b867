using Tandem.Components.Shared;
using Tandem.Components.Workloads;

namespace Tandem.Tests.Components;

[Collection(PulumiCollection.Name)]
public sealed class WorkloadNamespacesTests
{
    // R3: strong isolation between teams inside a cluster.
    // R30: no state in the cluster.
    [Fact]
    public async Task A_namespace_is_made_of_these_objects() => Golden.Verify((await Make([RepositoryWorkloads.All[0]])).Details);

    // R74: a namespace for each application.
    [Fact]
    public async Task Every_workload_has_a_namespace_of_its_own()
    {
        var made = await Make(RepositoryWorkloads.All);

        Assert.Equal(RepositoryWorkloads.All.Count, made.All("kubernetes:core/v1:Namespace").Count());
    }

    [Fact]
    public async Task The_ingress_controller_is_let_in_only_to_what_has_hosts()
    {
        var made = await Make(RepositoryWorkloads.All);

        Assert.Contains("traefik", Ingress(made, "shop-api"), StringComparison.Ordinal);
        Assert.DoesNotContain("traefik", Ingress(made, "orders-worker"), StringComparison.Ordinal);
    }

    [Fact]
    public void All_mistakes_are_told_at_once()
    {
        var good = RepositoryWorkloads.All[0];
        WorkloadDefinition[] workloads =
        [
            good,
            good with { Name = "other" },
            good with { Namespace = "kube-system" },
            good with { Namespace = "My_Shop", Capacity = new WorkloadCapacity(3, 2, "1", "1Gi") },
        ];

        Golden.Verify(Assert.Throws<ArgumentsException>(() => new WorkloadNamespaces("prod-a", new WorkloadNamespacesArgs { Workloads = workloads })).Message);
    }

    private static string Ingress(MockedDeployment made, string ns) =>
        MockedDeployment.Text(made.The("kubernetes:networking.k8s.io/v1:NetworkPolicy", $"prod-a-{ns}-ingress").Inputs);

    private static Task<MockedDeployment> Make(IReadOnlyList<WorkloadDefinition> workloads) =>
        MockedDeployment.Of(() => _ = new WorkloadNamespaces("prod-a", new WorkloadNamespacesArgs { Workloads = workloads }));
}
