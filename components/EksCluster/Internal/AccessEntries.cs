using Pulumi;
using Pulumi.Aws.Eks.Inputs;
using Pulumi.Eks.Inputs;

namespace Tandem.Components.EksCluster.Internal;

/// <summary>
/// Access entries: which IAM role gets which of EKS's own access policies, and where. The provisioner has an entry from EKS, which refuses a second one
/// (<c>ResourceInUseException</c>).
/// </summary>
internal static class AccessEntries
{
    public static Dictionary<string, AccessEntryArgs> Of(ClusterAccess access, string partition)
    {
        var everywhere = new AccessPolicyAssociationAccessScopeArgs { Type = "cluster" };
        var namespaces = access.DeployNamespaces.Distinct(StringComparer.Ordinal).ToList();
        var deployed = new AccessPolicyAssociationAccessScopeArgs { Type = "namespace", Namespaces = namespaces };
        var entries = access.AdminRoleArns.Select(arn => (arn, Policy: "AmazonEKSClusterAdminPolicy", Scope: everywhere))
            .Concat(access.DeployRoleArns.Select(arn => (arn, Policy: "AmazonEKSEditPolicy", Scope: deployed)))
            .Concat(access.ViewRoleArns.Select(arn => (arn, Policy: "AmazonEKSViewPolicy", Scope: everywhere)));

        return entries.Where(entry => entry.arn != access.ProvisionerRoleArn).ToDictionary(
            entry => Kubeconfig.RoleName(entry.arn),
            entry => Entry(entry.arn, $"arn:{partition}:eks::aws:cluster-access-policy/{entry.Policy}", entry.Scope),
            StringComparer.Ordinal);
    }

    private static AccessEntryArgs Entry(string roleArn, string policyArn, AccessPolicyAssociationAccessScopeArgs scope) => new()
    {
        PrincipalArn = roleArn,
        AccessPolicies = new Dictionary<string, Input<AccessPolicyAssociationArgs>>(StringComparer.Ordinal)
        {
            ["access"] = new AccessPolicyAssociationArgs { PolicyArn = policyArn, AccessScope = scope },
        },
    };
}
