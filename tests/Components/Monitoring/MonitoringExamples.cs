using Tandem.Components.Monitoring;

namespace Tandem.Tests.Components;

/// <summary>Arguments that work, for tests that change one thing.</summary>
internal static class MonitoringExamples
{
    public static AlertScene Scene() => new()
    {
        Clusters = ["prod-a", "prod-b"],
        WorkloadNamespaces = ["orders", "mail"],
        PlatformNamespaces = ["kube-system", "traefik"],
        ExpectsTraffic = true,
        IsStandbyWarm = false,
        IsActiveActive = false,
    };

    public static MonitoringArgs Args(SupportHours hours = SupportHours.Always, params AlertSubscriber[] subscribers) => new()
    {
        Place = NetworkExamples.Place,
        KmsKeyArn = "arn:key",
        Clusters = ["prod-a", "prod-b"],
        SupportHours = hours,
        Subscribers = subscribers,
        WorkloadNamespaces = ["orders"],
    };
}
