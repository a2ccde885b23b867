using System.Text.RegularExpressions;
using Tandem.Components.NodeGroups;
using Tandem.Components.Shared;

namespace Tandem.Components.EksCluster;

/// <summary>What must hold of the arguments of an <see cref="EksCluster"/>.</summary>
public static partial class EksClusterRules
{
    private static readonly string[] ServiceRanges = ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"];

    /// <summary>The rules.</summary>
    public static Rules<EksClusterArgs> All { get; } = new("EksCluster")
    {
        {
            "clusterName",
            args => args.ClusterName is null || ClusterName().IsMatch(args.ClusterName),
            args => $"is '{args.ClusterName}'. Use 1 to 100 letters, digits and hyphens, a letter first."
        },
        {
            "kubernetesVersion",
            args => Minor().IsMatch(args.KubernetesVersion),
            args => $"is '{args.KubernetesVersion}'. Write the minor, such as 1.36; EKS chooses the patch."
        },
        { "serviceCidr", args => IsServiceRange(args.ServiceCidr), ServiceRangeMistake },
        { "logRetentionDays", args => LogRetention.IsAllowed(args.LogRetentionDays), args => LogRetention.Words(args.LogRetentionDays) },
        {
            "addOns", Versions,
            addOn => AddOnVersion().IsMatch(addOn.Version),
            addOn => $"{addOn.Name} is '{addOn.Version}'. Write it as in v1.22.4-eksbuild.3."
        },
        {
            "nodes.amiReleaseVersion",
            args => args.Nodes.AmiReleaseVersion.StartsWith($"{args.KubernetesVersion}.", StringComparison.Ordinal),
            args => $"is '{args.Nodes.AmiReleaseVersion}', but the cluster runs Kubernetes {args.KubernetesVersion}. "
                + "Choose an image of that minor: EKS refuses another."
        },
        ClusterAccessRules.Mistakes,
        args => NodePlanRules.Mistakes(args.Nodes),
    };

    private static IEnumerable<(string Name, string Version)> Versions(EksClusterArgs args) =>
    [
        ("vpc-cni", args.AddOns.VpcCni),
        ("coredns", args.AddOns.CoreDns),
        ("kube-proxy", args.AddOns.KubeProxy),
        ("eks-pod-identity-agent", args.AddOns.PodIdentityAgent),
        ("metrics-server", args.AddOns.MetricsServer),
    ];

    private static bool IsServiceRange(string text) =>
        Cidr.TryParse(text, out var range, out _) && range.Prefix is >= 12 and <= 24 && ServiceRanges.Any(allowed => Cidr.Parse(allowed).Contains(range));

    private static string ServiceRangeMistake(EksClusterArgs args) =>
        $"is '{args.ServiceCidr}'. EKS takes a /12 to /24 inside {string.Join(", ", ServiceRanges[..^1])} or {ServiceRanges[^1]}, such as 172.20.0.0/16.";

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9-]{0,99}$")]
    private static partial Regex ClusterName();

    [GeneratedRegex("^1\\.[0-9]{2}$")]
    private static partial Regex Minor();

    [GeneratedRegex("^v[0-9]+\\.[0-9]+\\.[0-9]+-eksbuild\\.[0-9]+$")]
    private static partial Regex AddOnVersion();
}
