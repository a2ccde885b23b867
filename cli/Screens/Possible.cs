using Tandem.Cli.Commands;
using Tandem.Switchover;
using Tandem.Switchover.Operations;

namespace Tandem.Cli.Screens;

/// <summary>What an operator can type now: whole command lines, from the verb table.</summary>
internal static class Possible
{
    /// <summary>Stands for a reason that the operator has to write.</summary>
    internal const string Why = "WHY";

    private const string Cluster = "CLUSTER";

    /// <summary>The command lines, each with what it does: in the table's order, but what goes on first, and a failover last, for it is the last resort.</summary>
    /// <param name="context">How this command was given: the backend that was named is named again.</param>
    /// <param name="environment">The environment.</param>
    /// <param name="state">Where its operation stands.</param>
    /// <param name="active">The cluster that has all the traffic; null when there is none, or nobody asked.</param>
    internal static IReadOnlyList<(string Command, string Does)> Now(VerbContext context, string environment, OperationState state, string? active) =>
        [.. VerbTable.Rows.Where(r => r.In == state).OrderBy(r => r.Verb switch { OperatorVerb.Resume => 0, OperatorVerb.Failover => 2, _ => 1 }).Select(r => ($"tandem {OperationWords.Of(r.Verb)} {Arguments(context, r.Verb, environment, active)}{context.BackendOption}", r.Says))];

    /// <summary>The command line that begins an operation as it was planned, gates that are accepted and their reason among it.</summary>
    /// <param name="context">How this command was given.</param>
    /// <param name="request">The operation.</param>
    internal static string ToBegin(VerbContext context, OperationRequest request)
    {
        var isFailover = request.Kind == OperationKind.Failover;
        string[] words =
        [
            "tandem", OperationWords.Of(isFailover ? OperatorVerb.Failover : OperatorVerb.Switchover),
            .. isFailover ? [] : new[] { "--from", request.Source },
            "--to", request.Target,
            .. request.IsDrill ? ["--drill"] : Array.Empty<string>(),
            .. request.Accepted.Keys.SelectMany(gate => new[] { "--accept", gate }),
            .. request.Reason.Length == 0 ? [] : new[] { "--reason", Quoted(request.Reason) },
        ];
        return string.Join(' ', words) + context.BackendOption;
    }

    /// <summary>As a POSIX shell takes it for one word.</summary>
    private static string Quoted(string text) => text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.') ? text : $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    private static string Arguments(VerbContext context, OperatorVerb verb, string environment, string? active)
    {
        var others = context.Fleet.Environment(environment).Clusters.Select(c => c.Name).Where(c => c != active).ToList();
        var target = active is not null && others is [var only] ? only : Cluster;
        return verb switch
        {
            OperatorVerb.Switchover => $"--from {active ?? Cluster} --to {target}",
            OperatorVerb.Upgrade => $"{environment} --release RELEASE",
            OperatorVerb.Failover => $"--to {target} --reason {Why}",
            _ => environment,
        };
    }
}
