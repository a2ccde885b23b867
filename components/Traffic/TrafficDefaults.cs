namespace Tandem.Components.Traffic;

/// <summary>Values that traffic takes where its arguments say nothing.</summary>
public static class TrafficDefaults
{
    /// <summary>How long resolvers may keep an answer, in seconds.</summary>
    public const int TtlSeconds = 60;

    /// <summary>The largest weight that Route 53 takes.</summary>
    /// <remarks>https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resource-record-sets-values-weighted.html</remarks>
    public const int WeightMax = 255;

    /// <summary>The most weighted records that may share a name.</summary>
    public const int ClustersMax = 100;

    /// <summary>The longest TTL, in seconds, that records with a health check should have.</summary>
    /// <remarks>https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resource-record-sets-values-weighted.html</remarks>
    public const int TtlSecondsWithHealthCheckMax = 60;

    /// <summary>The role that a cluster must have before traffic may be sent to it.</summary>
    public const string ActiveRole = "active";
}
