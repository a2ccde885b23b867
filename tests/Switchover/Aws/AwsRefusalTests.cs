using Tandem.Switchover.Aws;

namespace Tandem.Tests.Switchover.Aws;

/// <summary>AWS does not answer, or refuses: there is no data, and the words say what to do.</summary>
public sealed class AwsRefusalTests
{
    [Theory]
    [InlineData(403, "<Response><Errors><Error><Code>UnauthorizedOperation</Code></Error></Errors></Response>", "no permission for ec2:DescribeSubnets: the role you act as lacks it; docs/permissions.md has the policy")]
    [InlineData(400, "<R><Code>RequestLimitExceeded</Code></R>", "AWS throttles ec2:DescribeSubnets: too many requests from this account; ask again in a minute")]
    [InlineData(401, "<R><Code>AuthFailure</Code></R>", "AWS does not take the credentials for ec2:DescribeSubnets (AuthFailure): sign in again, and check this machine's clock")]
    [InlineData(400, "<R><Code>InvalidSubnetID.NotFound</Code></R>", "AWS answered ec2:DescribeSubnets: there is no such thing (InvalidSubnetID.NotFound)")]
    [InlineData(503, "", "AWS answered ec2:DescribeSubnets with 503")]
    [InlineData(200, "no xml", "AWS answered ec2:DescribeSubnets with something that is no XML")]
    public async Task An_answer_that_is_none_says_what_to_do(int status, string body, string says)
    {
        using var aws = AwsServer.Saying(body, status);

        Assert.Equal(says, (await aws.Cloud.SubnetsAsync("prod-network", default)).WhyNot);
    }

    [Fact]
    public async Task A_missing_permission_in_the_middle_of_a_list_is_named()
    {
        using var aws = new AwsServer(request => request.Path.Contains('?') ? new(200, """{"nodegroups":["base-1"]}""") : new(403, """{"__type":"AccessDeniedException"}"""));

        Assert.Equal("no permission for eks:DescribeNodegroup: the role you act as lacks it; docs/permissions.md has the policy", (await aws.Cloud.NodeGroupsAsync("prod-b", default)).WhyNot);
    }

    [Fact]
    public async Task A_list_without_an_end_is_given_up()
    {
        using var aws = AwsServer.Saying("""{"nodegroups":[],"nextToken":"again"}""");

        Assert.Equal("eks:ListNodegroups: there are more than 50 pages of node groups", (await aws.Cloud.NodeGroupsAsync("prod-b", default)).WhyNot);
        Assert.Equal(50, aws.Asked.Count);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_named()
    {
        using var aws = new AwsCloudObservation(
            new AwsOptions("eu-west-1") { ServiceUrl = new Uri("http://127.0.0.1:1"), Credentials = () => new Amazon.Runtime.BasicAWSCredentials("a", "b") }, new(null!, null!, null!));

        Assert.StartsWith("AWS cannot be reached for eks:DescribeCluster: ", (await aws.ControlPlaneAsync("prod-a", default)).WhyNot, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_credentials_the_call_that_lacks_them_is_named()
    {
        using var aws = new AwsCloudObservation(new AwsOptions("eu-west-1") { Credentials = () => throw new Amazon.Runtime.AmazonClientException("no profile was found") }, new(null!, null!, null!));

        Assert.Equal("there are no AWS credentials to ask eks:DescribeCluster with: no profile was found", (await aws.ControlPlaneAsync("prod-a", default)).WhyNot);
    }

    [Fact]
    public void Permissions_are_documented() => PrintedBlock.Verify("docs/permissions.md", "permissions", string.Join('\n',
        new[] { "| permission | on | what for |", "| --- | --- | --- |" }.Concat(AwsAction.All.Select(a => $"| `{a.Permission}` | `{a.On}` | {a.For} |"))));

    [Fact]
    public void The_policy_is_documented()
    {
        var statements = AwsAction.All.Where(a => a != AwsAction.GetCallerIdentity).GroupBy(a => a.On, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => $$"""    { "Effect": "Allow", "Action": [{{string.Join(", ", g.Select(a => $"\"{a.Permission}\""))}}], "Resource": "{{g.Key}}" }""");
        PrintedBlock.Verify("docs/permissions.md", "policy", "```json\n{\n  \"Version\": \"2012-10-17\",\n  \"Statement\": [\n" + string.Join(",\n", statements) + "\n  ]\n}\n```");
    }
}
