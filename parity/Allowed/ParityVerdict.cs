using Tandem.Stacks.Files;

namespace Tandem.Parity.Allowed;

/// <summary>What a comparison found, judged by the list of allowed differences.</summary>
/// <param name="Accused">Differences that nobody allows.</param>
/// <param name="Excused">Differences that an entry allows, with the entry.</param>
/// <param name="Expired">Entries whose last day is over; they allow nothing.</param>
/// <param name="Unused">Entries that allow nothing, because there is no such difference.</param>
public sealed record ParityVerdict(
    IReadOnlyList<Finding> Accused,
    IReadOnlyList<(Finding Finding, AllowedDifference By)> Excused,
    IReadOnlyList<AllowedDifference> Expired,
    IReadOnlyList<AllowedDifference> Unused)
{
    /// <summary>Whether the clusters are interchangeable, as far as somebody does not answer for it.</summary>
    public bool Holds => Accused.Count == 0;

    /// <summary>Judges findings.</summary>
    /// <param name="findings">The findings.</param>
    /// <param name="allowed">The list.</param>
    /// <param name="today">The day, UTC.</param>
    public static ParityVerdict Of(IReadOnlyList<Finding> findings, IReadOnlyList<AllowedDifference> allowed, DateOnly today)
    {
        var valid = allowed.Where(a => a.Until >= today).ToList();
        var judged = findings.Select(f => (Finding: f, By: valid.Find(a => Allows(a, f)))).ToList();
        return new(
            [.. judged.Where(j => j.By is null).Select(j => j.Finding)],
            [.. judged.Where(j => j.By is not null).Select(j => (j.Finding, j.By!))],
            [.. allowed.Where(a => a.Until < today)],
            [.. valid.Where(a => !findings.Any(f => Allows(a, f)))]);
    }

    private static bool Allows(AllowedDifference allowed, Finding finding) =>
        allowed.Cause is { } cause ? Pattern.Matches(cause, finding.Cause.Place) : Pattern.Matches(allowed.Resource!, finding.Difference.Place);
}
