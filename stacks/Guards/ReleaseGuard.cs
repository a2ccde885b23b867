using System.Globalization;
using Tandem.Stacks.Settings;
using static System.FormattableString;

namespace Tandem.Stacks.Guards;

/// <summary>
/// A release reaches one cluster at a time, the standby first, and proves itself there (R10, R34, T1). The first release of a cluster is free; so is every release of
/// an environment of one cluster (R113), which has no other place for it.
/// </summary>
internal static class ReleaseGuard
{
    /// <summary>Why another release is refused and what to do; null where it is not.</summary>
    /// <param name="settings">What is asked for.</param>
    /// <param name="deployed">What is deployed.</param>
    public static string? Advice(ClusterSettings settings, Deployed deployed)
    {
        var wanted = settings.Release.Name;
        if (deployed.Own.Release is not { } running || running == wanted || deployed.Peer is not { } peer)
        {
            return null;
        }

        return ClusterGuards.Serves(settings, deployed) ? WhereTrafficIs(settings, deployed, running, peer) : OnTheStandby(settings, deployed, running, peer);
    }

    private static string? WhereTrafficIs(ClusterSettings settings, Deployed deployed, string running, DeployedCluster peer)
    {
        var serves = $"{ClusterGuards.ServesInWords(settings, deployed)} with {running}";
        if (peer.Release != settings.Release.Name)
        {
            return $"{serves}, and {settings.Peer} {(peer.Release is null ? "runs nothing yet" : $"runs {peer.Release}")}: a release comes to the standby first (R34). "
                + $"Give it to {settings.Peer}, then move production there: {ClusterGuards.MoveAway(settings)}.";
        }

        return Youth(settings, deployed, peer) is { } youth
            ? $"{serves}, and {youth}. Wait, or move production to {settings.Peer}: {ClusterGuards.MoveAway(settings)}."
            : null;
    }

    // Where both run the same, or will, there is no third release that one could fall back to.
    private static string? OnTheStandby(ClusterSettings settings, Deployed deployed, string running, DeployedCluster peer) =>
        peer.Release is not null && peer.Release != settings.Release.Name && peer.Release != running && Youth(settings, deployed, peer) is { } youth
            ? $"{settings.Stack} runs {running}, the release to fall back to, and {youth} (R34). Wait, or take {peer.Release} here too."
            : null;

    private static string? Youth(ClusterSettings settings, Deployed deployed, DeployedCluster peer)
    {
        if (peer.Since is not { } since)
        {
            return settings.SoakHours == 0 ? null : $"nobody knows since when {settings.Peer} runs {peer.Release}: run up of {settings.Peer} to find out";
        }

        var until = since + TimeSpan.FromHours(settings.SoakHours);
        return deployed.Now >= until ? null
            : $"{settings.Peer} runs {peer.Release} since {Text(since)} only, {Whole(deployed.Now - since)}: infra:soakHours asks for {settings.SoakHours}, until {Text(until)}";
    }

    private static string Whole(TimeSpan age) => Invariant($"{Math.Max(0, (int)age.TotalHours)} h");

    private static string Text(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture);
}
