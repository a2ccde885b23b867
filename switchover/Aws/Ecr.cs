using System.Text.Json.Nodes;
using Tandem.Switchover.Measuring;
using Tandem.Switchover.Ports;

namespace Tandem.Switchover.Aws;

/// <summary>Images in private registries of Amazon, which want a signature (https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_DescribeImages.html).</summary>
/// <param name="api">Sends requests.</param>
internal sealed class Ecr(AwsApi api)
{
    internal async Task<ImageAnswer> AskAsync(string image, ImageName name, CancellationToken cancellationToken)
    {
        var (account, region) = name.Ecr!.Value;
        if (region != api.Options.Region)
        {
            return new(image, null, $"it lies in {region}, and the environment in {api.Options.Region}");
        }

        var isDigest = name.Reference.Contains(':');
        var asked = new JsonObject
        {
            ["registryId"] = account,
            ["repositoryName"] = name.Repository,
            ["imageIds"] = new JsonArray(new JsonObject { [isDigest ? "imageDigest" : "imageTag"] = name.Reference }),
        };
        var answer = await api.JsonAsync(AwsAction.DescribeImages, "AmazonEC2ContainerRegistry_V20150921", null, asked, cancellationToken).ConfigureAwait(false);
        return answer.WhyNot switch
        {
            null => new(image, true, "200"),
            var why when why.Contains(AwsRefusals.NotThere, StringComparison.Ordinal) => new(image, false, why),
            var why => new(image, null, why),
        };
    }
}
