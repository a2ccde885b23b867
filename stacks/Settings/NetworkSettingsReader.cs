using System.Globalization;
using Tandem.Components.Monitoring;
using Tandem.Components.Network;
using Tandem.Components.Shared;
using Tandem.Stacks.Arguments;
using Tandem.Stacks.Configuration;
using Tandem.Stacks.Files;
using static System.FormattableString;

namespace Tandem.Stacks.Settings;

/// <summary>Reads the settings of a network stack.</summary>
internal static class NetworkSettingsReader
{
    private static readonly ConfigKey[] OfEnvironmentAlone = [Keys.AlertEmails, Keys.SupportHours, Keys.ExpectsTraffic];

    /// <summary>Reads the settings.</summary>
    /// <param name="source">Where from.</param>
    public static NetworkSettings Read(SettingsSource source)
    {
        var keys = source.Keys;
        var settings = new NetworkSettings(
            source.Given.Stack,
            source.Environment,
            source.Mode,
            keys.Text(Keys.Cidr),
            keys.Whole(Keys.NodesPerCluster),
            keys.Whole(Keys.PodsPerNode),
            keys.Whole(Keys.LogRetentionDays),
            keys.Texts(Keys.AlertEmails),
            Words.Read<SupportHours>(keys.Text(Keys.SupportHours)),
            keys.Flag(Keys.ExpectsTraffic),
            Words.Read<StandbyMode>(keys.Text(Keys.Standby)),
            [.. source.Workloads().Workloads.Select(w => w.Namespace)],
            CertificateChoice.Of(keys.Text(Keys.Certificate)),
            keys.Flag(Keys.DeletionProtection));
        if (keys.IsSound(Keys.Environment))
        {
            CheckOwn(settings, keys);
        }

        if (keys.IsSound(Keys.Cidr) && keys.IsSound(Keys.Environment))
        {
            var others = NetworkChoice.Others(source, settings.Stack).ToList();
            settings = settings with { Peers = [.. others.Select(o => o.Range)] };
            CheckAddresses(settings, [.. others.Select(o => o.Cluster)], source);
        }

        return settings;
    }

    /// <summary>What the environment has once is decided in its own network's stack; a key that decides nothing would be ignored silently.</summary>
    private static void CheckOwn(NetworkSettings settings, KeyReader keys)
    {
        foreach (var key in OfEnvironmentAlone.Where(key => settings.JoinsEnvironment && keys.IsSound(key) && keys.Text(key) != key.Default))
        {
            keys.Wrong(key, $"It belongs to {settings.Environment.Network}, which has the alerts of all clusters of {settings.Environment.Name}. Remove it.");
        }
    }

    /// <summary>Asks the network's own rules about addresses (R122) and tells what they find in the words of the files.</summary>
    private static void CheckAddresses(NetworkSettings settings, IReadOnlyList<FleetCluster?> peers, SettingsSource source)
    {
        var place = new AwsPlace { Region = settings.Environment.Region, AccountId = settings.Environment.Account };
        foreach (var mistake in NetworkRules.All.MistakesIn(NetworkArguments.Network(settings, place, joined: null)))
        {
            if (ClusterOf(mistake.Path, settings, peers) is { } cluster)
            {
                var path = Invariant($"environments.{settings.Environment.Name}.clusters[{IndexInFile(cluster, settings)}].serviceCidr");
                source.Mistakes.Add(new Mistake(FleetFile.Name, path, "does not fit", InOurWords(mistake.Message, settings)));
            }
            else if (mistake.Path == "vpcCidr" || mistake.Path.StartsWith("peers[", StringComparison.Ordinal))
            {
                source.Keys.Wrong(Keys.Cidr, InOurWords(mistake.Message, settings));
            }
        }
    }

    /// <summary>The cluster whose range a rule names; null where it names that of a VPC, or no range.</summary>
    private static FleetCluster? ClusterOf(string path, NetworkSettings settings, IReadOnlyList<FleetCluster?> peers)
    {
        var open = path.IndexOf('[', StringComparison.Ordinal);
        if (open < 0 || !int.TryParse(path[(open + 1)..path.IndexOf(']', StringComparison.Ordinal)], NumberStyles.None, CultureInfo.InvariantCulture, out var index))
        {
            return null;
        }

        return path.StartsWith("peers[", StringComparison.Ordinal) ? peers[index]
            : path.EndsWith("serviceCidr", StringComparison.Ordinal) ? settings.Clusters[index]
            : null;
    }

    /// <summary>The network counts the clusters that stand in it; a person counts those of the file.</summary>
    private static string InOurWords(string message, NetworkSettings settings) => settings.Clusters.Index()
        .Aggregate(message, (text, row) => text.Replace(
            Invariant($"{row.Item.Name}, clusters[{row.Index}]"), Invariant($"{row.Item.Name}, clusters[{IndexInFile(row.Item, settings)}]"), StringComparison.Ordinal))
        .Replace("vpcCidr", Keys.Cidr.FullName, StringComparison.Ordinal)
        .Replace("maxNodes", Keys.NodesPerCluster.FullName, StringComparison.Ordinal)
        .Replace("maxPodsPerNode", Keys.PodsPerNode.FullName, StringComparison.Ordinal);

    private static int IndexInFile(FleetCluster cluster, NetworkSettings settings) => settings.Environment.Clusters.ToList().IndexOf(cluster);
}
