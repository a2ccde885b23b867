using Pulumi;
using Pulumi.Aws.Eks;
using Pulumi.Aws.Iam;
using Tandem.Components.Shared;

namespace Tandem.Components.EksCluster;

/// <summary>
/// A role for the pods of one service account by EKS Pod Identity: no OpenID Connect provider and no trust policy with a cluster's address in it,
/// so that what a rebuilt cluster needs is the same as before (R17).
/// </summary>
/// <remarks>https://docs.aws.amazon.com/eks/latest/userguide/pod-id-role.html, …/pod-id-abac.html</remarks>
public sealed class PodIdentity : ComponentResource
{
    /// <summary>Makes the role and ties it to the service account.</summary>
    /// <param name="name">The Pulumi name.</param>
    /// <param name="args">Which pods, which permissions.</param>
    /// <param name="options">Parent and AWS provider.</param>
    /// <exception cref="ArgumentsException">At least one argument breaks a rule.</exception>
    public PodIdentity(string name, PodIdentityArgs args, ComponentResourceOptions? options = null)
        : base(ComponentTypes.PodIdentity, PodIdentityRules.All.Check(name, args), options)
    {
        var child = new CustomResourceOptions { Parent = this };
        var role = new Role($"{name}-role", new RoleArgs
        {
            Description = $"Pods of {args.Namespace}/{args.ServiceAccount}",
            AssumeRolePolicy = Trust(args).ToJson(),
            Tags = args.Tags.For($"{name}-role"),
        }, child);
        var permissions = Permit(name, args, role);

        RoleArn = Output.Tuple(role.Arn, Output.All(permissions)).Apply(known => known.Item1);
        if (!args.IsAssociatedByAddOn)
        {
            Associate(name, args);
        }

        RegisterOutputs();
    }

    /// <summary>The role. Known once it has its permissions.</summary>
    public Output<string> RoleArn { get; }

    /// <summary>EKS names cluster, namespace and service account in the session; a role that other pods got hold of refuses them.</summary>
    private static PolicyDocument Trust(PodIdentityArgs args) => PolicyDocument.TrustOfPods(
        new PolicyCondition("StringEquals", "aws:RequestTag/eks-cluster-name", args.ClusterName),
        new PolicyCondition("StringEquals", "aws:RequestTag/kubernetes-namespace", args.Namespace),
        new PolicyCondition("StringEquals", "aws:RequestTag/kubernetes-service-account", args.ServiceAccount));

    private List<Output<string>> Permit(string name, PodIdentityArgs args, Role role)
    {
        var child = new CustomResourceOptions { Parent = this };
        var managed = args.ManagedPolicyArns.Select(arn => new RolePolicyAttachment(
            $"{name}-{arn[(arn.LastIndexOf('/') + 1)..]}", new RolePolicyAttachmentArgs { Role = role.Name, PolicyArn = arn }, child).Id);
        var own = args.Policy is null ? [] : new[]
        {
            new RolePolicy($"{name}-policy", new RolePolicyArgs { Role = role.Name, Policy = args.Policy.ToJson() }, child).Id,
        };
        return [.. managed, .. own];
    }

    private void Associate(string name, PodIdentityArgs args) => _ = new PodIdentityAssociation($"{name}-association", new PodIdentityAssociationArgs
    {
        ClusterName = args.ClusterName,
        Namespace = args.Namespace,
        ServiceAccount = args.ServiceAccount,
        RoleArn = RoleArn,
        Tags = args.Tags.For($"{name}-association"),
    }, new CustomResourceOptions { Parent = this });
}
