using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Networking.V1;

namespace Tandem.Components.ObservabilityAgents;

/// <summary>Who may call the agents.</summary>
internal static class AgentReach
{
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
