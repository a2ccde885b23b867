using System.Text.Json.Nodes;
using Tandem.Switchover.Measuring;
using Tandem.Switchover.Ports;

namespace Tandem.Tests.Switchover.Aws;

/// <summary>Whether an image in a private registry of Amazon is there is asked of ECR, signed; ECR's own answers decide between there, absent and not known.</summary>
public sealed class EcrTests
{
    private const string Registry = "111122223333.dkr.ecr.eu-west-1.amazonaws.com";

    [Fact]
    public async Task An_image_is_asked_for_by_account_repository_and_tag_in_a_signed_call()
    {
        using var aws = Pods($"{Registry}/shop/api:1.2", 200, """{"imageDetails":[{"repositoryName":"shop/api","imageTags":["1.2"]}]}""");

        Assert.Equal(new ImageAnswer($"{Registry}/shop/api:1.2", true, "200"), await AnswerAsync(aws));

        var asked = aws.Asked.Single(a => a["X-Amz-Target"].Length > 0);
        Assert.Equal("AmazonEC2ContainerRegistry_V20150921.DescribeImages", asked["X-Amz-Target"]);
        Assert.StartsWith("AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20261120/eu-west-1/ecr/aws4_request, ", asked["Authorization"], StringComparison.Ordinal);
        Assert.Equal("""{"registryId":"111122223333","repositoryName":"shop/api","imageIds":[{"imageTag":"1.2"}]}""", asked.Body);
    }

    [Fact]
    public async Task A_digest_is_asked_for_as_a_digest()
    {
        using var aws = Pods($"{Registry}/shop/api:1.2@sha256:f00d", 200, """{"imageDetails":[{}]}""");

        Assert.True((await AnswerAsync(aws)).IsThere);
        Assert.Equal("sha256:f00d", (string?)JsonNode.Parse(aws.Asked.Single(a => a["X-Amz-Target"].Length > 0).Body)!["imageIds"]![0]!["imageDigest"]);
    }

    [Theory]
    [InlineData(400, """{"__type":"ImageNotFoundException"}""", false, "AWS answered ecr:DescribeImages: there is no such thing (ImageNotFound)")]
    [InlineData(400, """{"__type":"RepositoryNotFoundException"}""", false, "AWS answered ecr:DescribeImages: there is no such thing (RepositoryNotFound)")]
    [InlineData(400, """{"__type":"AccessDeniedException"}""", null, "no permission for ecr:DescribeImages: the role you act as lacks it; docs/permissions.md has the policy")]
    [InlineData(400, """{"__type":"ThrottlingException"}""", null, "AWS throttles ecr:DescribeImages: too many requests from this account; ask again in a minute")]
    [InlineData(500, "", null, "AWS answered ecr:DescribeImages with 500")]
    public async Task What_ECR_refuses_is_absent_only_where_it_says_so(int status, string body, bool? isThere, string says)
    {
        using var aws = Pods($"{Registry}/shop:1", status, body);

        Assert.Equal(new ImageAnswer($"{Registry}/shop:1", isThere, says), await AnswerAsync(aws));
    }

    [Fact]
    public async Task A_registry_of_another_region_is_not_asked()
    {
        using var aws = Pods("111122223333.dkr.ecr.us-east-1.amazonaws.com/shop:1", 200, "{}");

        Assert.Equal(new ImageAnswer("111122223333.dkr.ecr.us-east-1.amazonaws.com/shop:1", null, "it lies in us-east-1, and the environment in eu-west-1"), await AnswerAsync(aws));
        Assert.DoesNotContain(aws.Asked, a => a["X-Amz-Target"].Length > 0);
    }

    [Fact]
    public async Task What_is_not_ECR_is_asked_of_its_own_registry_and_not_of_AWS()
    {
        using var aws = Pods("127.0.0.1:1/shop:1", 200, "{}");

        var answer = await AnswerAsync(aws);

        Assert.Null(answer.IsThere);
        Assert.StartsWith("127.0.0.1:1 cannot be reached: ", answer.Says, StringComparison.Ordinal);
        Assert.DoesNotContain(aws.Asked, a => a["X-Amz-Target"].Length > 0);
    }

    private static async Task<ImageAnswer> AnswerAsync(AwsServer aws) => Assert.Single((await aws.Cloud.ImagesAsync("prod-b", default)).Value!);

    /// <summary>Pods that run the image, as metrics tell, and what ECR answers.</summary>
    private static AwsServer Pods(string image, int status, string body)
    {
        var metrics = new LoopbackServer(_ => (200, $$$"""{"status":"success","data":{"resultType":"vector","result":[{"metric":{"image_spec":"{{{image}}}"},"value":[0,"1"]}]}}"""));
        var platform = new PlatformMetrics(new PrometheusClient(new HttpClient(), new Uri(metrics.BaseUrl)), ["prod-a", "prod-b"], ["shop"], GateQueries.Default);
        return new AwsServer(_ => new(status, body), platform);
    }
}
