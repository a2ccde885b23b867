using Tandem.Components.ObservabilityAgents;
using Tandem.Components.Shared;

namespace Tandem.Tests.Components;

[Collection(PulumiCollection.Name)]
public sealed class ObservabilityAgentsTests
{
    private const string Release = "kubernetes:helm.sh/v3:Release";

    [Fact]
    public async Task The_agents_are_made_of_these_resources() => Golden.Verify((await Make("prod-a")).List);

    // R45: one platform for logs and metrics.
    [Fact]
    public async Task Prometheus_sends_to_the_shared_workspace() => Golden.Verify(Values(await Make("prod-a"), "prod-a-prometheus"));

    [Fact]
    public async Task Fluent_Bit_sends_to_the_shared_log_group() => Golden.Verify(Values(await Make("prod-a"), "prod-a-fluent-bit"));

    [Fact]
    public async Task Node_exporter_asks_for_no_privilege_it_can_do_without() => Golden.Verify(Values(await Make("prod-a"), "prod-a-node-exporter"));

    [Fact]
    public async Task The_roles_may_write_to_one_workspace_and_one_log_group()
    {
        var policies = (await Make("prod-a")).All("aws:iam/rolePolicy:RolePolicy").Select(policy => MockedDeployment.Indented((string)policy.Inputs["policy"]));

        Golden.Verify(string.Join("\n", policies));
    }

    [Fact]
    public async Task Two_clusters_differ_in_their_name_only()
    {
        var a = (await Make("prod-a")).Details.Replace("prod-a", "prod-x", StringComparison.Ordinal);
        var b = (await Make("prod-b")).Details.Replace("prod-b", "prod-x", StringComparison.Ordinal);

        Assert.Equal(a, b);
    }

    [Fact]
    public async Task Only_agents_that_read_the_node_are_in_a_privileged_namespace()
    {
        var made = await Make("prod-a");

        Assert.Equal("observability", made.The(Release, "prod-a-prometheus").Inputs["namespace"]);
        Assert.Contains("\"pod-security.kubernetes.io/enforce\": \"restricted\"",
            MockedDeployment.Text(made.The("kubernetes:core/v1:Namespace", "prod-a-observability").Inputs), StringComparison.Ordinal);
        Assert.Equal("observability-nodes", made.The(Release, "prod-a-fluent-bit").Inputs["namespace"]);
        Assert.Equal("observability-nodes", made.The(Release, "prod-a-node-exporter").Inputs["namespace"]);
    }

    [Fact]
    public async Task Agents_start_after_their_roles_are_in_place()
    {
        var made = await Make("prod-a");

        Assert.NotNull(made.The(Release, "prod-a-prometheus").Options.DependsOn);
        Assert.NotNull(made.The(Release, "prod-a-fluent-bit").Options.DependsOn);
    }

    [Fact]
    public void All_mistakes_are_told_at_once()
    {
        var args = Args("", traefik: new ChartReference("https://traefik.github.io/charts", "traefik", "41.3.0"), interval: 5, replicas: 3);

        Golden.Verify(Assert.Throws<ArgumentsException>(() => new ObservabilityAgents("prod-a", args)).Message);
    }

    private static Task<MockedDeployment> Make(string cluster) => MockedDeployment.Of(() => _ = new ObservabilityAgents(cluster, Args(cluster)));

    private static string Values(MockedDeployment made, string release) => MockedDeployment.Text(made.The(Release, release).Inputs["values"]);

    private static ObservabilityAgentsArgs Args(string cluster, ChartReference? traefik = null, int interval = 15, int replicas = 2) => new()
    {
        Cluster = cluster,
        ClusterName = cluster,
        Environment = "prod",
        Region = "eu-west-1",
        WorkspaceArn = "arn:aws:aps:eu-west-1:111122223333:workspace/ws-1",
        WorkspaceEndpoint = "https://aps-workspaces.eu-west-1.amazonaws.com/workspaces/ws-1/",
        LogGroupArn = "arn:aws:logs:eu-west-1:111122223333:log-group:/tandem/prod",
        LogGroupName = "/tandem/prod",
        PrometheusChart = traefik ?? new ChartReference("https://prometheus-community.github.io/helm-charts", "prometheus", "29.27.0"),
        NodeExporterChart = new ChartReference("https://prometheus-community.github.io/helm-charts", "prometheus-node-exporter", "4.56.1"),
        FluentBitChart = new ChartReference("https://fluent.github.io/helm-charts", "fluent-bit", "0.58.1"),
        ScrapeIntervalSeconds = interval,
        PrometheusReplicas = replicas,
    };
}
