using Tandem.Stacks.Configuration;

namespace Tandem.Stacks.Settings;

/// <summary>Reads the settings of a network stack.</summary>
internal static class NetworkSettingsReader
{
    private static readonly Rule<NetworkSettings>[] Rules =
    [
        new(Keys.Zones, s => s.Zones.FirstOrDefault(z => z[..^1] != s.Environment.Region) is { } zone ? $"{zone} is not in {s.Environment.Region}, the region of {s.Environment.Name} in fleet.yaml." : null) { With = [Keys.Environment] },
        new(Keys.Zones, s => s.Zones.Count is 2 or 3 ? null : $"Name two or three zones; these are {s.Zones.Count}."),
        new(Keys.Zones, s => s.Zones.Distinct(StringComparer.Ordinal).Count() == s.Zones.Count ? null : "Name each zone once."),
    ];

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
            keys.Texts(Keys.Zones),
            keys.Whole(Keys.NodesPerCluster),
            keys.Whole(Keys.PodsPerNode),
            keys.Whole(Keys.LogRetentionDays),
            keys.Texts(Keys.AlertEmails));
        Rule<NetworkSettings>.Ask(Rules, settings, keys);
        return settings;
    }
}
