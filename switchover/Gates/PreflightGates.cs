using Tandem.Switchover.Steps;
using static Tandem.Switchover.Gates.GateChecks;

namespace Tandem.Switchover.Gates;

/// <summary>What has to hold before a planned switchover changes anything.</summary>
public static class PreflightGates
{
    /// <summary>The gates, in the order they are shown.</summary>
    public static IReadOnlyList<Gate> All { get; } =
    [
        //  id                         check                  what to do
        new("traffic-follows-weights", TrafficFollowsWeights, "Only front-door and shared-load-balancer can be moved; components/Traffic/README.md tells of the others."),
        new("source-is-active",        SourceIsActive,        "Name the cluster that serves now as --from: tandem status shows it."),
        new("target-is-standby",       TargetIsStandby,       "Name another cluster of the environment as --to, or take its weight back to 0."),
        new("same-release",            SameRelease,           "Bring the target to the release of the source first."),
        new("same-fingerprint",        SameFingerprint,       "Find the input that differs between the two clusters and bring both up from it."),
        new("config-is-deployed",      ConfigIsDeployed,      "Run pulumi up on the stack that lags, or take the change back in its config."),
        new("nothing-to-update",       NothingToUpdate,       "Run pulumi preview on that stack, then up, or take the change back."),
        new("ttl-as-configured",       TtlAsConfigured,       "Run pulumi up on the traffic stack."),
        new("source-is-healthy",       SourceIsHealthy,       "The source is sick: a planned switchover needs both sides healthy."),
        new("target-is-measured",      TargetIsMeasured,      "Bring back the metrics of the target: without them nobody can tell when it is ready."),
        new("front-doors-known",       FrontDoorsKnown,       "Run pulumi up on the stack that lacks the output."),
    ];

    /// <summary>Runs every gate and keeps every answer. A gate that throws has no data; it never passes.</summary>
    /// <param name="context">What gates may look at.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static async Task<IReadOnlyList<GateResult>> RunAsync(StepContext context, CancellationToken cancellationToken)
    {
        await context.LookAsync(cancellationToken).ConfigureAwait(false);
        var results = new List<GateResult>();
        foreach (var gate in All.Where(g => context.Request.Kind == Operations.OperationKind.Switchover || g.Id == "traffic-follows-weights"))
        {
            results.Add(new(gate, await AskAsync(gate, context, cancellationToken).ConfigureAwait(false)));
        }

        return results;
    }

    private static async Task<Verdict> AskAsync(Gate gate, StepContext context, CancellationToken cancellationToken)
    {
        try
        {
            return await gate.Check(context, cancellationToken).ConfigureAwait(false);
        }
        catch (Ports.StackOperationException e)
        {
            return Verdict.NoData($"{e.Stack}: {e.Message}");
        }
    }
}
