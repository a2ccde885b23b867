using System.Globalization;
using Tandem.Rehearsal.Kubernetes.Runs;

namespace Tandem.Tests.Rehearsal.Kubernetes.Runs;

/// <summary>Schedules are read as Kubernetes reads them (R37: whether a run was due on the standby is a matter of its schedule).</summary>
public sealed class CronScheduleTests
{
    // 5 January 2026 is a Monday.
    [Theory]
    [InlineData("7 * * * *", "2026-01-05 10:00", "2026-01-05 10:07")]
    [InlineData("7 * * * *", "2026-01-05 10:07", "2026-01-05 11:07")]
    [InlineData("7 * * * *", "2026-01-05 10:06:59", "2026-01-05 10:07")]
    [InlineData("*/5 * * * *", "2026-01-05 10:02", "2026-01-05 10:05")]
    [InlineData("3-59/20 * * * *", "2026-01-05 10:04", "2026-01-05 10:23")]
    [InlineData("50/5 * * * *", "2026-01-05 10:51", "2026-01-05 10:55")]
    [InlineData("0,30 8-10 * * *", "2026-01-05 10:30", "2026-01-06 08:00")]
    [InlineData("0 0 1 * *", "2026-01-05 10:00", "2026-02-01 00:00")]
    [InlineData("0 0 29 2 *", "2026-01-05 10:00", "2028-02-29 00:00")]
    [InlineData("0 0 29 FEB ?", "2026-01-05 10:00", "2028-02-29 00:00")]
    [InlineData("0 9 * * mon-fri", "2026-01-09 09:00", "2026-01-12 09:00")]
    [InlineData("0 0 13 * FRI", "2026-01-05 10:00", "2026-01-09 00:00")]
    [InlineData("0 0 */13 * FRI", "2026-01-05 10:00", "2026-02-27 00:00")]
    [InlineData("@hourly", "2026-01-05 10:00", "2026-01-05 11:00")]
    [InlineData("@daily", "2026-01-05 10:00", "2026-01-06 00:00")]
    [InlineData("@weekly", "2026-01-05 10:00", "2026-01-11 00:00")]
    [InlineData("@monthly", "2026-01-05 10:00", "2026-02-01 00:00")]
    [InlineData("@yearly", "2026-01-05 10:00", "2027-01-01 00:00")]
    public void The_next_moment_is(string schedule, string after, string next) =>
        Assert.Equal(Utc(next), CronSchedule.Read(schedule, "Etc/UTC")!.Next(Utc(after)));

    // Clocks in Berlin go forward on 29 March and back on 25 October, at 01:00 UTC.
    [Theory]
    [InlineData("30 9 * * *", "2026-01-05 10:00", "2026-01-06 08:30")]
    [InlineData("30 9 * * *", "2026-07-05 10:00", "2026-07-06 07:30")]
    [InlineData("30 2 * * *", "2026-03-28 02:00", "2026-03-30 00:30")]
    [InlineData("30 2 * * *", "2026-10-25 00:30", "2026-10-25 01:30")]
    [InlineData("0 0 * * *", "2026-03-29 12:00", "2026-03-29 22:00")]
    public void A_time_zone_moves_it(string schedule, string after, string next) =>
        Assert.Equal(Utc(next), CronSchedule.Read(schedule, "Europe/Berlin")!.Next(Utc(after)));

    [Fact]
    public void A_day_that_never_comes_is_no_moment() => Assert.Null(CronSchedule.Read("0 0 30 2 *")!.Next(Utc("2026-01-05 10:00")));

    [Theory]
    [InlineData("", null)]
    [InlineData("* * * *", null)]
    [InlineData("* * * * * *", null)]
    [InlineData("60 * * * *", null)]
    [InlineData("* 24 * * *", null)]
    [InlineData("* * 0 * *", null)]
    [InlineData("* * * 13 *", null)]
    [InlineData("* * * * 7", null)]
    [InlineData("30-10 * * * *", null)]
    [InlineData("*/0 * * * *", null)]
    [InlineData("1-2-3 * * * *", null)]
    [InlineData("-1 * * * *", null)]
    [InlineData("x * * * *", null)]
    [InlineData("* * * * *", "Moon/Tycho")]
    public void What_the_API_server_would_refuse_is_no_schedule(string schedule, string? timeZone) => Assert.Null(CronSchedule.Read(schedule, timeZone));

    private static DateTimeOffset Utc(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
