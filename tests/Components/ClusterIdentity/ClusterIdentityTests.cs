using Tandem.Components.ClusterIdentity;
using Tandem.Components.Shared;

namespace Tandem.Tests.Components;

[Collection(PulumiCollection.Name)]
public sealed class ClusterIdentityTests
{
    [Fact]
    public async Task A_cluster_is_told_who_it_is() => Golden.Verify((await Make(Args())).Details);

    [Fact]
    public async Task A_standby_publishes_no_weight_whatever_it_is_given()
    {
        var made = await Make(Args(ClusterRole.Standby, weight: 100));

        Assert.Equal("0", Data(made)["weight"]);
        Assert.Equal("standby", Data(made)["role"]);
    }

    [Fact]
    public async Task An_active_cluster_publishes_its_weight() => Assert.Equal("100", Data(await Make(Args(ClusterRole.Active, weight: 100)))["weight"]);

    [Fact]
    public void All_mistakes_are_told_at_once()
    {
        var args = new ClusterIdentityArgs
        {
            Cluster = "prod a",
            Environment = "",
            Release = "2026.11/2",
            Role = ClusterRole.Active,
            Rank = 0,
            WarmReplicas = -1,
            Weight = 256,
        };

        Golden.Verify(Assert.Throws<ArgumentsException>(() => new ClusterIdentity("prod-a", args)).Message);
    }

    [Fact]
    public async Task Every_label_of_the_metric_is_a_label_of_the_role()
    {
        var metadata = Map((await Make(Args())).The("kubernetes:core/v1:ConfigMap", "prod-a-role").Inputs["metadata"]);
        var labels = Map(metadata["labels"]).Keys.Order(StringComparer.Ordinal);

        Assert.Equal(RoleMetric.Labels.Select(label => RoleMetric.LabelPrefix + label), labels);
    }

    [Fact]
    public void The_metric_is_what_kube_state_metrics_shows_under_another_name()
    {
        Assert.Equal("configmaps=[tandem.dev/environment,tandem.dev/rank,tandem.dev/release,tandem.dev/role]", RoleMetric.Allowlist);
        Golden.Verify(MockedDeployment.Text(RoleMetric.Relabelling()));
    }

    private static ClusterIdentityArgs Args(ClusterRole role = ClusterRole.Active, int weight = 0) =>
        new() { Cluster = "prod-a", Environment = "prod", Release = "2026.11", Role = role, Rank = 1, Weight = weight };

    private static Task<MockedDeployment> Make(ClusterIdentityArgs args) => MockedDeployment.Of(() => _ = new ClusterIdentity("prod-a", args));

    private static IReadOnlyDictionary<string, object> Data(MockedDeployment made) =>
        Map(made.The("kubernetes:core/v1:ConfigMap", "prod-a-role").Inputs["data"]);

    private static IReadOnlyDictionary<string, object> Map(object value) => (IReadOnlyDictionary<string, object>)value;
}
