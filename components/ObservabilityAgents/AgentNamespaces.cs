using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Networking.V1;
using Tandem.Components.Shared;

namespace Tandem.Components.ObservabilityAgents;

/// <summary>The two namespaces of the agents: a strict one, and one for those that read the node.</summary>
internal static class AgentNamespaces
{
    public static NamespaceArgs Make(string name, PodSecurityLevel level) => new()
    {
        Metadata = new ObjectMetaArgs { Name = name, Labels = PodSecurity.Labels(level) },
    };

    /// <summary>Nobody calls in: agents read and send. Only Prometheus reads its neighbours.</summary>
    public static NetworkPolicyArgs NeighboursOnly(Input<string> ns) => new()
    {
        Metadata = new ObjectMetaArgs { Name = "neighbours-only", Namespace = ns },
        Spec = new NetworkPolicySpecArgs
        {
            PodSelector = new LabelSelectorArgs(),
            PolicyTypes = { "Ingress" },
            Ingress =
            {
                new NetworkPolicyIngressRuleArgs { From = { new NetworkPolicyPeerArgs { PodSelector = new LabelSelectorArgs() } } },
            },
        },
    };
}
