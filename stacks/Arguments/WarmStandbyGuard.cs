using Pulumi;
using Tandem.Components.Traffic;
using Tandem.Stacks.Configuration;
using Tandem.Stacks.Settings;

namespace Tandem.Stacks.Arguments;

/// <summary>
/// Records carry health checks only where every standby keeps applications running (T4). The traffic stack's own config says so; this asks what the
/// clusters were last deployed with.
/// </summary>
internal static class WarmStandbyGuard
{
    /// <summary>The role of a cluster; an output that fails, in words, where health checks would lead users to a standby that runs nothing.</summary>
    /// <param name="settings">The settings of the traffic stack.</param>
    /// <param name="cluster">The cluster.</param>
    /// <param name="role">The role it was deployed with.</param>
    /// <param name="standby">What it runs as a standby, as deployed.</param>
    public static Output<string> Role(TrafficSettings settings, string cluster, Output<string> role, Output<string> standby)
    {
        var mustBeWarm = settings.HealthChecks && settings.Mode != TrafficMode.ActiveActive;
        return Output.Tuple(role, standby).Apply(deployed => mustBeWarm && deployed.Item2 != Words.Of(StandbyMode.Warm)
            ? throw new TrafficRefusedException(
                $"{Keys.HealthChecks.FullName} is true, but {cluster} was last deployed with {Keys.Standby.FullName} '{deployed.Item2}': Route 53 would send users to a "
                + $"standby that runs nothing (T4). Deploy it with 'warm', or set {Keys.HealthChecks.FullName} to false.")
            : deployed.Item1);
    }
}
