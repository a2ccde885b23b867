using Tandem.Cli.Commands;
using Tandem.Switchover.Operations;

namespace Tandem.Cli.Screens;

/// <summary>What an operator can type now: whole command lines, from the verb table.</summary>
internal static class Possible
{
    private const string Cluster = "CLUSTER";

    /// <summary>The command lines, each with what it does: in the table's order, but what goes on first, and a failover last, for it is the last resort.</summary>
    /// <param name="context">How this command was given: the backend that was named is named again.</param>
    /// <param name="environment">The environment.</param>
    /// <param name="state">Where its operation stands.</param>
    /// <param name="active">The cluster that has all the traffic; null when there is none, or nobody asked.</param>
    internal static IReadOnlyList<(string Command, string Does)> Now(VerbContext context, string environment, OperationState state, string? active) =>
        [.. VerbTable.Rows.Where(r => r.In == state).OrderBy(r => r.Verb switch { OperatorVerb.Resume => 0, OperatorVerb.Failover => 2, _ => 1 }).Select(r => ($"tandem {OperationWords.Of(r.Verb)} {Arguments(context, r.Verb, environment, active)}{context.BackendOption}", r.Says))];

    private static string Arguments(VerbContext context, OperatorVerb verb, string environment, string? active)
    {
        var others = context.Fleet.Environment(environment).Clusters.Select(c => c.Name).Where(c => c != active).ToList();
        var target = active is not null && others is [var only] ? only : Cluster;
        return verb switch
        {
            OperatorVerb.Switchover => $"--from {active ?? Cluster} --to {target}",
            OperatorVerb.Failover => $"--to {target} --reason WHY",
            _ => environment,
        };
    }
}
