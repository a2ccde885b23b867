using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Networking.V1;
using Tandem.Components.Shared;

namespace Tandem.Components.Workloads;

/// <summary>Who may talk to a workload and whom it may talk to (R3). The VPC CNI enforces it where its network policy agent is switched on.</summary>
internal static class NamespaceTraffic
{
    /// <summary>Where a node tells its own credentials. A pod gets its own from the Pod Identity agent, at another address.</summary>
    private const string InstanceMetadata = "169.254.169.254/32";

    public static NetworkPolicyArgs DefaultDeny(Output<string> ns) => Policy("default-deny", ns, new NetworkPolicySpecArgs
    {
        PodSelector = new LabelSelectorArgs(),
        PolicyTypes = { "Ingress", "Egress" },
    });

    /// <summary>In: the application itself, whoever reads its metrics, and the ingress controller where the workload has hosts.</summary>
    public static NetworkPolicyArgs Ingress(Output<string> ns, WorkloadDefinition workload, string ingressNamespace)
    {
        var from = new InputList<NetworkPolicyPeerArgs>
        {
            new NetworkPolicyPeerArgs { PodSelector = new LabelSelectorArgs() },
            From(ClusterNames.ObservabilityNamespace),
        };
        if (workload.Hosts.Count > 0)
        {
            from.Add(From(ingressNamespace));
        }

        return Policy("ingress", ns, new NetworkPolicySpecArgs
        {
            PodSelector = new LabelSelectorArgs(),
            PolicyTypes = { "Ingress" },
            Ingress = { new NetworkPolicyIngressRuleArgs { From = from } },
        });
    }

    /// <summary>
    /// Out: everywhere, because databases, queues and third parties are outside of the cluster (R30) and known to the application only; other workloads are
    /// closed by their own side. Only the node's credentials are out of reach.
    /// </summary>
    public static NetworkPolicyArgs Egress(Output<string> ns) => Policy("egress", ns, new NetworkPolicySpecArgs
    {
        PodSelector = new LabelSelectorArgs(),
        PolicyTypes = { "Egress" },
        Egress =
        {
            new NetworkPolicyEgressRuleArgs
            {
                To = { new NetworkPolicyPeerArgs { IpBlock = new IPBlockArgs { Cidr = "0.0.0.0/0", Except = { InstanceMetadata } } } },
            },
        },
    });

    private static NetworkPolicyPeerArgs From(string ns) => new()
    {
        NamespaceSelector = new LabelSelectorArgs { MatchLabels = { { "kubernetes.io/metadata.name", ns } } },
    };

    private static NetworkPolicyArgs Policy(string name, Output<string> ns, NetworkPolicySpecArgs spec) =>
        new() { Metadata = NamespaceObjects.Named(name, ns), Spec = spec };
}
