using Tandem.Switchover.Gates;
using Tandem.Switchover.Plan;
using Tandem.Switchover.Ports;
using Tandem.Switchover.State;
using Tandem.Switchover.Steps;

namespace Tandem.Switchover.Runner;

/// <summary>What a switchover would do now, and what stands against it. Looks at everything and changes nothing.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Gates">What every gate found; empty when the request itself is wrong.</param>
/// <param name="WhyNot">What is wrong with the request; null when it can be followed.</param>
public sealed record SwitchoverPreview(SwitchoverPlan Plan, IReadOnlyList<GateResult> Gates, string? WhyNot)
{
    /// <summary>Looks.</summary>
    /// <param name="stacks">The port to Pulumi.</param>
    /// <param name="observation">The port to what can be measured.</param>
    /// <param name="clock">The time.</param>
    /// <param name="request">What the operator asks for.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static async Task<SwitchoverPreview> LookAsync(
        IStackOperations stacks, IEnvironmentObservation observation, IClock clock, SwitchoverRequest request, CancellationToken cancellationToken)
    {
        var state = await new EnvironmentReader(stacks).ReadAsync(request.Environment, cancellationToken).ConfigureAwait(false);
        var wrong = RequestRules.WhatIsWrong(request, state);
        var gates = wrong is null ? await PreflightGates.RunAsync(new StepContext(request, stacks, observation, clock, state), cancellationToken).ConfigureAwait(false) : [];
        return new(SwitchoverPlan.For(request), gates, wrong);
    }
}
