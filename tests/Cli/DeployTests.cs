using Tandem.Cli;

namespace Tandem.Tests.Cli;

/// <summary>R26, R34, R36, R60, R98, T1: <c>tandem deploy</c>, from argument to exit code, on a simulated cloud that is kept between calls.</summary>
[Collection(PulumiCollection.Name)]
public sealed class DeployTests : IDisposable
{
    private readonly ProjectCopy _project = new();

    public void Dispose() => _project.Dispose();

    [Fact]
    public async Task A_changed_chart_reaches_both_clusters_the_standby_first_and_nothing_is_left_to_deploy()
    {
        await TandemAsync("up", "prod", "--yes");
        NewVersion("version: 6.14.1", "version: 6.15.0");

        var unasked = await TandemAsync("deploy", "prod");
        var deployed = await TandemAsync("deploy", "prod", "--yes");
        var again = await TandemAsync("deploy", "prod");
        var journal = await TandemAsync("journal", "prod");

        Assert.Equal((ExitCode.Usage, "tandem: this would change something and there is no terminal to ask. Give --yes to go on without a question.\n"), (unasked.Code, unasked.Error));
        Assert.Equal((ExitCode.Done, ""), (deployed.Code, deployed.Error));
        Golden.Verify(deployed.Out, "standby-first");
        Assert.Equal(ExitCode.Done, again.Code);
        Golden.Verify(again.Out, "nothing");
        Assert.Contains("updates prod-b: example 6.15.0+", journal.Out, StringComparison.Ordinal);
        Assert.Contains("✓ prod-b has example 6.15.0+", deployed.Out[..deployed.Out.IndexOf("✓ prod-a has", StringComparison.Ordinal)], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_parallel_application_goes_to_both_side_by_side_and_a_new_one_to_one_cluster_at_a_time()
    {
        await TandemAsync("up", "prod", "--yes");
        NewVersion("version: 9.2.0", "version: 9.3.0");

        var deployed = await TandemAsync("deploy", "prod", "--yes");
        _project.Change("workloads.yaml", text => text + NewApplication);
        var refused = await TandemAsync("deploy", "prod", "--yes");

        Assert.Equal((ExitCode.Done, ""), (deployed.Code, deployed.Error));
        Golden.Verify(deployed.Out, "parallel");
        Assert.Equal((ExitCode.Refused, ""), (refused.Code, refused.Error));
        Golden.Verify(refused.Out, "new-application");
    }

    [Fact]
    public async Task A_release_in_config_beside_a_changed_chart_is_refused_and_nothing_is_changed()
    {
        await TandemAsync("up", "prod", "--yes");
        NewVersion("version: 6.14.1", "version: 6.15.0");
        _project.Release("2026.12", text => text);
        _project.Change("Pulumi.prod-b.yaml", text => text.Replace("infra:release: \"2026.11\"", "infra:release: \"2026.12\"", StringComparison.Ordinal));
        var before = await TandemAsync("status", "--json");

        var refused = await TandemAsync("deploy", "prod", "--yes");

        Assert.Equal((ExitCode.Refused, ""), (refused.Code, refused.Error));
        Golden.Verify(refused.Out, "refused");
        Assert.Equal(before.Out, (await TandemAsync("status", "--json")).Out);
    }

    [Fact]
    public async Task A_deployment_for_machines_is_its_plan_and_its_end()
    {
        await TandemAsync("up", "prod", "--yes");
        NewVersion("version: 6.14.1", "version: 6.15.0");

        var deployed = await TandemAsync("deploy", "prod", "--yes", "--json");

        Assert.Equal(ExitCode.Done, deployed.Code);
        Golden.Verify(deployed.Out, "json");
    }

    [Fact]
    public async Task A_manifest_with_a_mistake_deploys_nothing()
    {
        NewVersion("version: 6.14.1", "version: latest");

        var wrong = await TandemAsync("deploy", "prod", "--yes");

        Assert.Equal((ExitCode.WrongSettings, ""), (wrong.Code, wrong.Out));
        Assert.Contains("is 'latest'", wrong.Error, StringComparison.Ordinal);
    }

    private const string NewApplication =
        """

          - name: cart
            namespace: cart
            phase: 2
            chart:
              repository: oci://ghcr.io/stefanprodan/charts
              name: podinfo
              version: 6.14.1
            rollout: parallel
            priority: normal
            hosts: []
            capacity: { replicas: 2, maxReplicas: 2, cpu: 100m, memory: 64Mi }
            concurrency: supported
            values:
              replicaCount: 2
              resources:
                requests: { cpu: 100m, memory: 64Mi }

        """;

    private void NewVersion(string old, string by) => _project.Change("workloads.yaml", text =>
    {
        Assert.Contains(old, text, StringComparison.Ordinal);
        return text.Replace(old, by, StringComparison.Ordinal);
    });

    private Task<TandemRun> TandemAsync(params string[] args) => TandemRun.OfAsync([.. args, "--backend", "rehearsal", "--project", _project.Root]);
}
