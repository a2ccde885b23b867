using Tandem.Components.EksCluster;

namespace Tandem.Tests.Components;

[Collection(PulumiCollection.Name)]
public sealed class PodIdentityTests
{
    private static Task<MockedDeployment> Make(bool isAssociatedByAddOn = false) => MockedDeployment.Of(() => _ = new PodIdentity("agent", new PodIdentityArgs
    {
        ClusterName = "prod-a",
        Namespace = "observability",
        ServiceAccount = "prometheus",
        ManagedPolicyArns = ["arn:aws:iam::aws:policy/AmazonPrometheusRemoteWriteAccess"],
        IsAssociatedByAddOn = isAssociatedByAddOn,
    }));

    [Fact]
    public async Task Only_the_pods_of_one_service_account_of_one_cluster_may_take_the_role_on() =>
        Golden.Verify(MockedDeployment.Indented((string)(await Make()).The("aws:iam/role:Role", "agent-role").Inputs["assumeRolePolicy"]));

    [Fact]
    public async Task The_role_is_tied_to_the_service_account() =>
        Golden.Verify(MockedDeployment.Text((await Make()).The("aws:eks/podIdentityAssociation:PodIdentityAssociation", "agent-association").Inputs));

    [Fact]
    public async Task An_add_on_makes_its_own_association() =>
        Assert.Empty((await Make(isAssociatedByAddOn: true)).All("aws:eks/podIdentityAssociation:PodIdentityAssociation"));

    [Fact]
    public void A_role_that_allows_nothing_is_a_mistake() => Assert.Equal(
        "PodIdentity 'agent' has 1 mistake in its arguments:\n"
        + "  policy: observability/prometheus gets a role that allows nothing. Give policy, managedPolicyArns, or both.",
        ClusterSamples.Refusal(() => PodIdentityRules.All.Check(
            "agent", new PodIdentityArgs { ClusterName = "prod-a", Namespace = "observability", ServiceAccount = "prometheus" })));
}
