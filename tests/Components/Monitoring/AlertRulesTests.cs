using Tandem.Components.Monitoring;
using static Tandem.Tests.Components.MonitoringExamples;

namespace Tandem.Tests.Components;

public sealed class AlertRulesTests
{
    [Fact]
    public void The_rule_file_of_prod() => Golden.Verify(RuleFile.Write(AlertRules.For(Scene()), "prod"));

    // R47: each alert is per cluster or aggregated.
    [Fact]
    public void Every_alert_says_what_it_speaks_about_and_what_to_do() => Assert.All(Alerts(Scene()), alert =>
    {
        Assert.True(Enum.IsDefined(alert.Scope), alert.Name);
        Assert.EndsWith(".", alert.Summary, StringComparison.Ordinal);
        Assert.EndsWith(".", alert.Action, StringComparison.Ordinal);
    });

    // R46: metrics and alerts know of clusters.
    [Fact]
    public void A_page_about_one_cluster_is_for_the_active_one_only() => Assert.All(
        Alerts(Scene()).Where(alert => alert is { Scope: AlertScope.Cluster, Urgency: AlertUrgency.Page }),
        alert => Assert.EndsWith($"and on (cluster) {MetricNames.IsActive}", alert.Expression, StringComparison.Ordinal));

    [Fact]
    public void Each_cluster_has_a_watchdog_that_names_it() => Assert.Equal(
        ["prod-a", "prod-b"],
        Alerts(Scene()).Where(alert => alert.Name == "ClusterSilent").Select(alert => alert.Cluster));

    [Theory]
    [InlineData("FrontDoorTrafficLost", false, true, true)]
    [InlineData("SeveralActiveClusters", true, true, false)]
    // R62: care with alerts on little traffic.
    [InlineData("StandbyRunsApplications", true, false, false)]
    public void Where_it_does_not_apply_an_alert_is_left_out(string alert, bool whenQuiet, bool whenWarm, bool whenActiveActive)
    {
        Assert.Contains(alert, NamesOf(Scene()));
        Assert.Equal(whenQuiet, NamesOf(Scene() with { ExpectsTraffic = false }).Contains(alert));
        Assert.Equal(whenWarm, NamesOf(Scene() with { IsStandbyWarm = true }).Contains(alert));
        Assert.Equal(whenActiveActive, NamesOf(Scene() with { IsActiveActive = true }).Contains(alert));
    }

    [Fact]
    public void Without_workload_namespaces_nothing_is_said_about_workloads() =>
        Assert.DoesNotContain(NamesOf(Scene() with { WorkloadNamespaces = [] }), name => name is "WorkloadUnavailable" or "StandbyRunsApplications");

    private static IEnumerable<AlertRule> Alerts(AlertScene scene) => AlertRules.For(scene).SelectMany(group => group.Alerts);

    private static IEnumerable<string> NamesOf(AlertScene scene) => Alerts(scene).Select(alert => alert.Name);
}
