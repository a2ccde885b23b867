using Tandem.Components.Traffic;
using Tandem.Stacks.Files;

namespace Tandem.Stacks.Settings;

/// <summary>Everything that decides what a traffic stack is.</summary>
/// <param name="Stack">The stack's name.</param>
/// <param name="Environment">The environment from the fleet.</param>
/// <param name="Mode">How traffic is shared out.</param>
/// <param name="Weights">Weight of each cluster, in ordinal order of their names.</param>
/// <param name="TtlSeconds">Seconds that a resolver may keep an answer.</param>
/// <param name="Standby">What a standby runs.</param>
/// <param name="HealthChecks">Whether the records carry health checks.</param>
/// <param name="BreakGlassRegion">Where the lever is that each record hangs on, or null.</param>
/// <param name="Certificate">The certificate that load balancers end TLS with.</param>
/// <param name="Hosts">The full host names that users ask for, in ordinal order.</param>
public sealed record TrafficSettings(
    string Stack,
    FleetEnvironment Environment,
    TrafficMode Mode,
    IReadOnlyDictionary<string, int> Weights,
    int TtlSeconds,
    StandbyMode Standby,
    bool HealthChecks,
    string? BreakGlassRegion,
    CertificateSettings Certificate,
    IReadOnlyList<string> Hosts)
{
    /// <summary>Those of them that workloads of phase 1 answer, in ordinal order. Default: none.</summary>
    public IReadOnlyList<string> FirstHosts { get; init; } = [];

    /// <summary>The hosts that are to be answered: those of phase 1 where every cluster runs it (R64), else all.</summary>
    /// <param name="phases">The phase that each cluster runs; null where none is deployed.</param>
    public IReadOnlyList<string> HostsOf(IReadOnlyList<int?> phases) => phases.Count > 0 && phases.All(phase => phase == 1) ? FirstHosts : Hosts;
}
