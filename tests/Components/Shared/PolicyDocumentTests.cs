using Pulumi;
using Pulumi.Utilities;
using Tandem.Components.Shared;

namespace Tandem.Tests.Components;

public sealed class PolicyDocumentTests
{
    private static readonly AwsPlace Place = new() { Region = "eu-west-1", AccountId = "123456789012" };

    [Fact]
    public async Task A_policy_is_written_in_one_order()
    {
        var policy = new PolicyDocument(
            new PolicyStatement
            {
                Sid = "Read",
                Principals = [PolicyPrincipal.Service("a.amazonaws.com"), PolicyPrincipal.Aws("arn:1", "arn:2"), PolicyPrincipal.Service("b.amazonaws.com")],
                Actions = ["s3:GetObject", "s3:ListBucket"],
                Resources = [Output.Create("arn:bucket"), "arn:bucket/*"],
                Conditions =
                [
                    new("StringEquals", "aws:SourceAccount", Place.AccountId),
                    new("ArnLike", "aws:SourceArn", Place.Arn("ec2", "vpc/*")),
                    new("StringEquals", "aws:PrincipalTag/team", "red", "blue"),
                ],
            },
            new PolicyStatement { Sid = "NotInClear", Effect = "Deny", Principals = [PolicyPrincipal.Everyone], Actions = ["s3:*"], Resources = ["*"] });

        Golden.Verify(MockedDeployment.Indented(await OutputUtilities.GetValueAsync(policy.ToJson())));
    }

    [Fact]
    public async Task A_trust_policy_names_the_service() => Assert.Equal(
        """{"Version":"2012-10-17","Statement":[{"Sid":"Assume","Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole"}]}""",
        await OutputUtilities.GetValueAsync(PolicyDocument.TrustOf("ec2.amazonaws.com").ToJson()));

    [Fact]
    public async Task Pods_may_assume_a_role_and_tag_the_session() => Assert.Contains(
        """{"Service":"pods.eks.amazonaws.com"},"Action":["sts:AssumeRole","sts:TagSession"]""",
        await OutputUtilities.GetValueAsync(PolicyDocument.TrustOfPods().ToJson()));
}
