using Tandem.Stacks.Settings;

namespace Tandem.Stacks.Guards;

/// <summary>
/// A workload with <c>rollout: standby-first</c> reaches one cluster at a time (T1): the cluster with traffic takes its chart and values only once its peer has
/// deployed exactly the same. Other workloads go to both at once (R36), and so does everything where there is one cluster only (R113).
/// </summary>
internal static class RolloutGuard
{
    /// <summary>The word in the manifest.</summary>
    public const string StandbyFirst = "standby-first";

    private const string Nothing = "nothing";

    /// <summary>Why workloads are refused and what to do; null where none is.</summary>
    /// <param name="settings">What is asked for.</param>
    /// <param name="deployed">What is deployed.</param>
    public static string? Advice(ClusterSettings settings, Deployed deployed)
    {
        if (deployed.Own.Workloads is not { } own || deployed.Peer is not { } peer || !ClusterGuards.Serves(settings, deployed))
        {
            return null;
        }

        var early = settings.Workloads.Where(w => w.Rollout == StandbyFirst)
            .Select(w => (w.Name, Wanted: WorkloadVersion.Of(w), Here: own.GetValueOrDefault(w.Name, Nothing), There: peer.Workloads?.GetValueOrDefault(w.Name) ?? Nothing))
            .Where(w => w.Wanted != w.Here && w.Wanted != w.There)
            .Select(w => $"{w.Name} {w.Wanted} ({settings.Stack} has {w.Here}, {settings.Peer} {w.There})")
            .ToList();
        return early.Count == 0 ? null
            : $"{ClusterGuards.ServesInWords(settings, deployed)} and would get what {settings.Peer} has not proved (T1): {string.Join("; ", early)}. "
                + $"Deploy it there first: tandem up {settings.Peer}, then tandem up {settings.Stack}.";
    }
}
