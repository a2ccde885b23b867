using Pulumi;
using Pulumi.Kubernetes.ApiExtensions;

namespace Tandem.Components.FrontDoor.Internal;

/// <summary>A TargetGroupBinding, as the controller's resource definition has it.</summary>
/// <remarks>config/crd/bases/elbv2.k8s.aws_targetgroupbindings.yaml of kubernetes-sigs/aws-load-balancer-controller at v3.5.0</remarks>
internal sealed class TargetGroupBindingArgs() : CustomResourceArgs("elbv2.k8s.aws/v1beta1", "TargetGroupBinding")
{
    [Input("spec")]
    public Input<TargetGroupBindingSpecArgs>? Spec { get; set; }
}

internal sealed class TargetGroupBindingSpecArgs : ResourceArgs
{
    [Input("targetGroupARN")]
    public Input<string>? TargetGroupArn { get; set; }

    [Input("targetType")]
    public Input<string>? TargetType { get; set; }

    [Input("ipAddressType")]
    public Input<string>? IpAddressType { get; set; }

    [Input("serviceRef")]
    public Input<ServiceReferenceArgs>? ServiceRef { get; set; }

    [Input("networking")]
    public Input<TargetGroupBindingNetworkingArgs>? Networking { get; set; }
}

internal sealed class ServiceReferenceArgs : ResourceArgs
{
    [Input("name")]
    public Input<string>? Name { get; set; }

    /// <summary>The name of the service's port.</summary>
    [Input("port")]
    public Input<string>? Port { get; set; }
}

internal sealed class TargetGroupBindingNetworkingArgs : ResourceArgs
{
    [Input("ingress")]
    private InputList<NetworkingIngressRuleArgs>? _ingress;

    public InputList<NetworkingIngressRuleArgs> Ingress
    {
        get => _ingress ??= [];
        set => _ingress = value;
    }
}

internal sealed class NetworkingIngressRuleArgs : ResourceArgs
{
    [Input("from")]
    private InputList<NetworkingPeerArgs>? _from;

    [Input("ports")]
    private InputList<NetworkingPortArgs>? _ports;

    public InputList<NetworkingPeerArgs> From
    {
        get => _from ??= [];
        set => _from = value;
    }

    public InputList<NetworkingPortArgs> Ports
    {
        get => _ports ??= [];
        set => _ports = value;
    }
}

internal sealed class NetworkingPeerArgs : ResourceArgs
{
    [Input("securityGroup")]
    public Input<NetworkingSecurityGroupArgs>? SecurityGroup { get; set; }
}

internal sealed class NetworkingSecurityGroupArgs : ResourceArgs
{
    [Input("groupID")]
    public Input<string>? GroupId { get; set; }
}

internal sealed class NetworkingPortArgs : ResourceArgs
{
    [Input("protocol")]
    public Input<string>? Protocol { get; set; }

    [Input("port")]
    public Input<int>? Port { get; set; }
}
