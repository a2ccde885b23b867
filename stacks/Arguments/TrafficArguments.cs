using Pulumi;
using Tandem.Components.Shared;
using Tandem.Components.SharedLoadBalancer;
using Tandem.Components.Traffic;
using Tandem.Stacks.Configuration;
using Tandem.Stacks.References;
using Tandem.Stacks.Settings;

namespace Tandem.Stacks.Arguments;

/// <summary>From the settings of a traffic stack to the arguments of its component.</summary>
internal static class TrafficArguments
{
    /// <summary>The traffic's. Roles and addresses are those that the clusters were last deployed with.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="clusters">What each cluster's stack put out.</param>
    /// <param name="network">The environment's network.</param>
    public static TrafficArgs Traffic(TrafficSettings settings, IReadOnlyDictionary<string, OutputsOf> clusters, NetworkOutputs network) => new()
    {
        Mode = settings.Mode,
        ZoneId = network.ZoneId,
        Hosts = [$"*.{settings.Environment.Domain}"],
        Clusters = [.. settings.Weights.Select(weight => Cluster(weight.Key, weight.Value, clusters[weight.Key], network, settings))],
        TtlSeconds = settings.TtlSeconds,
        IsStandbyWarm = settings.Standby == StandbyMode.Warm,
        HealthCheck = settings.HealthChecks ? new ClusterHealthCheck() : null,
        Lever = settings.BreakGlassRegion is { } region ? new BreakGlassLever(region) : null,
        SharedFront = settings.Mode == TrafficMode.SharedLoadBalancer ? Shared(settings, network) : null,
    };

    private static SharedFront Shared(TrafficSettings settings, NetworkOutputs network) => new()
    {
        LoadBalancerArn = network.SharedLoadBalancerArn,
        Addresses = network.SharedAddresses,
        Ports = [.. SharedDoor.WithCertificate.Select(door => Port(door, settings, network))],
    };

    private static SharedPort Port(SharedDoor door, TrafficSettings settings, NetworkOutputs network) => new(door.Port, TargetGroups(settings, network, door.Port))
    {
        CertificateArn = door.EndsTls ? network.CertificateArn(settings.Certificate) : null,
    };

    private static SortedDictionary<string, Input<string>> TargetGroups(TrafficSettings settings, NetworkOutputs network, int port) =>
        new(settings.Environment.Clusters.ToDictionary(c => c.Name, c => (Input<string>)network.SharedTargetGroupArn(c.Name, port)), StringComparer.Ordinal);

    /// <summary>
    /// A cluster without weight need not be there: while it is rebuilt the weights of the others can still be changed. Its record keeps the reserved addresses, which
    /// it finds again (R19).
    /// </summary>
    private static TrafficCluster Cluster(string name, int weight, OutputsOf outputs, NetworkOutputs network, TrafficSettings settings) => new()
    {
        Name = name,
        Weight = weight,
        Role = weight > 0 || settings.HealthChecks
            ? WarmStandbyGuard.Role(settings, name, outputs.Text("role"), outputs.Text("standby"))
            : outputs.TextIfAny("role").Apply(role => role ?? Words.Of(ClusterRole.Standby)),
        Addresses = network.IngressAddresses(name),
    };
}
