using Tandem.Components.Shared;
using Tandem.Components.Traffic;
using Tandem.Stacks.Configuration;
using Tandem.Stacks.Settings;
using static System.FormattableString;

namespace Tandem.Stacks.Guards;

/// <summary>The guards of a cluster stack. docs/guards.md lists all guards; a test prints it.</summary>
internal static class ClusterGuards
{
    /// <summary>The guards, in the order their refusals are told.</summary>
    public static IReadOnlyList<Guard> All { get; } =
    [
        new("role", Keys.Role, Role),
        new("release", Keys.Release, ReleaseGuard.Advice),
        new("kubernetes", Keys.Release, Kubernetes),
        new("rollout", null, RolloutGuard.Advice),
        new("phase", Keys.Phase, PhaseGuard.Advice),
        new("protection", Keys.DeletionProtection, Protection),
    ];

    /// <summary>Whether users are sent to the cluster. Where each cluster writes its own records, that follows from its role.</summary>
    /// <param name="settings">Its settings.</param>
    /// <param name="deployed">What is deployed.</param>
    public static bool Serves(ClusterSettings settings, Deployed deployed) =>
        settings.Mode == TrafficMode.PerWorkload ? deployed.Own.Role == ClusterRole.Active.ToText() : deployed.Weight > 0;

    /// <summary>How it is told that a cluster serves.</summary>
    /// <param name="settings">Its settings.</param>
    /// <param name="deployed">What is deployed.</param>
    public static string ServesInWords(ClusterSettings settings, Deployed deployed) =>
        settings.Mode == TrafficMode.PerWorkload ? $"{settings.Stack} serves (deployed with role active)" : Invariant($"{settings.Stack} serves (weight {deployed.Weight})");

    /// <summary>How production is moved away from the cluster.</summary>
    /// <param name="settings">Its settings.</param>
    public static string MoveAway(ClusterSettings settings) =>
        settings.Peer is { } peer ? $"tandem switchover --from {settings.Stack} --to {peer}" : "to another cluster of the environment";

    private static string? Role(ClusterSettings settings, Deployed deployed) =>
        settings.Role == ClusterRole.Standby && settings.Mode != TrafficMode.PerWorkload && deployed.Weight > 0
            ? $"{ServesInWords(settings, deployed)}, and a standby runs no application (T6). Move production first: {MoveAway(settings)}. There is no override."
            : null;

    private static string? Kubernetes(ClusterSettings settings, Deployed deployed)
    {
        if (Minor(deployed.Own.Kubernetes) is not { } old || Minor(settings.Release.Kubernetes) is not { } wanted || wanted == old || wanted == old + 1)
        {
            return null;
        }

        return wanted > old
            ? $"{settings.Stack} runs Kubernetes 1.{old} and the release has 1.{wanted}: EKS moves a cluster by one minor at a time. "
                + $"Take a release of 1.{old + 1} first, or rebuild the standby as a new cluster (R10)."
            : $"{settings.Stack} runs Kubernetes 1.{old} and the release has 1.{wanted}: EKS takes back one minor, within 7 days of its upgrade, and leaves nodes and add-ons "
                + "as they are (docs.aws.amazon.com/eks/latest/userguide/rollback-cluster.html). Move production to a cluster that still runs it, or rebuild this one (R10). "
                + "Where EKS has taken it back already, say so in infra:override.";
    }

    private static string? Protection(ClusterSettings settings, Deployed deployed) =>
        !settings.IsProtected && Serves(settings, deployed)
            ? $"{ServesInWords(settings, deployed)}: what has traffic is neither replaced nor deleted (R13). Leave the key out, or move production first: {MoveAway(settings)}."
            : null;

    private static int? Minor(string? version) => version?.Split('.') is [_, var minor] && int.TryParse(minor, out var number) ? number : null;
}
