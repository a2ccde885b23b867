using Pulumi.Aws.Amp;
using Pulumi.Aws.Sns;

namespace Tandem.Components.Monitoring.Internal;

/// <summary>The topic that every alert comes out of, who listens, and the alert manager that routes to it.</summary>
internal sealed class Notifications
{
    public Notifications(MonitoringParts parts, Workspace workspace)
    {
        var name = $"tandem-{parts.Name}-alerts";
        Topic = new Topic(parts.Child("alerts"), new TopicArgs
        {
            Name = name,
            DisplayName = $"tandem {parts.Name}",
            KmsMasterKeyId = parts.Args.KmsKeyArn,
            Policy = TopicPolicy.For(parts.Args.Place, parts.Args.Place.Arn("sns", name), workspace.Arn).ToJson(),
            Tags = parts.Tags("alerts"),
        }, parts.Kept);

        _ = new AlertManagerDefinition(parts.Child("alerts"), new AlertManagerDefinitionArgs
        {
            WorkspaceId = workspace.Id,
            Definition = Topic.Arn.Apply(topic => AlertRouting.Write(parts.Name, parts.Args.SupportHours, parts.Args.Place.Region, topic)),
        }, parts.Options);

        foreach (var subscriber in parts.Args.Subscribers)
        {
            Subscribe(parts, subscriber);
        }
    }

    public Topic Topic { get; }

    private void Subscribe(MonitoringParts parts, AlertSubscriber subscriber)
    {
        var args = new TopicSubscriptionArgs { Topic = Topic.Arn, Protocol = subscriber.Protocol, Endpoint = subscriber.Endpoint };
        if (subscriber.Urgency is { } urgency)
        {
            args.FilterPolicy = $$"""{"urgency":["{{AlertWords.Of(urgency)}}"]}""";
        }

        _ = new TopicSubscription(parts.Child($"alerts-{subscriber.Protocol}-{subscriber.Endpoint}"), args, parts.Options);
    }
}
