using Tandem.Cli.Commands;
using Tandem.Components.Shared;
using Tandem.Parity;
using Tandem.Stacks.Files;

namespace Tandem.Cli.Screens;

/// <summary>What <c>tandem compare --json</c> prints: all that was found, by names that stay.</summary>
internal static class CompareJson
{
    internal static object Of(ParityReport report) => new
    {
        environment = report.Compared.Environment.Name,
        left = report.Compared.Left,
        right = report.Compared.Right,
        against = report.Compared.Against,
        equal = report.AreEqual,
        declared = FoundByCause.Group(report.Declared.Accused).Select(Of),
        deployed = report.Deployed.Accused.Select(f => new { cause = Of(f.Cause), place = f.Difference.Place, left = f.Difference.Left, right = f.Difference.Right }),
        notes = report.DeployedNotes,
        allowed = report.Declared.Excused.GroupBy(e => e.By).Select(g => new { entry = Of(g.Key), differences = FoundByCause.Group(g.Select(e => e.Finding)).Select(Of) }),
        expired = report.Declared.Expired.Select(Of),
        unused = report.Declared.Unused.Select(Of),
        withoutEffect = report.WithoutEffect.Select(Of),
    };

    private static object Of(FoundByCause found) => new
    {
        cause = Of(found.Cause),
        differences = found.Differences.Select(d => new
        {
            resource = d.Difference.Resource,
            path = d.Difference.Path,
            left = d.Difference.Left,
            right = d.Difference.Right,
            onlyWhile = d.OnlyWhile?.ToText(),
        }),
    };

    private static object Of(Cause cause) => new { file = cause.File, key = cause.Key, left = cause.Left, right = cause.Right };

    private static object Of(AllowedDifference entry) => new { place = entry.Place, cause = entry.Cause, resource = entry.Resource, reason = entry.Reason, owner = entry.Owner, until = entry.Until };
}
