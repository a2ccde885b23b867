using Tandem.Components.StandbyPolicy;

namespace Tandem.Tests.Components;

/// <summary>The expressions by which pods and runs are held (R37, R39), as they are written down.</summary>
public sealed class StandbyExpressionsTests
{
    [Fact]
    public void The_expressions_are_these() => Golden.Verify(string.Join("\n\n",
        "RoleIsStandby\n" + StandbyExpressions.RoleIsStandby,
        "PodHasNoNode\n" + StandbyExpressions.PodHasNoNode,
        "PodIsNotHeld\n" + StandbyExpressions.PodIsNotHeld,
        "AddGate\n" + StandbyExpressions.AddGate,
        "RunIsScheduled\n" + StandbyExpressions.RunIsScheduled,
        "SuspendRun\n" + StandbyExpressions.SuspendRun,
        "GateIsTakenOff\n" + StandbyExpressions.GateIsTakenOff,
        "PodGoesAroundGate\n" + StandbyExpressions.PodGoesAroundGate,
        "MayNameNode\n" + StandbyExpressions.MayNameNode,
        "MayTakeGateOff\n" + StandbyExpressions.MayTakeGateOff,
        "StampIngress\n" + StandbyExpressions.StampIngress));
}
