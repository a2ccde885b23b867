using System.Text.Json;
using Pulumi;
using Pulumi.Aws.Eks;
using Pulumi.Aws.Eks.Inputs;

namespace Tandem.Components.EksCluster.Internal;

/// <summary>
/// The EKS add-ons, each a resource of Pulumi.Aws. Those that Pulumi.Eks would make take the identity of the CNI by OpenID Connect only, install
/// CoreDNS before there is a node, and know neither the identity agent nor metrics-server.
/// </summary>
internal sealed class AddOns(string name, Output<string> clusterName, EksClusterArgs args, Resource parent)
{
    /// <summary>What a node needs to become ready. All of it is DaemonSets, which EKS calls active before there is a node.</summary>
    public IReadOnlyList<Addon> BeforeNodes()
    {
        var identity = new PodIdentity($"{name}-vpc-cni", CniIdentity(), new ComponentResourceOptions { Parent = parent });
        var network = Pinned("vpc-cni", args.AddOns.VpcCni, AddOnConfiguration.VpcCni);
        network.PodIdentityAssociations = new AddonPodIdentityAssociationArgs { ServiceAccount = "aws-node", RoleArn = identity.RoleArn };

        var agent = Make("eks-pod-identity-agent", Pinned("eks-pod-identity-agent", args.AddOns.PodIdentityAgent));
        return [agent, Make("kube-proxy", Pinned("kube-proxy", args.AddOns.KubeProxy)), Make("vpc-cni", network, agent)];
    }

    /// <summary>What needs a node to run on.</summary>
    public IReadOnlyList<Addon> AfterNodes(NodeGroups.NodeGroups nodes) =>
    [
        Make("coredns", Pinned("coredns", args.AddOns.CoreDns, AddOnConfiguration.CoreDns), [.. nodes.Groups]),
        Make("metrics-server", Pinned("metrics-server", args.AddOns.MetricsServer, AddOnConfiguration.MetricsServer), [.. nodes.Groups]),
    ];

    private PodIdentityArgs CniIdentity() => new()
    {
        ClusterName = clusterName,
        Namespace = "kube-system",
        ServiceAccount = "aws-node",
        ManagedPolicyArns = [$"arn:{args.Place.Partition}:iam::aws:policy/AmazonEKS_CNI_Policy"],
        IsAssociatedByAddOn = true,
        Tags = args.Tags,
    };

    private AddonArgs Pinned(string addOn, string version, object configuration)
    {
        var pinned = Pinned(addOn, version);
        pinned.ConfigurationValues = JsonSerializer.Serialize(configuration);
        return pinned;
    }

    private AddonArgs Pinned(string addOn, string version) => new()
    {
        ClusterName = clusterName,
        AddonName = addOn,
        AddonVersion = version,
        // What was changed by hand goes: two clusters of one release must be the same.
        ResolveConflictsOnCreate = "OVERWRITE",
        ResolveConflictsOnUpdate = "OVERWRITE",
        Tags = args.Tags.For($"{args.ClusterName ?? name}-{addOn}"),
    };

    private Addon Make(string addOn, AddonArgs arguments, params Resource[] after) =>
        new($"{name}-{addOn}", arguments, new CustomResourceOptions { Parent = parent, DependsOn = after });
}
