using Pulumi.Aws.Sns;

namespace Tandem.Components.Monitoring.Internal;

/// <summary>The topic that every change of the cluster list is published to (R103). Developers' pipelines subscribe.</summary>
internal sealed class ListTopic
{
    public ListTopic(MonitoringParts parts)
    {
        var name = $"tandem-{parts.Name}-cluster-list";
        Topic = new Topic(parts.Child("cluster-list"), new TopicArgs
        {
            Name = name,
            DisplayName = $"tandem {parts.Name}",
            KmsMasterKeyId = parts.Args.KmsKeyArn,
            Policy = ListTopicPolicy.For(parts.Args.Place, parts.Args.Place.Arn("sns", name)).ToJson(),
            Tags = parts.Tags("cluster-list"),
        }, parts.Kept);
    }

    public Topic Topic { get; }
}
