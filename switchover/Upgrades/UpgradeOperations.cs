using Tandem.Switchover.Operations;

namespace Tandem.Switchover.Upgrades;

/// <summary>The operation that a stage of an upgrade begins.</summary>
internal static class UpgradeOperations
{
    internal static OperationRequest Of(UpgradeStage stage, UpgradeFacts facts)
    {
        var (active, other) = (facts.Active!.Name, facts.Other!.Name);
        var request = new OperationRequest(facts.Request.Environment, active, other) { By = facts.Request.By, Release = facts.Release, Limits = facts.Request.Limits };
        if (stage.Act == UpgradeAct.PutRelease)
        {
            return request with { Kind = OperationKind.Upgrade };
        }

        // The rules have made sure that the two differ by the release and by nothing else.
        var reason = $"{other} is ahead by release {facts.Release} on purpose";
        return request with
        {
            Reason = $"upgrade to {facts.Release}",
            Accepted = new SortedDictionary<string, string>(WayBackWords.GatesThatCompare.ToDictionary(gate => gate, _ => reason), StringComparer.Ordinal),
        };
    }
}
