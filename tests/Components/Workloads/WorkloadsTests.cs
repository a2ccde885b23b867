using Pulumi.Kubernetes.Core.V1;
using Tandem.Components.Shared;
using Tandem.Components.Workloads;

namespace Tandem.Tests.Components;

[Collection(PulumiCollection.Name)]
public sealed class WorkloadsTests
{
    private const string Release = "kubernetes:helm.sh/v3:Release";

    // R26: every chart of a manifest is installed in a cluster.
    [Fact]
    public async Task Every_workload_is_a_release() => Golden.Verify(string.Join('\n', (await Make(RepositoryWorkloads.All)).All(Release).Select(release => $"{release}\n{MockedDeployment.Text(release.Inputs)}")));

    // R64: phase 1: the Example application alone.
    [Fact]
    public async Task The_first_phase_has_the_example_only() =>
        Assert.Equal(["prod-a-example"], (await Make(WorkloadSelection.Of(RepositoryWorkloads.All, phase: 1))).All(Release).Select(made => made.Name));

    // R65: phase 2 once traffic, alerts and metrics are proved.
    [Fact]
    public async Task The_second_phase_has_all() => Assert.Equal(4, (await Make(WorkloadSelection.Of(RepositoryWorkloads.All, phase: 2))).All(Release).Count());

    // R37: on the standby pods are held; hooks are off for installs and for upgrades, each by its own switch.
    [Fact]
    public async Task No_release_waits_for_pods_that_may_be_held()
    {
        foreach (var release in (await Make(RepositoryWorkloads.All)).All(Release))
        {
            Assert.Equal(true, release.Inputs["skipAwait"]);
            Assert.Equal(true, release.Inputs["disableWebhooks"]);
            Assert.Equal(true, release.Inputs["disableCRDHooks"]);
            Assert.Equal(false, release.Inputs["atomic"]);
        }
    }

    [Fact]
    public async Task No_word_is_left_unfilled()
    {
        var values = MockedDeployment.Text((await Make(RepositoryWorkloads.All)).All(Release).Select(release => release.Inputs["values"]));

        Assert.DoesNotContain("{domain}", values, StringComparison.Ordinal);
        Assert.DoesNotContain("{environment}", values, StringComparison.Ordinal);
        Assert.DoesNotContain("{region}", values, StringComparison.Ordinal);
        Assert.DoesNotContain("{priority}", values, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_workload_asks_for_what_a_restricted_namespace_asks_of_it()
    {
        foreach (var release in (await Make(RepositoryWorkloads.All)).All(Release))
        {
            var values = MockedDeployment.Text(release.Inputs["values"]);
            Assert.Contains("\"runAsNonRoot\": true", values, StringComparison.Ordinal);
            Assert.Contains("\"allowPrivilegeEscalation\": false", values, StringComparison.Ordinal);
            Assert.Contains("\"type\": \"RuntimeDefault\"", values, StringComparison.Ordinal);
            Assert.Contains("\"ALL\"", values, StringComparison.Ordinal);
        }
    }

    /// <summary>What a release names is sent to the engine for each of them, so it must not grow with their number.</summary>
    [Fact]
    public async Task An_application_comes_after_its_own_namespace_and_what_it_is_told_to_wait_for_and_no_other()
    {
        var made = await Make(RepositoryWorkloads.All);

        Assert.Equal(
            ["prod-a-shop-api", "prod-a-shop-api", "prod-a-shop-api", "prod-a-shop-api-default-deny", "prod-a-shop-api-ingress", "prod-a-shop-api-egress", "prod-a-high", "before"],
            await Dependencies.Of(made.The(Release, "prod-a-shop-api")));
    }

    [Fact]
    public async Task A_workload_without_a_namespace_is_refused()
    {
        var all = RepositoryWorkloads.All;

        var refused = await Assert.ThrowsAnyAsync<Exception>(() => MockedDeployment.Of(() => _ = new Workloads("prod-a", Args(all, Namespaces(all.Take(1))))));

        Assert.Contains("There is no namespace 'shop-api' here, only: example. Give namespaces and releases the same workloads.", refused.Message, StringComparison.Ordinal);
    }

    // R28: workloads support concurrency or avoid it without relying on the cluster.
    [Fact]
    public void All_mistakes_are_told_at_once()
    {
        var good = RepositoryWorkloads.All[0];
        WorkloadDefinition[] workloads =
        [
            good,
            good with { Priority = "urgent" },
            good with { Name = "Shop", Concurrency = "yes", Chart = good.Chart with { Version = "" } },
        ];

        Golden.Verify(Assert.Throws<ArgumentsException>(() => new Workloads("prod-a", Args(workloads, null!))).Message);
    }

    [Fact]
    public void A_lonely_replica_and_a_singleton_with_hosts_are_advised_against()
    {
        var example = RepositoryWorkloads.All[0];

        Assert.Equal(
            ["workloads.yaml: example: one replica does not survive the loss of a node (R29). Set capacity.replicas to 2 or more."],
            WorkloadAdvice.Of(example with { Capacity = example.Capacity with { Replicas = 1 } }));
        Assert.Equal(
            ["workloads.yaml: example: it serves HTTP but runs on the primary cluster only, which a switchover does not move (R117). "
                + "Make it safe to run twice, or take its hosts away."],
            WorkloadAdvice.Of(example with { Concurrency = "primary-only" }));
    }

    [Fact]
    public void The_repository_needs_no_advice() => Assert.Empty(RepositoryWorkloads.All.SelectMany(WorkloadAdvice.Of));

    private static Task<MockedDeployment> Make(IReadOnlyList<WorkloadDefinition> workloads) =>
        MockedDeployment.Of(() => _ = new Workloads("prod-a", Args(workloads, Namespaces(workloads), new Namespace("before"))));

    private static WorkloadNamespaces Namespaces(IEnumerable<WorkloadDefinition> workloads) => new("prod-a", new WorkloadNamespacesArgs { Workloads = [.. workloads] });

    private static WorkloadsArgs Args(IReadOnlyList<WorkloadDefinition> workloads, WorkloadNamespaces namespaces, params Pulumi.Resource[] after) =>
        new() { Workloads = workloads, Namespaces = namespaces, Domain = "prod.example.com", Environment = "prod", Region = "eu-west-1", After = after };
}
