using System.Text.RegularExpressions;
using Tandem.Components.Shared;

namespace Tandem.Components.ClusterIdentity;

/// <summary>What the arguments of <see cref="ClusterIdentity"/> keep.</summary>
internal static partial class ClusterIdentityRules
{
    public static readonly Rules<ClusterIdentityArgs> All = new("ClusterIdentity")
    {
        { "Cluster", args => Label().IsMatch(args.Cluster), args => NoLabel(args.Cluster, "prod-a") },
        { "Environment", args => Label().IsMatch(args.Environment), args => NoLabel(args.Environment, "prod") },
        { "Release", args => Label().IsMatch(args.Release), args => NoLabel(args.Release, "2026.11") },
        { "Rank", args => args.Rank >= 1, args => FormattableString.Invariant($"{args.Rank} is not a rank. Use 1 or more, as the cluster list has it.") },
        { "WarmReplicas", args => args.WarmReplicas >= 0, args => FormattableString.Invariant($"{args.WarmReplicas} pods cannot run. Use 0 or more.") },
        { "Weight", args => args.Weight is >= 0 and <= 255, args => FormattableString.Invariant($"{args.Weight} is not a weight. Use 0 to 255.") },
    };

    private static string NoLabel(string value, string example) =>
        $"'{value}' cannot be the value of a Kubernetes label. Use up to 63 letters, digits, '-', '_' and '.', the ends letters or digits, such as {example}.";

    [GeneratedRegex(@"^[A-Za-z0-9]([A-Za-z0-9._-]{0,61}[A-Za-z0-9])?$")]
    private static partial Regex Label();
}
