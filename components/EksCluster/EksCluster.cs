using System.Collections.Immutable;
using Pulumi;
using Tandem.Components.EksCluster.Internal;
using Tandem.Components.NodeGroups;
using Tandem.Components.Shared;

namespace Tandem.Components.EksCluster;

/// <summary>
/// A cluster that charts can be installed in: control plane, access, nodes and EKS add-ons, in the order in which EKS needs them.
/// Add-ons that a node needs to become ready come before the nodes, add-ons that need a node to run on come after.
/// </summary>
public sealed class EksCluster : ComponentResource
{
    /// <summary>Makes the cluster.</summary>
    /// <param name="name">The Pulumi name; the cluster's too, unless the arguments say otherwise.</param>
    /// <param name="args">What it is made of.</param>
    /// <param name="options">Parent and AWS provider.</param>
    /// <exception cref="ArgumentsException">At least one argument breaks a rule.</exception>
    public EksCluster(string name, EksClusterArgs args, ComponentResourceOptions? options = null)
        : base(ComponentTypes.EksCluster, EksClusterRules.All.Check(name, args), options)
    {
        ClusterName = args.ClusterName ?? name;
        Place = args.Place;
        VpcId = args.VpcId.ToOutput();
        Tags = args.Tags;

        var controlPlane = ControlPlane.Make(name, ClusterName, args, parent: this);
        SecurityGroupId = controlPlane.ClusterSecurityGroupId;
        var addOns = new AddOns(name, controlPlane.Urn.Apply(_ => ClusterName), args, parent: this);
        var foundation = addOns.BeforeNodes();
        Nodes = new NodeGroups.NodeGroups($"{name}-nodes", ForNodes(args, controlPlane, foundation), new ComponentResourceOptions { Parent = this });
        var running = addOns.AfterNodes(Nodes);

        Ready = Output.All(running.Select(addOn => addOn.Arn).Append(Nodes.Ready)).Apply(_ => ClusterName);
        Kubeconfigs = Kubeconfig.ForRoles(controlPlane.KubeconfigJson, Place.Region, ClusterName, args.Access);
        Kubernetes = MakeProvider(name, controlPlane, args);
        RegisterOutputs();
    }

    /// <summary>The cluster's name, known before anything exists.</summary>
    public string ClusterName { get; }

    /// <summary>Region, account and partition.</summary>
    public AwsPlace Place { get; }

    /// <summary>The VPC.</summary>
    public Output<string> VpcId { get; }

    /// <summary>Tags that what is made for this cluster gets.</summary>
    public Tags Tags { get; }

    /// <summary>The security group that EKS makes: the control plane, every node and every pod are in it.</summary>
    public Output<string> SecurityGroupId { get; }

    /// <summary>The nodes.</summary>
    public NodeGroups.NodeGroups Nodes { get; }

    /// <summary>The cluster's name, known only once access entries, nodes and all add-ons are there: what a chart waits for.</summary>
    public Output<string> Ready { get; }

    /// <summary>A kubeconfig for each role that has access, by the role's name; it holds no secret and looks the same for every cluster (R18).</summary>
    public Output<ImmutableSortedDictionary<string, string>> Kubeconfigs { get; }

    /// <summary>
    /// The provider for everything inside the cluster. It starts only when the cluster is <see cref="Ready"/>; objects are applied by the server.
    /// </summary>
    public Pulumi.Kubernetes.Provider Kubernetes { get; }

    private NodeGroupsArgs ForNodes(EksClusterArgs args, Pulumi.Eks.Cluster controlPlane, IReadOnlyList<Resource> foundation) => new()
    {
        ControlPlane = controlPlane,
        ClusterName = ClusterName,
        Partition = args.Place.Partition,
        KubernetesVersion = args.KubernetesVersion,
        Role = args.Role,
        SubnetIds = args.PrivateSubnetIds,
        KeyArn = args.KeyArn,
        Plan = args.Nodes,
        After = foundation,
        Tags = args.Tags,
    };

    private Pulumi.Kubernetes.Provider MakeProvider(string name, Pulumi.Eks.Cluster controlPlane, EksClusterArgs args)
    {
        var kubeconfig = Kubeconfig.For(controlPlane.KubeconfigJson, Place.Region, ClusterName, args.Access.ProvisionerRoleArn);
        return new Pulumi.Kubernetes.Provider($"{name}-kubernetes", new Pulumi.Kubernetes.ProviderArgs
        {
            KubeConfig = Output.Tuple(kubeconfig, Ready).Apply(known => known.Item1),
            EnableServerSideApply = true,
        }, new CustomResourceOptions { Parent = this });
    }
}
