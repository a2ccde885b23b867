using System.Globalization;
using Spectre.Console;
using Tandem.Cli.Commands;

namespace Tandem.Cli.Screens;

/// <summary>The clusters of an environment, a row each: what is deployed and what is measured. Narrow enough for 80 columns.</summary>
internal static class ClusterTable
{
    private static readonly string[] Heads = ["cluster", "role", "weight", "release", "nodes", "pods", "held", "requests/s", "failed/s"];

    internal static Table Of(EnvironmentStatus status)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var head in Heads)
        {
            table.AddColumn(new TableColumn(head).Padding(0, 0).NoWrap());
        }

        foreach (var cluster in status.Clusters)
        {
            var (state, capacity, rate) = (cluster.State, cluster.Capacity.Value, cluster.Rate.Value);
            string[] cells =
            [
                state.Name,
                Both(Words.Of(state.Role), Words.Of(state.ConfiguredRole)),
                Both(state.Weight.ToString(CultureInfo.InvariantCulture), state.ConfiguredWeight.ToString(CultureInfo.InvariantCulture)),
                state.Release ?? "-",
                capacity is null ? "no data" : $"{capacity.NodesReady}/{capacity.NodesWanted}",
                capacity is null ? "no data" : $"{capacity.PodsReady}/{capacity.PodsWanted}",
                capacity is null ? "no data" : capacity.PodsHeld.ToString(CultureInfo.InvariantCulture),
                rate is null ? "no data" : rate.PerSecond.ToString("0.#", CultureInfo.InvariantCulture),
                rate is null ? "no data" : rate.FailedPerSecond.ToString("0.#", CultureInfo.InvariantCulture),
            ];
            table.AddRow(cells.Select(c => new Text(c)));
        }

        return table;
    }

    /// <summary>Whether config asks for something else than what is deployed.</summary>
    internal static bool Differs(EnvironmentStatus status) => status.Clusters.Any(c => c.State.Role != c.State.ConfiguredRole || c.State.Weight != c.State.ConfiguredWeight);

    /// <summary>What is deployed, and what config asks for where it differs: an update is under way or missing.</summary>
    private static string Both(string deployed, string configured) => deployed == configured ? deployed : $"{deployed}->{configured}";
}
