using Tandem.Components.Monitoring;
using Tandem.Components.Network;
using Tandem.Components.Shared;
using Tandem.Stacks.Arguments;
using Tandem.Stacks.Configuration;
using Tandem.Stacks.Files;

namespace Tandem.Stacks.Settings;

/// <summary>Reads the settings of a network stack.</summary>
internal static class NetworkSettingsReader
{
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
        if (keys.IsSound(Keys.Cidr) && keys.IsSound(Keys.Environment))
        {
            CheckAddresses(settings, source);
        }

        return settings;
    }

    /// <summary>Asks the network's own rules about addresses (R122) and tells what they find in the words of the files.</summary>
    private static void CheckAddresses(NetworkSettings settings, SettingsSource source)
    {
        var place = new AwsPlace { Region = settings.Environment.Region, AccountId = settings.Environment.Account };
        foreach (var mistake in NetworkRules.All.MistakesIn(NetworkArguments.Network(settings, place)))
        {
            if (mistake.Path == "vpcCidr")
            {
                source.Keys.Wrong(Keys.Cidr, InOurWords(mistake.Message));
            }
            else if (mistake.Path.EndsWith("serviceCidr", StringComparison.Ordinal))
            {
                var path = $"environments.{settings.Environment.Name}.{mistake.Path}";
                source.Mistakes.Add(new Mistake(FleetFile.Name, path, "does not fit", InOurWords(mistake.Message)));
            }
        }
    }

    private static string InOurWords(string message) => message
        .Replace("vpcCidr", Keys.Cidr.FullName, StringComparison.Ordinal)
        .Replace("maxNodes", Keys.NodesPerCluster.FullName, StringComparison.Ordinal)
        .Replace("maxPodsPerNode", Keys.PodsPerNode.FullName, StringComparison.Ordinal);
}
