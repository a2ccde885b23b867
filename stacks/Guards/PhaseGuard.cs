using System.Globalization;
using Tandem.Stacks.Settings;
using static System.FormattableString;

namespace Tandem.Stacks.Guards;

/// <summary>
/// The applications of phase 2 come to a cluster once that of phase 1 has proved steering, alerting and metrics there (R64, R65): the record of it lies in
/// the repository. A cluster that is made anew beside one that runs phase 2 takes it at once, and so does the first cluster of an environment, which has no
/// standby to prove anything on.
/// </summary>
internal static class PhaseGuard
{
    private const int Last = Files.WorkloadManifestFile.PhaseMax;

    /// <summary>Why the phase is refused and what to do; null where it is not.</summary>
    /// <param name="settings">What is asked for.</param>
    /// <param name="deployed">What is deployed.</param>
    public static string? Advice(ClusterSettings settings, Deployed deployed)
    {
        var (own, peer) = (deployed.Own.Phase, deployed.Peer?.Phase);
        if (settings.Phase < Last || (own ?? peer ?? Last) >= Last)
        {
            return null;
        }

        if (own is null)
        {
            return Invariant($"{settings.Stack} is new and {settings.Peer} runs phase {peer}, so nothing has proved more yet (R64). Begin with infra:phase {peer}.");
        }

        const string HowTo = "docs/applications.md says what has to be shown and how it is recorded.";
        return settings.Evidence switch
        {
            null => Invariant($"{settings.Stack} runs phase {own}, and {PhaseEvidence.FileOf(settings.Stack)} does not say that steering, alerting and metrics were tested with it (R65). {HowTo}"),
            { Phase: var phase } when phase < settings.Phase => Invariant($"{PhaseEvidence.FileOf(settings.Stack)} is for phase {phase} (R65). {HowTo}"),
            { Since: var since } when since != deployed.Own.Since =>
                $"{PhaseEvidence.FileOf(settings.Stack)} was collected on what {settings.Stack} ran since {Text(since)}, and it runs something else since {Text(deployed.Own.Since)} (R65). {HowTo}",
            _ => null,
        };
    }

    private static string Text(DateTimeOffset? time) => time?.UtcDateTime.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture) ?? "an unknown time";
}
