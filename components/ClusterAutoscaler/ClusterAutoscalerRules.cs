using System.Text.RegularExpressions;
using Tandem.Components.Shared;

namespace Tandem.Components.ClusterAutoscaler;

/// <summary>What must hold of the arguments of a <see cref="ClusterAutoscaler"/>.</summary>
public static partial class ClusterAutoscalerRules
{
    /// <summary>The rules.</summary>
    public static Rules<ClusterAutoscalerArgs> All { get; } = new("ClusterAutoscaler")
    {
        {
            "image",
            args => Tag().IsMatch(args.Image),
            args => $"is '{args.Image}'. Write it with its tag, as in registry.k8s.io/autoscaling/cluster-autoscaler:v1.36.1."
        },
        {
            "image",
            args => !Tag().IsMatch(args.Image) || MinorOf(args.Image) == args.KubernetesVersion,
            args => $"is of minor {MinorOf(args.Image)}, but the cluster runs Kubernetes {args.KubernetesVersion}. "
                + $"Choose a tag v{args.KubernetesVersion}.x in the release."
        },
        { "unneededMinutes", args => args.UnneededMinutes is >= 1 and <= 120, args => $"is {args.UnneededMinutes}. Use 1 to 120." },
        {
            "provisionMinutesMax",
            args => args.ProvisionMinutesMax is >= 3 and <= 60,
            args => $"is {args.ProvisionMinutesMax}. Use 3 to 60: a node takes two to five."
        },
    };

    private static string MinorOf(string image) => Tag().Match(image).Groups["minor"].Value;

    [GeneratedRegex(":v(?<minor>[0-9]+\\.[0-9]+)\\.[0-9]+$")]
    private static partial Regex Tag();
}
