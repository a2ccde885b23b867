using System.Collections.Immutable;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Tandem.Components.Shared;

/// <summary>A level of the Pod Security Standards.</summary>
/// <remarks>https://kubernetes.io/docs/concepts/security/pod-security-standards/</remarks>
public enum PodSecurityLevel
{
    /// <summary>Hardened: no root, no privileges, no host.</summary>
    Restricted,

    /// <summary>No known way to more privileges, but root is allowed.</summary>
    Baseline,

    /// <summary>Anything goes. Only for agents that read the node.</summary>
    Privileged,
}

/// <summary>Pod security of namespaces and of the pods that Tandem itself describes.</summary>
public static class PodSecurity
{
    /// <summary>Labels that make a namespace refuse pods below a level and warn about whatever is not restricted.</summary>
    /// <param name="level">What is refused below.</param>
    public static ImmutableDictionary<string, string> Labels(PodSecurityLevel level) =>
        ImmutableDictionary.CreateRange(StringComparer.Ordinal,
        [
            KeyValuePair.Create("pod-security.kubernetes.io/enforce", Text(level)),
            KeyValuePair.Create("pod-security.kubernetes.io/warn", Text(PodSecurityLevel.Restricted)),
        ]);

    /// <summary>A namespace of the platform's own.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="level">What is refused below.</param>
    public static NamespaceArgs Namespace(string name, PodSecurityLevel level) => new() { Metadata = new ObjectMetaArgs { Name = name, Labels = Labels(level) } };

    /// <summary>The security context of a pod that a restricted namespace accepts.</summary>
    /// <param name="userId">A numeric user other than 0; it is the group too.</param>
    public static PodSecurityContextArgs Pod(int userId) => new()
    {
        RunAsNonRoot = true,
        RunAsUser = userId,
        RunAsGroup = userId,
        FsGroup = userId,
        SeccompProfile = new SeccompProfileArgs { Type = "RuntimeDefault" },
    };

    /// <summary>The security context of a container that a restricted namespace accepts; its root file system is read-only besides.</summary>
    public static SecurityContextArgs Container() => new()
    {
        AllowPrivilegeEscalation = false,
        ReadOnlyRootFilesystem = true,
        Capabilities = new CapabilitiesArgs { Drop = { "ALL" } },
    };

    private static string Text(PodSecurityLevel level) => level switch
    {
        PodSecurityLevel.Restricted => "restricted",
        PodSecurityLevel.Baseline => "baseline",
        PodSecurityLevel.Privileged => "privileged",
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, "Use restricted, baseline or privileged."),
    };
}
