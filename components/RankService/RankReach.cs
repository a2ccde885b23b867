using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Networking.V1;
using Pulumi.Kubernetes.Types.Inputs.Policy.V1;
using Tandem.Components.Shared;

namespace Tandem.Components.RankService;

/// <summary>How the rank service is reached, by whom, and how many of its pods may leave at a time.</summary>
internal static class RankReach
{
    public static ServiceArgs Service(RankServiceArgs args) => new()
    {
        Metadata = RankAnswers.Named(RankService.ServiceName, args),
        Spec = new ServiceSpecArgs
        {
            Selector = RankPods.Labels(),
            Ports = { new ServicePortArgs { Name = "http", Port = 80, TargetPort = "http" } },
        },
    };

    public static PodDisruptionBudgetArgs Budget(RankServiceArgs args) => new()
    {
        Metadata = RankAnswers.Named(RankService.ServiceName, args),
        Spec = new PodDisruptionBudgetSpecArgs { MaxUnavailable = 1, Selector = RankPods.Selector() },
    };

    /// <summary>Workload namespaces may ask; the pods themselves talk to nobody.</summary>
    public static NetworkPolicyArgs Policy(RankServiceArgs args) => new()
    {
        Metadata = RankAnswers.Named(RankService.ServiceName, args),
        Spec = new NetworkPolicySpecArgs
        {
            PodSelector = RankPods.Selector(),
            PolicyTypes = { "Ingress", "Egress" },
            Ingress =
            {
                new NetworkPolicyIngressRuleArgs
                {
                    From =
                    {
                        new NetworkPolicyPeerArgs
                        {
                            NamespaceSelector = new LabelSelectorArgs { MatchLabels = { { ClusterNames.WorkloadLabel, "true" } } },
                        },
                    },
                    Ports = { new NetworkPolicyPortArgs { Protocol = "TCP", Port = RankAnswers.Port } },
                },
            },
        },
    };
}
