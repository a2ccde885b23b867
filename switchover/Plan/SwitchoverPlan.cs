using Tandem.Switchover.Operations;
using Tandem.Switchover.Steps;

namespace Tandem.Switchover.Plan;

/// <summary>What an operation will do, as a value that can be printed, compared and hashed.</summary>
/// <param name="Request">What the operator asked for.</param>
/// <param name="Steps">The rows, in order.</param>
/// <param name="Hash">Eight hex digits over request and rows; the journal carries it, so that a changed plan is noticed.</param>
public sealed record SwitchoverPlan(OperationRequest Request, IReadOnlyList<Step> Steps, string Hash)
{
    /// <summary>The plan of an operation.</summary>
    /// <param name="request">What the operator asked for.</param>
    public static SwitchoverPlan For(OperationRequest request)
    {
        var steps = request.Kind switch
        {
            OperationKind.Failover => FailoverSteps.For(request),
            OperationKind.Upgrade => UpgradeSteps.For(request),
            _ => PlannedSteps.For(request),
        };
        return new(request, steps, PlanHash.Of(request, steps));
    }
}
