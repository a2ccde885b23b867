using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Rbac.V1;
using Tandem.Components.Shared;

namespace Tandem.Components.StandbyPolicy;

/// <summary>What the role Job may do: change pods, Jobs and Ingresses in the workload namespaces, read the role, and nothing else.</summary>
internal static class RoleAccess
{
    public const string ServiceAccountName = "tandem-role";

    public static ServiceAccountArgs ServiceAccount() => new() { Metadata = InSystem(ServiceAccountName) };

    /// <summary>The rights in a workload namespace. They count only where a RoleBinding gives them.</summary>
    public static ClusterRoleArgs WorkloadRights(bool stampsIngresses)
    {
        var rules = new InputList<PolicyRuleArgs>
        {
            Rule("", "pods", "get", "list", "patch", "delete"),
            Rule("", "pods/eviction", "create"),
            Rule("apps", "replicasets", "list"),
            Rule("batch", "jobs", "get", "list", "patch", "delete"),
        };
        if (stampsIngresses)
        {
            rules.Add(Rule("networking.k8s.io", "ingresses", "get", "list", "patch"));
        }

        return new ClusterRoleArgs { Metadata = new ObjectMetaArgs { Name = ServiceAccountName }, Rules = rules };
    }

    public static RoleBindingArgs InWorkloadNamespace(string ns) => new()
    {
        Metadata = new ObjectMetaArgs { Name = ServiceAccountName, Namespace = ns },
        RoleRef = new RoleRefArgs { ApiGroup = "rbac.authorization.k8s.io", Kind = "ClusterRole", Name = ServiceAccountName },
        Subjects = { Subject() },
    };

    /// <summary>The right to read the role, and no other ConfigMap.</summary>
    public static RoleArgs ReadRights() => new()
    {
        Metadata = InSystem(ServiceAccountName),
        Rules =
        {
            new PolicyRuleArgs { ApiGroups = { "" }, Resources = { "configmaps" }, ResourceNames = { ClusterNames.RoleConfigMap }, Verbs = { "get" } },
        },
    };

    public static RoleBindingArgs InSystemNamespace() => new()
    {
        Metadata = InSystem(ServiceAccountName),
        RoleRef = new RoleRefArgs { ApiGroup = "rbac.authorization.k8s.io", Kind = "Role", Name = ServiceAccountName },
        Subjects = { Subject() },
    };

    public static ObjectMetaArgs InSystem(string name) => new() { Name = name, Namespace = ClusterNames.SystemNamespace };

    private static SubjectArgs Subject() => new() { Kind = "ServiceAccount", Name = ServiceAccountName, Namespace = ClusterNames.SystemNamespace };

    private static PolicyRuleArgs Rule(string group, string resource, params string[] verbs) =>
        new() { ApiGroups = { group }, Resources = { resource }, Verbs = verbs };
}
