using Tandem.Components.EksCluster;

namespace Tandem.Tests.Components;

public sealed class EksClusterRulesTests
{
    [Fact]
    public void All_mistakes_are_told_at_once()
    {
        var access = new ClusterAccess
        {
            AdminRoleArns = ["platform-admin"],
            DeployRoleArns = [ClusterSamples.Role("pipeline")],
            ViewRoleArns = [ClusterSamples.Role("pipeline")],
            PublicCidrs = ["0.0.0.0/0", "203.0.113.7/24"],
        };
        var addOns = ClusterSamples.AddOns with { CoreDns = "latest" };

        var refusal = ClusterSamples.Refusal(() => EksClusterRules.All.Check("prod-a", ClusterSamples.Args(
            access: access, addOns: addOns, version: "1.36.2", serviceCidr: "100.64.0.0/16", clusterName: "prod_a", logRetentionDays: 45)));

        Assert.Equal(
            """
            EksCluster 'prod-a' has 11 mistakes in its arguments:
              clusterName: is 'prod_a'. Use 1 to 100 letters, digits and hyphens, a letter first.
              kubernetesVersion: is '1.36.2'. Write the minor, such as 1.36; EKS chooses the patch.
              serviceCidr: is '100.64.0.0/16'. EKS takes a /12 to /24 inside 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16, such as 172.20.0.0/16.
              logRetentionDays: 45 given. CloudWatch Logs takes 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653.
              addOns: coredns is 'latest'. Write it as in v1.22.4-eksbuild.3.
              nodes.amiReleaseVersion: is '1.36.2-20260714', but the cluster runs Kubernetes 1.36.2. Choose an image of that minor: EKS refuses another.
              access.adminRoleArns[0]: is 'platform-admin'. Write the ARN of an IAM role, such as arn:aws:iam::111122223333:role/platform-admin.
              access.viewRoleArns[0]: names the role 'pipeline' a second time, after access.deployRoleArns[0]. EKS takes one access entry for a role.
              access.deployNamespaces: is empty, but there are roles that deploy. Name the namespaces that they may change.
              access.publicCidrs[0]: is 0.0.0.0/0, which opens the API to the world. Name the ranges of offices and pipelines, or leave the list empty.
              access.publicCidrs[1]: '203.0.113.7/24' names an address inside a range. The range is 203.0.113.0/24.
            """.ReplaceLineEndings("\n"),
            refusal);
    }

    [Fact]
    public void A_production_cluster_keeps_the_rules() => Assert.Empty(EksClusterRules.All.MistakesIn(ClusterSamples.Args()));

    [Fact]
    public void A_provisioner_must_be_a_role()
    {
        var access = ClusterSamples.Access with { ProvisionerRoleArn = "arn:aws:sts::111122223333:assumed-role/provisioner/me" };

        Assert.EndsWith(
            "access.provisionerRoleArn: is 'arn:aws:sts::111122223333:assumed-role/provisioner/me'. "
            + "Write the ARN of an IAM role, such as arn:aws:iam::111122223333:role/provisioner.",
            ClusterSamples.Refusal(() => EksClusterRules.All.Check("prod-a", ClusterSamples.Args(access: access))),
            StringComparison.Ordinal);
    }
}
