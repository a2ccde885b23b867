using System.Runtime.CompilerServices;
using Tandem.Components.Monitoring;
using Tandem.Tests.Shared.Tools;
using static Tandem.Tests.Components.MonitoringExamples;

namespace Tandem.Tests.Components;

/// <summary>The rules as Prometheus itself sees them: well written, and right in each scenario of the folder <c>Scenarios</c>.</summary>
public sealed class AlertScenarioTests
{
    [PromtoolFact]
    public void The_rules_are_well_written()
    {
        using var folder = new ScratchFolder();

        Assert.True(Tool.Run("promtool", out var said, "check", "rules", folder.Write("rules.yaml", Rules())) == 0, said);
    }

    [PromtoolTheory]
    [InlineData("a-standby-is-silent-and-the-active-is-not")]
    [InlineData("lost-traffic-is-noticed-in-two-minutes")]
    [InlineData("a-switchover-is-silent")]
    // R61: existing alert rules are changed.
    [InlineData("one-cluster-is-active-and-none-is-dumb")]
    public void The_right_alerts_fire(string scenario)
    {
        using var folder = new ScratchFolder();
        folder.Write("rules.yaml", Rules());

        Assert.True(Tool.Run("promtool", out var said, "test", "rules", folder.Write("scenario.yaml", File.ReadAllText(PathOf(scenario)))) == 0, said);
    }

    private static string Rules() => RuleFile.Write(AlertRules.For(Scene()), "prod");

    private static string PathOf(string scenario, [CallerFilePath] string source = "") =>
        Path.Combine(Path.GetDirectoryName(source)!, "Scenarios", $"{scenario}.yaml");
}
