using static Tandem.Switchover.Steps.Acts;
using static Tandem.Switchover.Steps.Checks;
using static Tandem.Switchover.Steps.OnFailure;
using static Tandem.Switchover.Steps.ServingChecks;
using static Tandem.Switchover.Steps.Spans;

namespace Tandem.Switchover.Steps;

/// <summary>
/// The step table of a failover (R133): the old side may be dead, so nothing is asked of it, nothing waits for it and its stack is not touched. The target
/// is still warmed before it is raised, and raised before the others are lowered; both follow one another without a pause, because what still goes to
/// a dead cluster fails.
/// </summary>
public static class FailoverSteps
{
    /// <summary>The rows for a request.</summary>
    /// <param name="request">What the operator asked for.</param>
    public static IReadOnlyList<Step> For(OperationRequest request) =>
    [
        //  id              safe when        does                   settles        proved by             deadline       back safe when  undone by  on failure  what the plan prints
        new("preflight",    Always,          Nothing,               AtOnce,        GatesPass,            ProofDeadline, Always,         Nothing,   Refuse,     $"every gate about {request.Target} and the traffic has to pass; {request.Source} is not asked", "-"),
        new("warm-target",  Always,          WarmTarget,            AtOnce,        TargetCanServe,       WarmDeadline,  Always,         Nothing,   Pause,      $"{request.Target}: role active; wait for nodes, pods and probes", "-"),
        new("raise-target", TargetCanServe,  RaiseTargetTo(Full(request)), AtOnce, TargetHasWeight(Full(request)), ProofDeadline, Always, Nothing, Pause,      $"{request.Target}: weight to {Full(request)}", "-"),
        new("lower-others", TargetHasWeight(1), LowerOthers,        PropagatesTtl, OthersHaveNoWeight,   ProofDeadline, Always,         Nothing,   Pause,      $"every other cluster: weight to 0; {request.Source} keeps its role and its applications", "-"),
    ];

    private static int Full(OperationRequest request) => request.Ramp[^1];
}
