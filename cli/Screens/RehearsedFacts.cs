using System.Globalization;
using Spectre.Console;
using Tandem.Rehearsal.Backend;
using Tandem.Rehearsal.Report;
using Tandem.Switchover.Invariants;

namespace Tandem.Cli.Screens;

/// <summary>The lines that every rehearsal has in common: what its world is made from, what users saw, and whether the invariants held.</summary>
internal static class RehearsedFacts
{
    internal static void WriteWorld(IAnsiConsole console, RehearsalOptions options)
    {
        var clients = options.Clients;
        console.Line($"Seed        {options.Seed}");
        console.Line($"Clients     {Count(clients.RequestsPerSecond)} requests a second over {Count(clients.Connections)} keep-alive connections;");
        console.Line($"            {clients.ObeyTtlPercent} % obey the TTL, {clients.FiveTtlsPercent} % keep an answer for five, {clients.NeverAgainPercent} % never look again");
    }

    internal static void WriteRequests(IAnsiConsole console, Timeline timeline)
    {
        console.Line($"Requests    {Count(timeline.Issued)} in all: {Count(timeline.Served)} served, {Count(timeline.Failed)} failed");
        console.Line($"Served by   {Counts(timeline.ServedBy)}");
        if (timeline.Failed > 0)
        {
            console.Line($"Failed by   {Counts(timeline.FailedBy)}");
        }
    }

    internal static void WriteInvariants(IAnsiConsole console, long looks, IReadOnlyDictionary<string, string> violations) =>
        console.Line($"Invariants  {(violations.Count == 0 ? $"{InvariantWatch.All.Count} watched at {Count(looks)} moments, none broken" : string.Join("; ", violations.Select(v => $"{v.Key}: {v.Value}")))}");

    private static string Count(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Counts(IReadOnlyDictionary<string, long> counts) => string.Join(", ", counts.Select(c => $"{c.Key} {Count(c.Value)}"));
}
