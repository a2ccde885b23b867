using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using CustomResource = Pulumi.Kubernetes.ApiExtensions.CustomResource;

namespace Tandem.Components.FrontDoor.Internal;

/// <summary>
/// Tells the load balancer controller that the pods of Traefik's service belong in a target group, and that the load balancer may reach them there.
/// Each cluster has target groups of its own, behind a shared load balancer too, so <c>multiClusterTargetGroup</c> stays off: the controller owns all
/// targets of the group.
/// </summary>
/// <remarks>https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/targetgroupbinding/targetgroupbinding/</remarks>
internal static class TargetGroupBinding
{
    public static CustomResource Make(string name, Entry entry, EksCluster.EksCluster cluster, IReadOnlyList<Resource> after, Resource parent)
    {
        var spec = new TargetGroupBindingSpecArgs
        {
            TargetGroupArn = entry.TargetGroupArn,
            TargetType = "ip",
            IpAddressType = "ipv4",
            ServiceRef = new ServiceReferenceArgs { Name = Traefik.ServiceName, Port = entry.ServicePort },
            Networking = new TargetGroupBindingNetworkingArgs
            {
                Ingress = { new NetworkingIngressRuleArgs { From = { Peer(entry.FromGroupId) }, Ports = { Tcp(entry.PodPort), Tcp(TraefikPorts.Ping) } } },
            },
        };
        var metadata = new ObjectMetaArgs { Name = $"{Traefik.ServiceName}-{entry.Name}", Namespace = Traefik.NamespaceName };
        var options = new CustomResourceOptions
        {
            Parent = parent,
            Provider = cluster.Kubernetes,
            DependsOn = after.ToList(),
            // The controller's webhook refuses another target group for a binding that exists, and two bindings cannot have one name.
            ReplaceOnChanges = { "spec.targetGroupARN" },
            DeleteBeforeReplace = true,
        };
        return new CustomResource($"{name}-binding-{entry.Name}", new TargetGroupBindingArgs { Metadata = metadata, Spec = spec }, options);
    }

    private static NetworkingPeerArgs Peer(Output<string> groupId) => new() { SecurityGroup = new NetworkingSecurityGroupArgs { GroupId = groupId } };

    private static NetworkingPortArgs Tcp(int port) => new() { Protocol = "TCP", Port = port };
}
