using Tandem.Stacks.Clusters;

namespace Tandem.Cli.Clusters;

/// <summary>What stands against a change of the cluster list, a sentence each; empty when nothing does.</summary>
internal static class ListRules
{
    internal static IReadOnlyList<string> AgainstAdding(string name, ClusterHistory history, ListFacts facts)
    {
        if (history.List.Find(name) is { } line)
        {
            return [$"{name} is on the list already, with rank {line.Rank}. A cluster that was rebuilt leaves it first: tandem clusters rebuild {name}"];
        }

        var cluster = facts.Clusters[name];
        return cluster.Rank switch
        {
            null => [$"the stack {name} is not up. Bring it up first: tandem up {name}"],
            var rank when rank != history.NextRank => [$"the stack {name} was brought up with rank {rank}, and the next rank is {history.NextRank}. Update it first: tandem up {name}"],
            _ => [],
        };
    }

    internal static IReadOnlyList<string> AgainstRemoving(string name, ClusterHistory history, ListFacts facts, string reason)
    {
        if (history.List.Find(name) is null)
        {
            return [$"{name} is not on the list, which is {Ranks(history.List)}"];
        }

        var (found, state) = (new List<string>(), facts.Clusters[name].State);
        if (history.List.Lines.Count == 1)
        {
            found.Add($"{name} is the only cluster on the list, and a list has at least one (R113). Add another one first; or rebuild it as it is, it keeps its rank");
        }

        if (state.Weight > 0 || state.ConfiguredWeight > 0)
        {
            found.Add($"{name} has traffic: weight {state.Weight} is deployed, {state.ConfiguredWeight} configured. Move production away first: tandem switchover, or tandem failover when it is dead");
        }

        if (history.List.Primary!.Name == name && facts.Clusters[name].PrimaryOnly is { Count: > 0 } workloads && reason.Length == 0)
        {
            found.Add($"{name} is primary, and {string.Join(", ", workloads)} may run there only (primary-only). Once the next one is primary they start there: make sure that they have stopped here, and say so with --reason");
        }

        return found;
    }

    /// <summary>A rank service that is not told goes on to answer as before, so somebody has to know that nothing asks it.</summary>
    internal static IReadOnlyList<string> AgainstGone(string name, bool isGone, string reason) =>
        isGone && reason.Length == 0 ? [$"--gone takes {name} for dead or destroyed, and needs --reason: say how you know"] : [];

    /// <summary>The ranks for a sentence: <c>1, 2</c>.</summary>
    internal static string Ranks(ClusterList list) => list.Ranks.Count == 0 ? "empty" : string.Join(", ", list.Ranks);
}
