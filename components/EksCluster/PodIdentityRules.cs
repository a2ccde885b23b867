using Tandem.Components.Shared;

namespace Tandem.Components.EksCluster;

/// <summary>What must hold of the arguments of a <see cref="PodIdentity"/>.</summary>
public static class PodIdentityRules
{
    /// <summary>The rules.</summary>
    public static Rules<PodIdentityArgs> All { get; } = new("PodIdentity")
    {
        { "namespace", args => args.Namespace.Length > 0, _ => "is empty. Name the namespace of the pods." },
        { "serviceAccount", args => args.ServiceAccount.Length > 0, _ => "is empty. Name the service account of the pods." },
        {
            "policy",
            args => args.Policy is not null || args.ManagedPolicyArns.Count > 0,
            args => $"{args.Namespace}/{args.ServiceAccount} gets a role that allows nothing. Give policy, managedPolicyArns, or both."
        },
    };
}
