using Pulumi;
using Tandem.Components.Traffic;

namespace Tandem.Tests.Components;

/// <summary>Arguments that work, for tests that change one thing.</summary>
internal static class TrafficExamples
{
    public static TrafficCluster Cluster(string name, int weight, string role) => new()
    {
        Name = name,
        Weight = weight,
        Role = Output.Create(role),
        Addresses = new[] { $"ip-1-of-{name}", $"ip-2-of-{name}" },
    };

    public static TrafficArgs Args(
        TrafficMode mode = TrafficMode.FrontDoor, string[]? hosts = null, TrafficCluster[]? clusters = null, int ttl = 60, bool isWarm = false,
        ClusterHealthCheck? check = null, BreakGlassLever? lever = null, SharedFront? front = null) => new()
        {
            Mode = mode,
            ZoneId = "zone",
            Hosts = hosts ?? ["*.prod.example.com"],
            Clusters = clusters ?? [Cluster("prod-a", 255, "active"), Cluster("prod-b", 0, "standby")],
            TtlSeconds = ttl,
            IsStandbyWarm = isWarm,
            HealthCheck = check,
            Lever = lever,
            SharedFront = front,
        };

    public static SharedFront Front(params string[] clusters) => new()
    {
        LoadBalancerArn = "arn:balancer",
        Addresses = new[] { "ip-1", "ip-2" },
        Ports = [new(443, clusters.ToDictionary(cluster => cluster, cluster => (Input<string>)$"arn:{cluster}"))],
    };
}
