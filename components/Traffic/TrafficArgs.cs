using Pulumi;
using Tandem.Components.Shared;

namespace Tandem.Components.Traffic;

/// <summary>What decides where users go. Weights and hosts are plain, because they are checked before anything is changed.</summary>
public sealed class TrafficArgs
{
    /// <summary>How traffic is shared out. Default: one weighted name for all hosts.</summary>
    public TrafficMode Mode { get; init; } = TrafficMode.FrontDoor;

    /// <summary>The hosted zone in which the records stand.</summary>
    public required Input<string> ZoneId { get; init; }

    /// <summary>The names that users call: one wildcard such as <c>*.prod.example.com</c>, or each host.</summary>
    public required IReadOnlyList<string> Hosts { get; init; }

    /// <summary>The clusters, each with its weight.</summary>
    public required IReadOnlyList<TrafficCluster> Clusters { get; init; }

    /// <summary>How long resolvers may keep an answer, in seconds, 1 to 3600; a switch takes at least this long (R54, R59). Default: 60.</summary>
    public int TtlSeconds { get; init; } = TrafficDefaults.TtlSeconds;

    /// <summary>True where the standby keeps applications running. Without that, health checks are refused (T4). Default: false.</summary>
    public bool IsStandbyWarm { get; init; }

    /// <summary>Lets Route 53 leave out a cluster that does not answer (R96, R136). Default: none; a person or the runner decides.</summary>
    public ClusterHealthCheck? HealthCheck { get; init; }

    /// <summary>A way to take traffic off a cluster while Route 53 accepts no changes. Default: none.</summary>
    public BreakGlassLever? Lever { get; init; }

    /// <summary>The load balancer in front of all clusters; needed in mode shared-load-balancer and only there. Default: none.</summary>
    public SharedFront? SharedFront { get; init; }

    /// <summary>Tags of every resource that takes tags. Default: none but the name.</summary>
    public Tags Tags { get; init; } = Tags.None;
}

/// <summary>One cluster as traffic sees it.</summary>
public sealed record TrafficCluster
{
    /// <summary>The cluster's name, which becomes the set identifier of its records, such as <c>prod-a</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Its share of traffic, 0 to 255, in proportion to the sum of all.</summary>
    public required int Weight { get; init; }

    /// <summary>The role that the cluster was last deployed with: an output of its stack, not its config.</summary>
    public required Input<string> Role { get; init; }

    /// <summary>The public addresses of its load balancer, one in each zone.</summary>
    public required InputList<string> Addresses { get; init; }
}

/// <summary>How Route 53 finds out whether a cluster answers.</summary>
/// <remarks>https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/health-checks-creating-values.html</remarks>
public sealed record ClusterHealthCheck
{
    /// <summary>The path that is asked for, over HTTPS on port 443; 200 to 399 within the time limit counts as an answer. Default: <c>/</c>.</summary>
    public string Path { get; init; } = "/";

    /// <summary>Seconds between two questions from one place: 10 or 30. It cannot be changed later without a new health check. Default: 30.</summary>
    public int IntervalSeconds { get; init; } = 30;

    /// <summary>How many answers in a row must be missing, 1 to 10. Default: 3.</summary>
    public int FailureThreshold { get; init; } = 3;
}

/// <summary>An object store in another region. While the object <c>take-out/CLUSTER</c> exists in it, Route 53 leaves that cluster out.</summary>
/// <param name="Region">Where the bucket is; not the region of the clusters, since that one may be what is broken.</param>
public sealed record BreakGlassLever(string Region);

/// <summary>A load balancer that stands in front of all clusters (R50).</summary>
public sealed record SharedFront
{
    /// <summary>The ARN of the load balancer.</summary>
    public required Input<string> LoadBalancerArn { get; init; }

    /// <summary>The addresses of the load balancer, one in each zone.</summary>
    public required InputList<string> Addresses { get; init; }

    /// <summary>For each port that users call, the target group of each cluster.</summary>
    public required IReadOnlyList<SharedPort> Ports { get; init; }
}

/// <summary>One port of the shared load balancer.</summary>
/// <param name="Port">The port that users call.</param>
/// <param name="TargetGroupArns">The target group of each cluster, by cluster name.</param>
public sealed record SharedPort(int Port, IReadOnlyDictionary<string, Input<string>> TargetGroupArns)
{
    /// <summary>ARN of an issued ACM certificate, where the load balancer ends TLS; the target groups then speak TLS. Default: none, TLS goes through.</summary>
    public Input<string>? CertificateArn { get; init; }
}
