using System.Globalization;
using Spectre.Console;
using Tandem.Cli.Backends;
using Tandem.Cli.Commands;
using Tandem.Cli.Screens;
using Tandem.Stacks.Clusters;

namespace Tandem.Cli.Clusters;

/// <summary>The cluster list of an environment, who is primary, and what happened last.</summary>
internal static class ListScreen
{
    private const int EventsShown = 5;

    internal static void Write(VerbContext context, Backend backend, ListView view)
    {
        var (console, history) = (context.Console, view.History);
        console.Field("Environment", view.Environment.Name);
        console.Field("List", $"{ListRules.Ranks(history.List)}; the next rank is {history.NextRank}");
        console.Field("Primary", history.List.Primary is { } primary ? $"rank {primary.Rank} ({primary.Name}), where applications run that may run once only" : "none");
        console.Write(Table(view));
        foreach (var happened in history.Events.TakeLast(EventsShown))
        {
            console.Field(happened == history.Events.TakeLast(EventsShown).First() ? "Events" : "", Line(happened));
        }

        foreach (var (index, place) in view.Places.Index())
        {
            console.Field(index == 0 ? "Kept in" : "", place);
        }

        foreach (var problem in view.Problems)
        {
            console.Field("Look", problem);
        }

        console.Field("Backend", backend.Note);
    }

    private static Table Table(ListView view)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var head in (string[])["rank", "cluster", "account", "region", "weight", "rank service"])
        {
            table.AddColumn(new TableColumn(head).Padding(0, 0).NoWrap());
        }

        foreach (var cluster in view.Environment.Clusters.OrderBy(c => view.History.List.Find(c.Name)?.Rank ?? int.MaxValue))
        {
            var (line, facts) = (view.History.List.Find(cluster.Name), view.Facts.Clusters[cluster.Name]);
            string[] cells =
            [
                line is null ? "-" : line.Rank.ToString(CultureInfo.InvariantCulture),
                cluster.Name,
                line?.Account ?? (facts.IsUp ? "not on the list" : "being built"),
                line?.Region ?? "",
                facts.State.Weight.ToString(CultureInfo.InvariantCulture),
                ServiceOf(view.History.List, line, facts),
            ];
            table.AddRow(cells.Select(c => new Text(c)));
        }

        return table;
    }

    private static string ServiceOf(ClusterList list, ListedCluster? line, ListedFacts facts) => (facts.IsUp, facts.Knows(list.Ranks)) switch
    {
        (false, _) => "not up",
        (_, false) => "waits to be told",
        _ => line is not null && line == list.Primary ? "200" : "503",
    };

    private static string Line(ClusterEvent happened) => string.Create(
        CultureInfo.InvariantCulture,
        $"{happened.Number}  {happened.At:u}  {ClusterEvent.WordOf(happened.Change),-7}  rank {happened.Cluster.Rank} ({happened.Cluster.Name})  list {string.Join(", ", happened.Ranks)}{(happened.IsPublished ? "" : "  developers not told yet")}");
}
