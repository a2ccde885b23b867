using Pulumi;
using Pulumi.Aws.CloudWatch;
using Pulumi.Eks.Inputs;
using Tandem.Components.Shared;

namespace Tandem.Components.EksCluster.Internal;

/// <summary>
/// The control plane. Pulumi.Eks brings a service role of its own (AmazonEKSClusterPolicy) and the access entries; what it would bring
/// besides is switched off: nodes and security groups, which EKS or NodeGroups bring, and add-ons, which are pinned in <see cref="AddOns"/>.
/// </summary>
internal static class ControlPlane
{
    private static readonly string[] LogTypes = ["api", "audit", "authenticator", "controllerManager", "scheduler"];

    public static Pulumi.Eks.Cluster Make(string name, string clusterName, EksClusterArgs args, Resource parent)
    {
        var logs = MakeLogGroup(name, clusterName, args, parent);
        var options = new ComponentResourceOptions { Parent = parent, DependsOn = { logs }, Protect = args.IsProtected };
        var arguments = Arguments(clusterName, args);
        if (args.Access.PublicCidrs.Count > 0)
        {
            // Pulumi.Eks refuses ranges, even an empty list of them, where the endpoint is private.
            arguments.PublicAccessCidrs = args.Access.PublicCidrs.ToList();
        }

        return new Pulumi.Eks.Cluster($"{name}-control-plane", arguments, options);
    }

    private static Pulumi.Eks.ClusterArgs Arguments(string clusterName, EksClusterArgs args) => new()
    {
        Name = clusterName,
        Version = args.KubernetesVersion,
        VpcId = args.VpcId,
        PrivateSubnetIds = args.PrivateSubnetIds,
        KubernetesServiceIpAddressRange = args.ServiceCidr,
        EndpointPrivateAccess = true,
        EndpointPublicAccess = args.Access.PublicCidrs.Count > 0,
        EncryptionConfigKeyArn = args.KeyArn,
        EnabledClusterLogTypes = LogTypes,
        AuthenticationMode = Pulumi.Eks.AuthenticationMode.Api,
        AccessEntries = AccessEntries.Of(args.Access, args.Place.Partition),
        ProviderCredentialOpts = args.Access.ProvisionerRoleArn is { } role ? (Input<KubeconfigOptionsArgs>)new KubeconfigOptionsArgs { RoleArn = role } : null,
        CreateOidcProvider = false,
        DeletionProtection = args.IsProtected,
        // EXTENDED, EKS's default, costs six times as much once standard support ends; STANDARD upgrades by itself then. A release is meant to be moved before.
        UpgradePolicy = new Pulumi.Aws.Eks.Inputs.ClusterUpgradePolicyArgs { SupportType = "STANDARD" },
        BootstrapSelfManagedAddons = false,
        UseDefaultVpcCni = true,
        CorednsAddonOptions = new CoreDnsAddonOptionsArgs { Enabled = false },
        KubeProxyAddonOptions = new KubeProxyAddonOptionsArgs { Enabled = false },
        SkipDefaultNodeGroup = true,
        SkipDefaultSecurityGroups = true,
        CreateInstanceRole = false,
        Tags = args.Tags.For(clusterName),
    };

    /// <summary>EKS would make the same group, and keep its logs for ever.</summary>
    private static LogGroup MakeLogGroup(string name, string clusterName, EksClusterArgs args, Resource parent) => new($"{name}-logs", new LogGroupArgs
    {
        Name = $"/aws/eks/{clusterName}/cluster",
        KmsKeyId = args.KeyArn,
        RetentionInDays = args.LogRetentionDays,
        Tags = args.Tags.For(clusterName),
    }, Stateful.Options(parent, args.IsProtected));
}
