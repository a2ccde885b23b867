using System.Text.RegularExpressions;
using Tandem.Components.Shared;
using Tandem.Components.Traffic;
using Tandem.Stacks.Configuration;
using Tandem.Stacks.Files;
using Tandem.Stacks.Guards;

namespace Tandem.Stacks.Settings;

/// <summary>Reads the settings of a cluster stack, its release and its workloads.</summary>
internal static partial class ClusterSettingsReader
{
    private const int NodesMax = 450;
    private static readonly Allowed InstanceType = new("Give EC2 instance types, such as m7i.xlarge.", v => InstanceTypePattern().IsMatch(v));
    private static readonly Allowed GroupName = new(
        "Use at most 20 lower-case letters, digits and hyphens; not 'system'.", v => v != "system" && GroupNamePattern().IsMatch(v));

    private static readonly Rule<ClusterSettings>[] Rules =
    [
        new(Keys.Peer, s => s.Peer is null && OthersThan(s) is { Length: > 0 } others
            ? $"{s.Environment.Name} has other clusters in fleet.yaml, and the guard of releases has to know which (R34). Use one of: {others}."
            : null) { With = [Keys.Environment] },
        new(Keys.Peer, s => s.Peer == s.Stack
            ? "A cluster cannot be its own peer. Name the other cluster of the environment, or leave the key out."
            : null),
        new(Keys.Peer, s => s.Peer is null || s.Peer == s.Stack || s.Environment.Cluster(s.Peer) is not null
            ? null
            : $"Use a cluster of {s.Environment.Name} in fleet.yaml: {OthersThan(s)}.") { With = [Keys.Environment] },
        new(Keys.AdminRoleArns, s => s.Access.AdminRoleArns.Contains(s.Environment.Provisioner)
            ? $"{s.Environment.Provisioner} is the provisioner of {s.Environment.Name} in fleet.yaml: "
                + "EKS lets it in anyway and refuses a second entry. Leave it out."
            : null) { With = [Keys.Environment] },
        new(Keys.Release, s => s.Mode != TrafficMode.PerWorkload || s.Release.Charts.ContainsKey(ReleaseParts.ChartOfRecords)
            ? null
            : $"{ReleaseFile.PathOf(s.Release.Name)} pins no chart {ReleaseParts.ChartOfRecords}, which writes the records in infra:trafficMode per-workload. "
                + "Choose a release that does, or another mode.") { With = [Keys.TrafficMode] },
        new(Keys.Certificate, CertificateChoice.Uncovered) { With = [Keys.Environment] },
    ];

    /// <summary>Reads the settings.</summary>
    /// <param name="source">Where from.</param>
    public static ClusterSettings Read(SettingsSource source)
    {
        var keys = source.Keys;
        var phase = keys.Whole(Keys.Phase);
        var settings = new ClusterSettings(
            source.Given.Stack,
            source.Environment,
            source.Environment.Cluster(source.Given.Stack) ?? new FleetCluster(source.Given.Stack, ""),
            source.Mode,
            Words.Read<ClusterRole>(keys.Text(Keys.Role)),
            Optional(keys.Text(Keys.Peer)),
            ReadRelease(source),
            [.. source.Workloads().Workloads.Where(w => w.Phase <= phase)],
            Words.Read<StandbyMode>(keys.Text(Keys.Standby)),
            keys.Whole(Keys.WarmReplicas),
            phase,
            ReadNodes(keys),
            new AccessSettings(
                keys.Texts(Keys.PublicAccessCidrs), keys.Texts(Keys.AdminRoleArns), keys.Texts(Keys.DeployRoleArns), keys.Texts(Keys.ViewRoleArns)),
            CertificateChoice.Of(keys.Text(Keys.Certificate)),
            keys.Whole(Keys.Weight),
            keys.Whole(Keys.LogRetentionDays),
            keys.Flag(Keys.DeletionProtection),
            keys.Whole(Keys.SoakHours),
            GuardOverride.Read(keys.Text(Keys.Override)))
        {
            List = source.List(),
            Evidence = PhaseEvidence.Read(source.Given.Root, source.Given.Stack, source.Mistakes),
        };
        Rule<ClusterSettings>.Ask(Rules, settings, keys);
        return settings;
    }

    private static string OthersThan(ClusterSettings settings) =>
        string.Join(", ", settings.Environment.Clusters.Select(c => c.Name).Where(name => name != settings.Stack));

    private static string? Optional(string text) => text.Length == 0 ? null : text;

    private static Release ReadRelease(SettingsSource source)
    {
        var name = source.Keys.Text(Keys.Release);
        var path = Path.Combine(source.Given.Root, ReleaseFile.PathOf(name));
        if (source.Keys.IsSound(Keys.Release) && File.Exists(path))
        {
            var known = source.Mistakes.All.Count;
            var release = ReleaseFile.Read(name, File.ReadAllText(path), source.Mistakes);
            if (source.Mistakes.All.Count == known)
            {
                PromotionRule.Check(source, release);
            }

            return release;
        }

        if (source.Keys.IsSound(Keys.Release))
        {
            source.Keys.Wrong(Keys.Release, $"There is no {ReleaseFile.PathOf(name)}. Use one of: {string.Join(", ", ReleaseShelf.NamesIn(source.Given.Root))}.");
        }

        var none = new SortedDictionary<string, string>(StringComparer.Ordinal);
        return new Release(name, "", "", "", none, new SortedDictionary<string, ReleaseChart>(StringComparer.Ordinal), none);
    }

    private static NodeSettings ReadNodes(KeyReader keys)
    {
        var system = keys.Section(Keys.SystemNodes);
        system.OnlyKnows("count", "instanceTypes", "diskGiB");
        var groups = keys.Section(Keys.NodeGroups);
        return new NodeSettings(
            new SystemNodeSettings(system.Whole("count", 2, 50), InstanceTypes(system), system.Whole("diskGiB", 20, 1000)),
            [.. groups.Names.Order(StringComparer.Ordinal).Select(name => ReadGroup(name, groups))]);
    }

    private static NodeGroupSettings ReadGroup(string name, Section groups)
    {
        if (!GroupName.Accepts(name))
        {
            groups.Wrong(name, GroupName.Says);
        }

        var group = groups.Child(name);
        group.OnlyKnows("instanceTypes", "minActive", "minStandby", "max", "diskGiB");
        var settings = new NodeGroupSettings(
            name,
            InstanceTypes(group),
            group.Whole("minActive", 0, NodesMax),
            group.Whole("minStandby", 0, NodesMax),
            group.Whole("max", 1, NodesMax),
            group.Whole("diskGiB", 20, 1000));
        if (settings.Max < Math.Max(settings.MinActive, settings.MinStandby))
        {
            group.Wrong("max", $"Use {Math.Max(settings.MinActive, settings.MinStandby)} (the larger minimum) or more.");
        }

        return settings;
    }

    private static IReadOnlyList<string> InstanceTypes(Section section)
    {
        var types = section.Texts("instanceTypes", InstanceType);
        if (types.Count == 0)
        {
            section.Missing("instanceTypes", InstanceType.Says);
        }

        return types;
    }

    [GeneratedRegex(@"^[a-z][a-z0-9-]*\.[a-z0-9-]+$")]
    private static partial Regex InstanceTypePattern();

    [GeneratedRegex("^[a-z][a-z0-9-]{0,19}$")]
    private static partial Regex GroupNamePattern();
}
