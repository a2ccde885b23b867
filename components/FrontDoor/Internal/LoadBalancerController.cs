using Pulumi;
using Pulumi.Kubernetes.Helm.V3;
using Tandem.Components.EksCluster;
using Tandem.Components.Shared;

namespace Tandem.Components.FrontDoor.Internal;

/// <summary>The AWS Load Balancer Controller: keeps pods and target groups together.</summary>
internal sealed class LoadBalancerController
{
    private const string Namespace = "kube-system";

    private const string ReleaseName = "aws-load-balancer-controller";

    public LoadBalancerController(string name, FrontDoorArgs args, Resource parent)
    {
        var cluster = args.Cluster;
        var identity = new PodIdentity($"{name}-controller", new PodIdentityArgs
        {
            ClusterName = cluster.Ready,
            Namespace = Namespace,
            ServiceAccount = ReleaseName,
            Policy = LoadBalancerControllerPolicy.For(cluster.Place.Partition),
            Tags = cluster.Tags,
        }, new ComponentResourceOptions { Parent = parent });

        var release = ChartRelease.Awaited(args.LoadBalancerControllerChart, ReleaseName, Namespace, LoadBalancerControllerValues.For(cluster, ReleaseName));
        var options = new CustomResourceOptions { Parent = parent, Provider = cluster.Kubernetes, DependsOn = { identity } };
        Release = new Release($"{name}-controller", release, options);
    }

    public Release Release { get; }
}
