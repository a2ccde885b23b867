using System.Text.RegularExpressions;
using Tandem.Tests.Sdk.Conformance;

namespace Tandem.Tests.Sdk.Providers;

/// <summary>
/// Random and Kubernetes, letter for letter. The lists are of slightly older packages than the schemas (random 4.21.1, kubernetes shortly after 4.32.0) and
/// of only the parts we use; what is newer is named here.
/// </summary>
public sealed partial class ApiListTests
{
    private const string Random = "pulumi/api/Pulumi.Random.txt";
    private const string Kubernetes = "pulumi/api/Pulumi.Kubernetes.txt";

    private const string PartOfKubernetesWithoutList = "Scheduling.V1Alpha3.";

    private static readonly string[] NewerTypesInKubernetes =
        ["AdmissionRegistration.V1.JSONPatch", "Batch.V1.JobSchedulingConfiguration", "Core.V1.EvictionResponder"];

    private static readonly string[] NewerMembersInKubernetes =
    [
        "Helm.V3.Release.TakeOwnership", "Batch.V1.JobSpec.Scheduling", "Core.V1.ClusterTrustBundleProjection.User",
            "Core.V1.ConfigMapVolumeSource.DefaultUser",
        "Core.V1.DownwardAPIVolumeFile.User", "Core.V1.DownwardAPIVolumeSource.DefaultUser", "Core.V1.EmptyDirVolumeSource.Mode", "Core.V1.GRPCAction.Mode",
        "Core.V1.HTTPGetAction.Protocol", "Core.V1.KeyToPath.User", "Core.V1.PodCertificateProjection.User",
        "Core.V1.PodSpec.EvictionResponders", "Core.V1.PodSpec.WorkloadRef", "Core.V1.ProjectedVolumeSource.DefaultUser",
            "Core.V1.SecretVolumeSource.DefaultUser",
        "Core.V1.ServiceAccountTokenProjection.User", "Core.V1.VolumeMount.BindMountOptions",
        "Apps.V1.Deployment.Spec",
    ];

    [SharedFact(Random)]
    public void Everything_public_in_Random_is_official_letter_for_letter() =>
        Assert.Empty(ApiListing.Strangers(typeof(Pulumi.Random.RandomId).Assembly, Random));

    [SharedFact(Kubernetes)]
    public void Everything_public_in_Kubernetes_is_official_letter_for_letter() =>
        Assert.All(ApiListing.Strangers(typeof(Pulumi.Kubernetes.Provider).Assembly, Kubernetes), line => Assert.True(IsNewer(Owner(line)), line));

    [SharedFact(Kubernetes)]
    public void What_is_called_newer_than_the_list_is_there_and_not_on_it()
    {
        var strangers = ApiListing.Strangers(typeof(Pulumi.Kubernetes.Provider).Assembly, Kubernetes).Select(Owner).ToHashSet(StringComparer.Ordinal);

        Assert.All(NewerMembersInKubernetes, name => Assert.Contains(strangers, s => s == name));
        Assert.All(NewerTypesInKubernetes, name => Assert.Contains(strangers, s => s == name || s.StartsWith(name + ".", StringComparison.Ordinal)));
    }

    private static bool IsNewer(string name) =>
        NewerMembersInKubernetes.Contains(name, StringComparer.Ordinal)
        || NewerTypesInKubernetes.Any(type => name == type || name.StartsWith(type + ".", StringComparison.Ordinal))
        || name.StartsWith(PartOfKubernetesWithoutList, StringComparison.Ordinal);

    // The type or member a line is about, without the namespace of the side it is on and the ending that arguments have.
    private static string Owner(string line)
    {
        var name = Decoration().Replace(line.Split('(', 2)[0].Split(" -> ", 2)[0].Split(" : ", 2)[0], string.Empty);
        return Side().Replace(name, "$1").Replace("Pulumi.Kubernetes.", string.Empty, StringComparison.Ordinal).Replace("Args.", ".", StringComparison.Ordinal);
    }

    [GeneratedRegex("^(static |type ([a-z]+ )+)|(Args)?\\.(get|set|ctor)$|Args$", RegexOptions.CultureInvariant)]
    private static partial Regex Decoration();

    [GeneratedRegex("^(Pulumi\\.Kubernetes\\.)Types\\.(Inputs|Outputs)\\.", RegexOptions.CultureInvariant)]
    private static partial Regex Side();
}
