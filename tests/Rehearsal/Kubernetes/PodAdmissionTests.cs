using System.Text.Json.Nodes;
using Tandem.Components.Shared;
using Tandem.Rehearsal.Kubernetes;
using Tandem.Tests.Components;

namespace Tandem.Tests.Rehearsal.Kubernetes;

/// <summary>Goal: the rehearsal holds the pods that the policies hold (R37, R39). Method: the table that the policies' expressions are run over.</summary>
public sealed class PodAdmissionTests
{
    public static IEnumerable<object[]> Cases => AdmissionCase.Names(row => row.Kind == "Pod");

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_model_says_what_the_table_says(string name)
    {
        var row = AdmissionCase.The(name);

        var answer = PodAdmission.Of(new PodRequest(row.IsInApplicationNamespace, row.Role is "active" or "standby" ? row.Role : null)
        {
            IsUpdate = row.IsUpdate,
            IsHeld = IsHeld(row.Object),
            WasHeld = IsHeld(row.OldObject),
            NamesNode = row.Object["spec"]?["nodeName"]?.GetValue<string>() is { Length: > 0 },
            By = Requester(row.By),
        });

        Assert.Equal(row.Becomes is { } kept ? PodAnswer.Kept(IsHeld(kept)) : PodAnswer.Refused, answer);
    }

    private static bool IsHeld(JsonNode? pod) =>
        pod?["spec"]?["schedulingGates"]?.AsArray().Any(gate => gate!["name"]!.GetValue<string>() == ClusterNames.StandbyGate) == true;

    private static PodRequester Requester(string user) => user switch
    {
        "system:serviceaccount:tandem-system:tandem-role" => PodRequester.RoleJob,
        _ when user.StartsWith("system:node:", StringComparison.Ordinal) => PodRequester.Kubelet,
        _ => PodRequester.Anybody,
    };
}
