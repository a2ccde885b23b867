using Tandem.Components.Shared;

namespace Tandem.Components.StandbyPolicy;

/// <summary>What the arguments of <see cref="StandbyPolicy"/> keep.</summary>
internal static class StandbyPolicyRules
{
    private static readonly Version FirstWithPolicies = new(1, 36);

    public static readonly Rules<StandbyPolicyArgs> All = new("StandbyPolicy")
    {
        {
            "KubernetesVersion", args => Version.TryParse(args.KubernetesVersion, out var version) && version >= FirstWithPolicies,
            args => $"'{args.KubernetesVersion}' has no MutatingAdmissionPolicy in its stable API. Use a release with Kubernetes 1.36 or later."
        },
        {
            "Namespaces", args => args.Namespaces.Distinct(StringComparer.Ordinal).Count() == args.Namespaces.Count,
            args => $"a namespace stands twice in {string.Join(", ", args.Namespaces)}. Name each once."
        },
        {
            "Namespaces[]", args => args.Namespaces, ns => ns != ClusterNames.SystemNamespace && !ns.StartsWith("kube-", StringComparison.Ordinal),
            ns => $"'{ns}' belongs to the platform, whose pods are never held. Give the workload a namespace of its own."
        },
        { "KubectlImage", args => IsPinned(args.KubectlImage), args => $"'{args.KubectlImage}' names no version. Write repository:tag." },
        { "WarmReplicas", args => args.WarmReplicas >= 0, args => FormattableString.Invariant($"{args.WarmReplicas} pods cannot run. Use 0 or more.") },
        {
            "IngressWeight", args => args.IngressWeight is null or (>= 0 and <= 255),
            args => FormattableString.Invariant($"{args.IngressWeight} is not a weight. Use 0 to 255.")
        },
    };

    private static bool IsPinned(string image) => image.LastIndexOf(':') > image.LastIndexOf('/') && !image.EndsWith(":latest", StringComparison.Ordinal);
}
