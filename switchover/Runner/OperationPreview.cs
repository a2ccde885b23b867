using Tandem.Switchover.Gates;
using Tandem.Switchover.Operations;
using Tandem.Switchover.Plan;
using Tandem.Switchover.Ports;
using Tandem.Switchover.State;

namespace Tandem.Switchover.Runner;

/// <summary>What an operation would do now, and what stands against it. Looks at everything and changes nothing.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Gates">What every gate found; empty when the request itself is wrong.</param>
/// <param name="WhyNot">What is wrong with the request; null when it can be followed.</param>
public sealed record OperationPreview(SwitchoverPlan Plan, IReadOnlyList<GateResult> Gates, string? WhyNot)
{
    /// <summary>Looks.</summary>
    /// <param name="ports">The world outside.</param>
    /// <param name="request">What the operator asks for.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <param name="only">The one gate to ask; null for all that the operation asks.</param>
    public static async Task<OperationPreview> LookAsync(OperationPorts ports, OperationRequest request, CancellationToken cancellationToken, Gate? only = null)
    {
        var state = await EnvironmentReader.For(ports.Stacks, request).ReadAsync(request.Environment, cancellationToken).ConfigureAwait(false);
        var wrong = RequestRules.WhatIsWrong(request, state);
        var history = new OperationHistory(await ports.Store.ReadJournalAsync(request.Environment, cancellationToken).ConfigureAwait(false));
        var gates = wrong is null ? await new GateRun(new(request, ports, state, history)).AskAsync(only is null ? PreflightGates.For(request) : [only], cancellationToken).ConfigureAwait(false) : [];
        return new(SwitchoverPlan.For(request), gates, wrong);
    }
}
