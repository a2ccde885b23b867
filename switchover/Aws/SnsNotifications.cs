using System.Xml.Linq;
using Tandem.Switchover.Ports;

namespace Tandem.Switchover.Aws;

/// <summary>Publishes to a topic of Amazon SNS, with the operator's credentials.</summary>
/// <remarks>https://docs.aws.amazon.com/sns/latest/api/API_Publish.html</remarks>
/// <param name="options">Region, credentials, limits.</param>
public sealed class SnsNotifications(AwsOptions options) : INotifications, IDisposable
{
    private const string Version = "2010-03-31";
    private readonly AwsApi _api = new(options);

    /// <inheritdoc/>
    public async Task<Observed<string>> PublishAsync(string topicArn, Notification notification, CancellationToken cancellationToken)
    {
        (string, string)[] parameters = [("TopicArn", topicArn), ("Subject", notification.Subject), ("Message", notification.Message)];
        var answer = await _api.QueryAsync(AwsAction.Publish, Version, parameters, cancellationToken).ConfigureAwait(false);
        return answer switch
        {
            { WhyNot: { } whyNot } => Observed<string>.NoData(whyNot),
            { Value: { } xml } when xml.Descendants().FirstOrDefault(IsId) is { } id => Observed<string>.Known(id.Value),
            _ => Observed<string>.NoData($"AWS answered {AwsAction.Publish.Permission} without an id"),
        };
    }

    /// <inheritdoc/>
    public void Dispose() => _api.Dispose();

    private static bool IsId(XElement element) => element.Name.LocalName == "MessageId";
}
