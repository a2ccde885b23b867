using System.Text.Json.Nodes;
using Tandem.Components.Shared;
using Tandem.Rehearsal.Kubernetes;
using Tandem.Tests.Components;

namespace Tandem.Tests.Rehearsal.Kubernetes;

/// <summary>Goal: the rehearsal suspends the Jobs that the policies suspend (R37, R39). Method: the table that the policies' expressions are run over.</summary>
public sealed class JobAdmissionTests
{
    public static IEnumerable<object[]> Cases => AdmissionCase.Names(row => row.Kind == "Job");

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_model_says_what_the_table_says(string name)
    {
        var row = AdmissionCase.The(name);
        var request = new JobRequest(row.IsInApplicationNamespace, row.Role is "active" or "standby" ? row.Role : null)
        {
            IsRepeated = row.Object["metadata"]?["ownerReferences"]?.AsArray().Any(o => o!["kind"]!.GetValue<string>() is "CronJob" or "ScaledJob") == true,
            IsSuspended = IsSuspended(row.Object),
        };

        var said = row.Becomes is { } kept ? new JobAnswer(IsRefused: false, IsSuspended(kept), IsHeld(kept)) : JobAnswer.Refused;

        Assert.Equal(said, JobAdmission.Of(request));
    }

    /// <summary>Pods and Jobs are what the model asks its admission about. Ingresses are stamped for ExternalDNS, which the rehearsal does not have; all else has to pass as it is (R36).</summary>
    [Fact]
    public void Every_other_kind_of_the_table_passes_as_it_is() =>
        Assert.All(AdmissionCase.All.Where(row => row.Kind is not ("Pod" or "Job" or "Ingress")), row => Assert.True(JsonNode.DeepEquals(row.Object, row.Becomes), row.Name));

    private static bool IsSuspended(JsonNode job) => job["spec"]?["suspend"]?.GetValue<bool>() == true;

    private static bool IsHeld(JsonNode job) => job["metadata"]?["labels"]?[ClusterNames.HeldLabel]?.GetValue<string>() == "true";
}
