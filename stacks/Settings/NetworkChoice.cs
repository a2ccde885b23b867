using Tandem.Components.Traffic;
using Tandem.Stacks.Configuration;
using Tandem.Stacks.Files;

namespace Tandem.Stacks.Settings;

/// <summary>What every stack of an environment asks of the networks that its clusters have for themselves (R2).</summary>
internal static class NetworkChoice
{
    /// <summary>Reports a network that has no stack, and the mode that needs all clusters in one network.</summary>
    /// <param name="source">Where the settings are read from.</param>
    public static void Check(SettingsSource source)
    {
        var environment = source.Environment;
        foreach (var (cluster, index) in environment.Clusters.Select((cluster, index) => (cluster, index)).Where(c => c.cluster.Network is not null))
        {
            if (!File.Exists(Path.Combine(source.Given.Root, FileOf(cluster.Network!))))
            {
                source.Mistakes.Add(new Mistake(
                    FleetFile.Name, FormattableString.Invariant($"environments.{environment.Name}.clusters[{index}].network"), $"is '{cluster.Network}'",
                    $"There is no {FileOf(cluster.Network!)}. Write one (docs/accounts.md shows it), or leave the key out for {environment.Network}."));
            }
        }

        if (environment.Networks.Count > 1 && source.Keys.IsSound(Keys.TrafficMode) && source.Mode == TrafficMode.SharedLoadBalancer)
        {
            source.Keys.Wrong(Keys.TrafficMode, $"The shared load balancer reaches the pods of one VPC, and clusters of {environment.Name} stand in {string.Join(" and ", environment.Networks)} "
                + $"({FleetFile.Name}). Use front-door, per-workload or active-active.");
        }
    }

    /// <summary>The ranges outside of a network that are reached from it and may not overlap its own: other VPCs of the environment and the services of clusters in them (R122).</summary>
    /// <param name="source">Where the settings are read from.</param>
    /// <param name="network">The network's stack.</param>
    /// <returns>Each range with the cluster it belongs to; null for that of a VPC.</returns>
    public static IEnumerable<(Components.Network.PeerRange Range, FleetCluster? Cluster)> Others(SettingsSource source, string network)
    {
        foreach (var other in source.Environment.Networks.Where(n => n != network && File.Exists(Path.Combine(source.Given.Root, FileOf(n)))))
        {
            var range = StackFile.Read(source.Given.Root, other).Values.GetValueOrDefault(Keys.Cidr.FullName) ?? "";
            if (Keys.Cidr.Allowed.Accepts(range))
            {
                yield return (new($"the VPC of {other}, {FileOf(other)}", range), null);
            }
        }

        foreach (var cluster in source.Environment.Clusters.Where(c => source.Environment.NetworkOf(c) != network))
        {
            yield return (new($"the services of {cluster.Name}, {FleetFile.Name}", cluster.ServiceCidr), cluster);
        }
    }

    private static string FileOf(string stack) => $"Pulumi.{stack}.yaml";
}
