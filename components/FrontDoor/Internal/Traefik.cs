using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Helm.V3;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Yaml.V2;
using Pulumi.Kubernetes.Yaml.V2;
using Tandem.Components.Shared;

namespace Tandem.Components.FrontDoor.Internal;

/// <summary>
/// Traefik in a namespace of its own, and the resource definitions of the Gateway API, which its chart no longer brings. They are installed from the
/// project's own release, the standard channel, so that other controllers find the same ones.
/// </summary>
internal sealed class Traefik
{
    public const string NamespaceName = "traefik";

    public const string ServiceName = "traefik";

    public Traefik(string name, FrontDoorArgs args, Output<string> loadBalancerName, Resource controller, Resource parent)
    {
        var cluster = args.Cluster;
        var child = new CustomResourceOptions { Parent = parent, Provider = cluster.Kubernetes };
        var ns = new Namespace($"{name}-namespace", NamespaceArguments(), child);
        var gatewayApi = new ConfigFile($"{name}-gateway-api", new ConfigFileArgs
        {
            File = $"https://github.com/kubernetes-sigs/gateway-api/releases/download/{args.GatewayApiVersion}/standard-install.yaml",
        }, new ComponentResourceOptions { Parent = parent, Provider = cluster.Kubernetes });

        var release = ChartRelease.Awaited(args.TraefikChart, ServiceName, NamespaceName, TraefikValues.For(args, loadBalancerName));
        Release = new Release($"{name}-traefik", release, new CustomResourceOptions
        {
            Parent = parent,
            Provider = cluster.Kubernetes,
            // Until the controller runs, the webhook that its chart registers refuses every pod of this namespace.
            DependsOn = { ns, gatewayApi, controller },
        });
    }

    public Release Release { get; }

    /// <summary>Pods of this namespace are ready only when the load balancer sees them healthy, so that a rolling update never outruns it.</summary>
    /// <remarks>https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/deploy/pod_readiness_gate/</remarks>
    private static NamespaceArgs NamespaceArguments()
    {
        var labels = PodSecurity.Labels(PodSecurityLevel.Restricted).Add("elbv2.k8s.aws/pod-readiness-gate-inject", "enabled");
        return new NamespaceArgs { Metadata = new ObjectMetaArgs { Name = NamespaceName, Labels = labels.ToDictionary() } };
    }
}
