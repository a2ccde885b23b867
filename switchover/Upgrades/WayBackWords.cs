using System.Globalization;

namespace Tandem.Switchover.Upgrades;

/// <summary>How production comes back while one cluster still runs the release before.</summary>
public static class WayBackWords
{
    /// <summary>How long after an upgrade in place EKS can roll a control plane back.</summary>
    public static readonly TimeSpan RollbackWindow = TimeSpan.FromDays(7);

    /// <summary>The gates that compare the two clusters: they differ by the release on purpose while an upgrade is on its way.</summary>
    public static IReadOnlyList<string> GatesThatCompare { get; } = ["same-release", "same-fingerprint", "same-kubernetes", "same-node-images"];

    /// <summary>The two ways back, a line each.</summary>
    /// <param name="f">The upgrade as it is: production has moved.</param>
    public static string Of(UpgradeFacts f)
    {
        var (now, was) = (f.First!, f.Second!);
        var accepts = string.Concat(GatesThatCompare.Select(g => $" --accept {g}"));
        var first = $"First way back: tandem ack {f.Request.Environment}, then tandem switchover --from {now.Name} --to {was.Name}{accepts} --reason \"back to {was.Release}\"; {was.Name} stays on {was.Release} until the second soak is over.";
        return now.Kubernetes == was.Kubernetes ? first : string.Create(
            CultureInfo.InvariantCulture, $"{first}\nSecond way out, until {now.Since + RollbackWindow:u}: EKS can roll the control plane of {now.Name} back to {was.Kubernetes}; its nodes and add-ons stay (docs/upgrade.md).");
    }
}
