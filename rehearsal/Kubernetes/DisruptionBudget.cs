using System.Globalization;

namespace Tandem.Rehearsal.Kubernetes;

/// <summary>
/// A PodDisruptionBudget: at least so many pods of a workload stay, or at most so many are missing, a number or a percentage that is rounded up. Only ready
/// pods count as being there; a pod that is still starting may always be evicted.
/// </summary>
/// <param name="MinAvailable">At least so many; null where <paramref name="MaxUnavailable"/> says it.</param>
/// <param name="MaxUnavailable">At most so many missing.</param>
/// <remarks>
/// https://github.com/kubernetes/kubernetes/blob/master/pkg/controller/disruption/disruption.go,
/// https://github.com/kubernetes/kubernetes/blob/master/pkg/registry/core/pod/storage/eviction.go
/// </remarks>
public sealed record DisruptionBudget(string? MinAvailable, string? MaxUnavailable)
{
    /// <summary>How many ready pods may be evicted now.</summary>
    /// <param name="ready">Pods that are ready.</param>
    /// <param name="wanted">Pods that are asked for.</param>
    public int Allows(int ready, int wanted) =>
        Math.Max(0, ready - (MinAvailable is { } least ? Of(least, wanted) : wanted - Of(MaxUnavailable ?? "0", wanted)));

    private static int Of(string text, int wanted) => text.EndsWith('%')
        ? ((int.Parse(text[..^1], CultureInfo.InvariantCulture) * wanted) + 99) / 100
        : int.Parse(text, CultureInfo.InvariantCulture);
}
