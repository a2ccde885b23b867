namespace Tandem.Rehearsal.Kubernetes.Runs;

/// <summary>One field of a schedule: the numbers it allows.</summary>
/// <param name="Allowed">A bit for each number that is allowed.</param>
/// <param name="IsStar">Whether a star, or a step from a star, allows them: that decides how the two fields of days go together.</param>
internal readonly record struct CronField(ulong Allowed, bool IsStar)
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    private static readonly string[] Days = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

    internal bool Has(int number) => (Allowed & (1UL << number)) != 0;

    internal static CronField? Minutes(string text) => Parse(text, 0, 59, []);

    internal static CronField? Hours(string text) => Parse(text, 0, 23, []);

    internal static CronField? DaysOfMonth(string text) => Parse(text, 1, 31, []);

    internal static CronField? MonthsOfYear(string text) => Parse(text, 1, 12, Months);

    internal static CronField? DaysOfWeek(string text) => Parse(text, 0, 6, Days);

    private static CronField? Parse(string text, int least, int most, string[] names)
    {
        var field = new CronField(0, false);
        foreach (var part in text.Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            if (Range(part, least, most, names) is not { } range)
            {
                return null;
            }

            field = new(field.Allowed | range.Allowed, field.IsStar || range.IsStar);
        }

        return field.Allowed == 0 ? null : field;
    }

    // number | number-number | * | ?, each with an optional /step; a number with a step goes on to the greatest.
    private static CronField? Range(string text, int least, int most, string[] names)
    {
        var (range, step) = text.Split('/') is [var whole, var every] ? (whole, Number(every, 0, [])) : (text, 1);
        var isStar = range is "*" or "?";
        var (first, last) = isStar ? (least, most)
            : range.Split('-') is [var from, var to] ? (Number(from, least, names), Number(to, least, names))
            : (Number(range, least, names), text.Contains('/') ? most : Number(range, least, names));
        if (step is null or 0 || first is not { } start || last is not { } end || start < least || end > most || start > end)
        {
            return null;
        }

        var allowed = 0UL;
        for (var number = start; number <= end; number += step.Value)
        {
            allowed |= 1UL << number;
        }

        return new(allowed, isStar);
    }

    private static int? Number(string text, int least, string[] names) =>
        Array.IndexOf(names, text.ToLowerInvariant()) is >= 0 and var index ? index + least
        : text.Length is > 0 and < 5 && text.All(char.IsAsciiDigit) ? int.Parse(text, System.Globalization.CultureInfo.InvariantCulture)
        : null;
}
