using Tandem.Stacks.Configuration;
using Tandem.Stacks.Files;

namespace Tandem.Stacks.Clusters;

/// <summary>
/// The two files of an environment's cluster list: <c>clusters/prod.txt</c> is the list (R109, R110), <c>clusters/prod.events</c> what happened to it. They
/// are committed, and changed through <c>tandem clusters</c> alone: the list has to be what the events give.
/// </summary>
/// <param name="folder">The folder, relative to the project or absolute, as it is told to people.</param>
/// <param name="environment">The environment.</param>
public sealed class ClusterFiles(string folder, string environment)
{
    /// <summary>The folder beside <c>Pulumi.yaml</c>.</summary>
    public const string Folder = "clusters";

    /// <summary>The list's file, as it is told to people.</summary>
    public string ListFile => $"{folder}/{environment}.txt";

    /// <summary>The event file, as it is told to people.</summary>
    public string EventFile => $"{folder}/{environment}.events";

    /// <summary>Reads both and checks them against each other and against the fleet.</summary>
    /// <param name="root">The project's directory.</param>
    /// <param name="fleet">The environment as <c>fleet.yaml</c> has it.</param>
    /// <param name="mistakes">Collects what is wrong.</param>
    public ClusterHistory Read(string root, FleetEnvironment fleet, Mistakes mistakes)
    {
        var known = mistakes.All.Count;
        var advice = $"An environment without a cluster has two empty files: {ListFile} and {EventFile}; tandem clusters add gives out the first rank. docs/clusters.md says more.";
        var (listText, eventText) = (ProjectFiles.Read(root, ListFile, advice, mistakes), ProjectFiles.Read(root, EventFile, advice, mistakes));
        var list = ClusterListReader.Read(ListFile, listText ?? "", mistakes);
        var history = ClusterHistoryReader.Read(EventFile, eventText ?? "", mistakes);
        if (mistakes.All.Count == known)
        {
            CheckSame(list, history, mistakes);
        }

        // What is wrong in the fleet is told there; it would look wrong here too.
        if (mistakes.All.Count == known && !mistakes.All.Any(m => m.Place.StartsWith(FleetFile.Name, StringComparison.Ordinal)))
        {
            CheckFleet(list, fleet, mistakes);
        }

        return history;
    }

    private void CheckSame(ClusterList list, ClusterHistory history, Mistakes mistakes)
    {
        if (list.Text != history.List.Text)
        {
            var expected = history.List.Lines.Count == 0 ? "none" : string.Join(" / ", history.List.Lines);
            mistakes.Add(new Mistake(
                ListFile, "", $"is not what {EventFile} gives, which is: {expected}", $"The list is changed through tandem clusters alone; tandem clusters repair {environment} writes it anew."));
        }
    }

    private void CheckFleet(ClusterList list, FleetEnvironment fleet, Mistakes mistakes)
    {
        foreach (var (index, line) in list.Lines.Index())
        {
            var place = FormattableString.Invariant($"{ListFile}:{index + 1}");
            if (fleet.Cluster(line.Name) is null)
            {
                mistakes.Add(new Mistake(place, "clusterID", $"is '{line.Name}'", $"{FleetFile.Name} has no such cluster in {environment}. Put it back there, then tandem clusters remove {line.Name}, then take it out."));
            }

            if (line.Account != fleet.Account)
            {
                mistakes.Add(new Mistake(place, "accountID", $"is '{line.Account}'", $"{FleetFile.Name} has {fleet.Account}. {Own}"));
            }

            if (line.Region != fleet.Region)
            {
                mistakes.Add(new Mistake(place, "region", $"is '{line.Region}'", $"{FleetFile.Name} has {fleet.Region}. {Own}"));
            }
        }
    }

    private string Own => $"For an environment of your own, empty {ListFile} and {EventFile}, and let tandem clusters add give out the ranks.";
}
