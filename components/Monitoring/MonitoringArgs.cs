using Pulumi;
using Tandem.Components.Shared;

namespace Tandem.Components.Monitoring;

/// <summary>What the shared monitoring of an environment is made from.</summary>
public sealed class MonitoringArgs
{
    /// <summary>Account and region.</summary>
    public required AwsPlace Place { get; init; }

    /// <summary>The key that encrypts metrics, logs and notifications.</summary>
    public required Input<string> KmsKeyArn { get; init; }

    /// <summary>Every cluster of the environment, by the value of its <c>cluster</c> label.</summary>
    public required IReadOnlyList<string> Clusters { get; init; }

    /// <summary>When a person may be called (R77). Default: office hours.</summary>
    public SupportHours SupportHours { get; init; } = SupportHours.OfficeHours;

    /// <summary>Who gets notifications. Default: nobody; the topic is there for others to subscribe.</summary>
    public IReadOnlyList<AlertSubscriber> Subscribers { get; init; } = [];

    /// <summary>Namespaces of applications, for alerts about them. Default: none, and no such alerts.</summary>
    public IReadOnlyList<string> WorkloadNamespaces { get; init; } = [];

    /// <summary>Namespaces of what every cluster runs at all times (R9). Default: those that the components use.</summary>
    public IReadOnlyList<string> PlatformNamespaces { get; init; } = ["kube-system", "observability", "tandem-system", "traefik"];

    /// <summary>True where at least one request a minute is usual at any hour. False leaves out the alert about lost traffic (R62). Default: true.</summary>
    public bool ExpectsTraffic { get; init; } = true;

    /// <summary>True where a standby keeps applications running. Default: false.</summary>
    public bool IsStandbyWarm { get; init; }

    /// <summary>True where every cluster is active at all times (R51). Default: false.</summary>
    public bool IsActiveActive { get; init; }

    /// <summary>Days that the clusters' logs are kept. Default: 90.</summary>
    public int LogRetentionDays { get; init; } = 90;

    /// <summary>Tags of every resource that takes tags. Default: none but the name.</summary>
    public Tags Tags { get; init; } = Tags.None;

    /// <summary>Whether metrics and logs refuse deletion. False only for environments made to be thrown away. Default: true.</summary>
    public bool IsProtected { get; init; } = true;

    /// <summary>What the alert rules depend on.</summary>
    internal AlertScene Scene => new()
    {
        Clusters = Clusters,
        WorkloadNamespaces = WorkloadNamespaces,
        PlatformNamespaces = PlatformNamespaces,
        ExpectsTraffic = ExpectsTraffic,
        IsStandbyWarm = IsStandbyWarm,
        IsActiveActive = IsActiveActive,
    };
}

/// <summary>Somebody who gets notifications.</summary>
/// <param name="Protocol"><c>email</c>, <c>https</c>, <c>sms</c>, <c>sqs</c> or <c>lambda</c>.</param>
/// <param name="Endpoint">The address, in the form that the protocol has.</param>
/// <param name="Urgency">Pages only, tickets only, or null for both.</param>
public sealed record AlertSubscriber(string Protocol, string Endpoint, AlertUrgency? Urgency = null);
