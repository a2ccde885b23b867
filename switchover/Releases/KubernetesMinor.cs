using System.Globalization;

namespace Tandem.Switchover.Releases;

/// <summary>How far apart two Kubernetes versions are, in minors.</summary>
internal static class KubernetesMinor
{
    /// <summary>The minors from one to the other; null when one of them is none.</summary>
    /// <param name="from">Such as <c>1.36</c>.</param>
    /// <param name="to">Such as <c>1.37</c>.</param>
    internal static int? Between(string? from, string? to) => Of(from) is { } a && Of(to) is { } b ? b - a : null;

    private static int? Of(string? version) =>
        version?.Split('.') is ["1", var minor, ..] && int.TryParse(minor, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
