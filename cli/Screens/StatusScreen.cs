using System.Globalization;
using Spectre.Console;
using Tandem.Cli.Backends;
using Tandem.Cli.Commands;
using Tandem.Switchover.Operations;

namespace Tandem.Cli.Screens;

/// <summary>Which cluster is active, and how both are (R56: one authoritative answer).</summary>
internal static class StatusScreen
{
    internal static void Write(IAnsiConsole console, EnvironmentStatus status, Backend backend)
    {
        console.Line($"Environment  {status.State.Environment}");
        console.Line($"Active       {(status.State.ActiveCluster is { } active ? active.Name : status.State.Clusters.Values.Any(c => c.Weight > 0) ? "several clusters have weight" : "none: no cluster has any weight")}");
        console.Line($"Primary      {status.Primary}");
        console.Line($"TTL          {Spans.Of(status.State.Ttl)}");
        console.Line($"Operation    {Operation(status.Operation)}");
        console.Line($"Lease        {(status.Operation.Lease is { } lease ? OperationWords.Of(lease) : "free")}");
        console.Line($"Backend      {backend.Note}");
        console.Write(Clusters(status));
    }

    private static string Operation(OperationStatus status)
    {
        var about = status.History.Unfinished ?? status.History.LastEnded;
        var words = about is null ? "none yet" : $"{OperationWords.Of(about)}; last: {about.Last.Says.Split('\n')[0]}";
        return $"{OperationWords.Of(status.State)}; {words}. Possible now: {string.Join(", ", VerbTable.AllowedIn(status.State).Select(OperationWords.Of))}";
    }

    private static Table Clusters(EnvironmentStatus status)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("cluster", "role", "weight", "release", "nodes", "pods", "held", "requests/s", "failed/s");
        foreach (var cluster in status.Clusters)
        {
            var (capacity, rate) = (cluster.Capacity.Value, cluster.Rate.Value);
            table.AddRow(
                new Text(cluster.State.Name),
                new Text(Words.Of(cluster.State.Role)),
                new Text(cluster.State.Weight.ToString(CultureInfo.InvariantCulture)),
                new Text(cluster.State.Release ?? "-"),
                new Text(capacity is null ? "no data" : $"{capacity.NodesReady}/{capacity.NodesWanted}"),
                new Text(capacity is null ? "no data" : $"{capacity.PodsReady}/{capacity.PodsWanted}"),
                new Text(capacity is null ? "no data" : capacity.PodsHeld.ToString(CultureInfo.InvariantCulture)),
                new Text(rate is null ? "no data" : rate.PerSecond.ToString("0.#", CultureInfo.InvariantCulture)),
                new Text(rate is null ? "no data" : rate.FailedPerSecond.ToString("0.#", CultureInfo.InvariantCulture)));
        }

        return table;
    }
}
