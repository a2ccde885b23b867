using static Tandem.Switchover.Steps.Acts;
using static Tandem.Switchover.Steps.Checks;
using static Tandem.Switchover.Steps.Draining;
using static Tandem.Switchover.Steps.OnFailure;
using static Tandem.Switchover.Steps.ServingChecks;
using static Tandem.Switchover.Steps.Spans;

namespace Tandem.Switchover.Steps;

/// <summary>
/// The step table of a planned switchover (R42, R54, R59): the target is warmed and raised before the source is lowered, and the source keeps its
/// capacity until it is drained. Rows run from top to bottom; lease and record frame them in the runner.
/// </summary>
public static class PlannedSteps
{
    /// <summary>The rows for a request: one raise for each weight of its ramp.</summary>
    /// <param name="request">What the operator asked for.</param>
    public static IReadOnlyList<Step> For(OperationRequest request) =>
    [
        //  id              safe when            does            settles        proved by           deadline       back safe when   undone by       on failure  what the plan prints
        new("preflight",    Always,              Nothing,        AtOnce,        GatesPass,          ProofDeadline, Always,          Nothing,        Refuse,     "every gate has to pass; nothing is changed", "-"),
        new("warm-target",  TargetHasNoWeight,   WarmTarget,     AtOnce,        TargetIsReady,      WarmDeadline,  TargetHasNoWeight, RestTarget,   RollBack,   $"{request.Target}: role active, no traffic yet; wait for nodes, pods and probes", $"rest {request.Target}"),
        .. request.Ramp.Select(weight => Raise(request, weight)),
        new("lower-source", TargetServesAll,     LowerSource,    PropagatesTtl, SourceHasNoWeight,  ProofDeadline, SourceCanServe,  RestoreSource,  RollBack,   $"{request.Source}: weight to 0", $"{request.Source} back to {FullWeight(request)}"),
        new("drain-source", SourceHasNoWeight,   Nothing,        AtOnce,        SourceIsDrained,    DrainDeadline, Always,          Nothing,        GoOn,       $"wait until {request.Source} serves under {request.Limits.DrainedShareMax:P1}, at most {request.Limits.DrainDeadline.TotalMinutes} min", "-"),
        new("rest-source",  SourceMayRest,       RestSource,     AtOnce,        SourceIsHeld,       ProofDeadline, Always,          WarmSource,     Pause,      $"{request.Source}: role standby; its applications are held", $"warm {request.Source}"),
    ];

    private static Step Raise(OperationRequest request, int weight) =>
        new($"raise-target-{weight}", TargetIsReady, RaiseTargetTo(weight), PropagatesTtl, TargetServesAt(weight), ProofDeadline, SourceServes, LowerTarget, RollBack,
            $"{request.Target}: weight to {weight} ({ShareOf(request, weight):P0} of new answers); wait, then judge its requests", $"{request.Target} back to 0");

    private static double ShareOf(OperationRequest request, int weight) => weight / (double)(weight + FullWeight(request));

    private static int FullWeight(OperationRequest request) => request.Ramp[^1];
}
