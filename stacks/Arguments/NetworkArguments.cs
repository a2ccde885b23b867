using Tandem.Components.Certificate;
using Tandem.Components.Monitoring;
using Tandem.Components.Network;
using Tandem.Components.Shared;
using Tandem.Components.SharedLoadBalancer;
using Tandem.Components.Traffic;
using Tandem.Stacks.Settings;

namespace Tandem.Stacks.Arguments;

/// <summary>From the settings of a network stack to the arguments of its components.</summary>
internal static class NetworkArguments
{
    /// <summary>The network's.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="place">Region and account.</param>
    /// <param name="joined">The environment's network, where this one is a cluster's own; null where it is the environment's, or not looked at yet.</param>
    public static NetworkArgs Network(NetworkSettings settings, AwsPlace place, JoinedNetwork? joined) => new()
    {
        Place = place,
        VpcCidr = settings.Cidr,
        Zones = settings.Environment.Zones,
        Clusters =
        [
            .. settings.Clusters.Select(cluster => new NetworkCluster
            {
                Name = cluster.Name,
                ServiceCidr = cluster.ServiceCidr,
                MaxNodes = settings.NodesPerCluster,
                MaxPodsPerNode = settings.PodsPerNode,
            }),
        ],
        ZoneName = settings.JoinsEnvironment ? null : settings.Environment.Domain,
        Joins = joined,
        Peers = settings.Peers,
        FlowLogRetentionDays = settings.LogRetentionDays,
        IsProtected = settings.IsProtected,
    };

    /// <summary>The shared load balancer's, in the mode that has one (R50); null in any other.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="network">The network it stands in.</param>
    public static SharedLoadBalancerArgs? Shared(NetworkSettings settings, Network network) => settings.Mode != TrafficMode.SharedLoadBalancer ? null : new()
    {
        VpcId = network.VpcId,
        VpcCidr = network.VpcCidr,
        Places = [.. settings.Environment.Zones.Select((zone, index) => new SharedPlace(zone, network.PublicSubnetIds.Apply(ids => ids[index])))],
        Clusters = [.. settings.Environment.Clusters.Select(cluster => cluster.Name)],
        Doors = settings.Certificate.EndsTls ? SharedDoor.WithCertificate : SharedDoor.Defaults,
        IsProtected = settings.IsProtected,
    };

    /// <summary>The certificate's; null where the environment brings its own or has none.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="network">The network, for its hosted zone.</param>
    public static CertificateArgs? Certificate(NetworkSettings settings, Network network) =>
        settings.Certificate.IsManaged ? new() { Domain = settings.Environment.Domain, ZoneId = network.ZoneId } : null;

    /// <summary>The monitoring's.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="place">Region and account.</param>
    /// <param name="network">The network, for its key.</param>
    public static MonitoringArgs Monitoring(NetworkSettings settings, AwsPlace place, Network network) => new()
    {
        Place = place,
        KmsKeyArn = network.KmsKeyArn,
        Clusters = [.. settings.Environment.Clusters.Select(cluster => cluster.Name)],
        SupportHours = settings.SupportHours,
        Subscribers = [.. settings.AlertEmails.Select(address => new AlertSubscriber("email", address))],
        WorkloadNamespaces = settings.Namespaces,
        ExpectsTraffic = settings.ExpectsTraffic,
        IsStandbyWarm = settings.Standby == StandbyMode.Warm,
        IsActiveActive = settings.Mode == TrafficMode.ActiveActive,
        LogRetentionDays = settings.LogRetentionDays,
        IsProtected = settings.IsProtected,
    };
}
