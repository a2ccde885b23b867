using System.Globalization;
using Tandem.Cli.Backends;
using Tandem.Cli.Commands;
using Tandem.Switchover.Operations;
using Tandem.Switchover.State;

namespace Tandem.Cli.Screens;

/// <summary>Who serves, what is going on, why it waits, and what can be typed now: one screen for somebody who was just woken (R56).</summary>
internal static class StatusScreen
{
    internal static void Write(VerbContext context, EnvironmentStatus status, Backend backend)
    {
        var (console, operation, environment) = (context.Console, status.Operation, status.State.Environment);
        console.Field("Environment", environment);
        console.Field("Active", Active(status.State));
        console.Field("State", $"{OperationWords.Of(operation.Status.State)}: {StateWords.Mean(operation.Status.State)}");
        foreach (var (label, text) in OperationLines.Of(operation))
        {
            console.Field(label, text);
        }

        console.Commands("Possible", Possible.Now(context, environment, operation.Status.State, status.State.ActiveCluster?.Name));
        console.Write(ClusterTable.Of(status));
        if (ClusterTable.Differs(status))
        {
            console.Field("", "what is deployed -> what config asks for: an update is under way, or missing");
        }

        console.Field("Primary", $"{status.Primary}, for what may run once only");
        console.Field("TTL", Spans.Of(status.State.Ttl));
        console.Field("Backend", backend.Note);
    }

    private static string Active(EnvironmentState state)
    {
        var weighted = state.Clusters.Values.Where(c => c.Weight > 0).ToList();
        return weighted switch
        {
            [var only] => only.Name,
            [] => "none: no cluster has any weight",
            _ => "shared: " + string.Join(", ", weighted.Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Name} {c.Weight}"))),
        };
    }
}
