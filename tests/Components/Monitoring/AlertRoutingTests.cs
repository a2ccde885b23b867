using Tandem.Components.Monitoring;
using Tandem.Tests.Shared.Tools;

namespace Tandem.Tests.Components;

public sealed class AlertRoutingTests
{
    // R78: stage and prod may have it.
    [Fact]
    public void Prod_calls_people_at_any_time() => Golden.Verify(Write(SupportHours.Always));

    [Fact]
    public void Office_hours_mute_the_pager_at_night_and_keep_the_ticket() => Golden.Verify(Write(SupportHours.OfficeHours));

    // R77: dev has no support out of hours.
    [Fact]
    public void Without_support_there_is_no_pager() => Golden.Verify(Write(SupportHours.None));

    [AmtoolTheory]
    [InlineData(SupportHours.None)]
    [InlineData(SupportHours.OfficeHours)]
    [InlineData(SupportHours.Always)]
    public void The_alert_manager_accepts_it(SupportHours hours)
    {
        using var folder = new ScratchFolder();
        var inner = Write(hours).Split('\n').Skip(1).Select(line => line.Length > 2 ? line[2..] : line);
        var file = folder.Write("alertmanager.yaml", string.Join('\n', inner));

        Assert.Equal(0, Tool.Run("amtool", out var said, "check-config", file));
        Assert.Contains("SUCCESS", said, StringComparison.Ordinal);
    }

    private static string Write(SupportHours hours) => AlertRouting.Write("prod", hours, "eu-west-1", "arn:aws:sns:eu-west-1:123456789012:tandem-prod-alerts");
}
