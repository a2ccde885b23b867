namespace Tandem.Rehearsal.Kubernetes.Runs;

/// <summary>
/// When a CronJob fires: five fields or one of <c>@yearly</c>, <c>@monthly</c>, <c>@weekly</c>, <c>@daily</c>, <c>@hourly</c> and their other names, in a time
/// zone. A day counts when both of its fields allow it, or one of them where neither is a star. Where clocks are put back a moment comes twice, where they are
/// put forward it does not come. What the model leaves out: <c>@every</c>.
/// </summary>
/// <remarks>https://github.com/robfig/cron (what Kubernetes uses), https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#schedule-syntax</remarks>
public sealed class CronSchedule
{
    private const int YearsAhead = 5;

    private readonly CronField _minutes;
    private readonly CronField _hours;
    private readonly CronField _daysOfMonth;
    private readonly CronField _months;
    private readonly CronField _daysOfWeek;
    private readonly TimeZoneInfo _zone;

    private CronSchedule(CronField minutes, CronField hours, CronField daysOfMonth, CronField months, CronField daysOfWeek, TimeZoneInfo zone) =>
        (_minutes, _hours, _daysOfMonth, _months, _daysOfWeek, _zone) = (minutes, hours, daysOfMonth, months, daysOfWeek, zone);

    /// <summary>Reads a schedule; null for one that the API server would refuse.</summary>
    /// <param name="text">The schedule.</param>
    /// <param name="timeZone">The time zone's name. Default: null, that of the control plane, which is UTC at EKS.</param>
    public static CronSchedule? Read(string text, string? timeZone = null)
    {
        var zone = timeZone is null or "UTC" or "Etc/UTC" ? TimeZoneInfo.Utc : TimeZoneInfo.TryFindSystemTimeZoneById(timeZone, out var found) ? found : null;
        return zone is not null
            && FiveFields(text).Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is [var minute, var hour, var day, var month, var weekday]
            && CronField.Minutes(minute) is { } minutes
            && CronField.Hours(hour) is { } hours
            && CronField.DaysOfMonth(day) is { } daysOfMonth
            && CronField.MonthsOfYear(month) is { } months
            && CronField.DaysOfWeek(weekday) is { } daysOfWeek
            ? new(minutes, hours, daysOfMonth, months, daysOfWeek, zone)
            : null;
    }

    /// <summary>The first moment after another; null when none comes within five years, as for the 30th of February.</summary>
    /// <param name="moment">The other moment.</param>
    public DateTimeOffset? Next(DateTimeOffset moment)
    {
        var at = moment.ToUniversalTime();
        at = at.AddTicks(TimeSpan.TicksPerMinute - (at.Ticks % TimeSpan.TicksPerMinute));
        for (var end = moment.AddYears(YearsAhead); at <= end;)
        {
            var local = TimeZoneInfo.ConvertTime(at, _zone);
            if (!IsDay(local))
            {
                at += ToNextDay(local);
            }
            else if (!_hours.Has(local.Hour))
            {
                at += ToNextHour(local);
            }
            else if (_minutes.Has(local.Minute))
            {
                return at;
            }
            else
            {
                at += ToNextMinute(local);
            }
        }

        return null;
    }

    private bool IsDay(DateTimeOffset local)
    {
        var (ofMonth, ofWeek) = (_daysOfMonth.Has(local.Day), _daysOfWeek.Has((int)local.DayOfWeek));
        return _months.Has(local.Month) && (_daysOfMonth.IsStar || _daysOfWeek.IsStar ? ofMonth && ofWeek : ofMonth || ofWeek);
    }

    // The last hours of a day are walked one by one: clocks may be changed in them.
    private static TimeSpan ToNextDay(DateTimeOffset local) => local.Hour < 20 ? TimeSpan.FromHours(20 - local.Hour) - TimeSpan.FromMinutes(local.Minute) : ToNextHour(local);

    private static TimeSpan ToNextHour(DateTimeOffset local) => TimeSpan.FromMinutes(60 - local.Minute);

    private TimeSpan ToNextMinute(DateTimeOffset local)
    {
        var next = local.Minute + 1;
        while (next < 60 && !_minutes.Has(next))
        {
            next++;
        }

        return TimeSpan.FromMinutes(next - local.Minute);
    }

    private static string FiveFields(string text) => text switch
    {
        "@yearly" or "@annually" => "0 0 1 1 *",
        "@monthly" => "0 0 1 * *",
        "@weekly" => "0 0 * * 0",
        "@daily" or "@midnight" => "0 0 * * *",
        "@hourly" => "0 * * * *",
        _ => text,
    };
}
