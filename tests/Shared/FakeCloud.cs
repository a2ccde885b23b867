using System.Globalization;
using System.Text.Json.Nodes;
using Tandem.Switchover.Ports;

namespace Tandem.Tests.Shared;

/// <summary>What the cloud says of a <see cref="FakeEnvironment"/>: all is well, and records and nodes follow what is deployed. A test replaces single answers.</summary>
internal sealed class FakeCloud(FakeEnvironment world) : ICloudObservation
{
    public static readonly string[] Parts =
        [PlatformPart.LoadBalancerController, PlatformPart.Autoscaler, PlatformPart.NameService, PlatformPart.MetricsAgent, PlatformPart.RoleKeeper, PlatformPart.Ingress, PlatformPart.RecordWriter];

    public Func<DateTimeOffset, Observed<DateTimeOffset>> Time { get; set; } = Observed<DateTimeOffset>.Known;

    public Func<string, Observed<DateTimeOffset>> LastChange { get; set; } = _ => Observed<DateTimeOffset>.Known(new(2026, 11, 19, 12, 0, 0, TimeSpan.Zero));

    public Func<string, Observed<ControlPlane>> Plane { get; set; } = _ => Observed<ControlPlane>.Known(new("ACTIVE", "1.36"));

    public Func<string, IReadOnlyList<NodeGroup>, Observed<IReadOnlyList<NodeGroup>>> Groups { get; set; } = (_, groups) => Observed<IReadOnlyList<NodeGroup>>.Known(groups);

    public Observed<ProcessorQuota> Quota { get; set; } = Observed<ProcessorQuota>.Known(new(640, 36, new SortedDictionary<string, int>(StringComparer.Ordinal) { ["m7i.xlarge"] = 4 }));

    public Observed<IReadOnlyList<SubnetRoom>> Subnets { get; set; } =
        Observed<IReadOnlyList<SubnetRoom>>.Known([new("subnet-1", "eu-west-1a", 16000), new("subnet-2", "eu-west-1b", 16000), new("subnet-3", "eu-west-1c", 16000)]);

    public Func<IReadOnlyList<DnsRecord>, Observed<IReadOnlyList<DnsRecord>>> Records { get; set; } = Observed<IReadOnlyList<DnsRecord>>.Known;

    public Observed<IReadOnlyList<string>> Levers { get; set; } = Observed<IReadOnlyList<string>>.Known([]);

    public Func<string, Observed<IReadOnlyList<LoadTarget>>> Targets { get; set; } = cluster =>
        Observed<IReadOnlyList<LoadTarget>>.Known([new($"{cluster}-web", "10.0.0.1:8000", "healthy"), new($"{cluster}-web", "10.0.0.2:8000", "healthy")]);

    public Func<string, string, Observed<ServedCertificate>> Certificate { get; set; } = (address, host) =>
        Observed<ServedCertificate>.Known(new(host, address, new(2027, 2, 1, 0, 0, 0, TimeSpan.Zero), null));

    public Func<string, Observed<IReadOnlyList<ImageAnswer>>> Images { get; set; } = _ => Observed<IReadOnlyList<ImageAnswer>>.Known([new("registry.example/shop:1", true, "200")]);

    public Func<string, Observed<IReadOnlyList<PlatformPart>>> Platform { get; set; } = _ => Observed<IReadOnlyList<PlatformPart>>.Known([.. Parts.Select(p => new PlatformPart(p, 2, 2))]);

    public Func<string, Observed<IReadOnlyList<FiringAlert>>> Alerts { get; set; } = _ => Observed<IReadOnlyList<FiringAlert>>.Known([]);

    public Func<string, TimeSpan, Observed<IReadOnlyList<PastAlert>>> PastAlerts { get; set; } = (_, _) => Observed<IReadOnlyList<PastAlert>>.Known([]);

    public Task<Observed<DateTimeOffset>> TimeAsync(CancellationToken cancellationToken) => Answer("cloud-time", () => Time(world.UtcNow));

    public Task<Observed<DateTimeOffset>> LastChangeAsync(string stack, CancellationToken cancellationToken) => Answer($"last-change {stack}", () => LastChange(stack));

    public Task<Observed<ControlPlane>> ControlPlaneAsync(string cluster, CancellationToken cancellationToken) => Answer($"control-plane {cluster}", () => Plane(cluster));

    public Task<Observed<IReadOnlyList<NodeGroup>>> NodeGroupsAsync(string cluster, CancellationToken cancellationToken) => Answer($"node-groups {cluster}", () => Groups(cluster, GroupsOf(cluster)));

    public Task<Observed<ProcessorQuota>> ProcessorQuotaAsync(IReadOnlyList<string> instanceTypes, CancellationToken cancellationToken) => Answer("quota", () => Quota);

    public Task<Observed<IReadOnlyList<SubnetRoom>>> SubnetsAsync(string network, CancellationToken cancellationToken) => Answer("subnets", () => Subnets);

    public Task<Observed<IReadOnlyList<DnsRecord>>> RecordsAsync(string environment, CancellationToken cancellationToken) => Answer("records", () => Records(DeployedRecords()));

    public Task<Observed<IReadOnlyList<string>>> PulledLeversAsync(IReadOnlyDictionary<string, string> levers, CancellationToken cancellationToken) => Answer("levers", () => Levers);

    public Task<Observed<IReadOnlyList<LoadTarget>>> TargetsAsync(string cluster, CancellationToken cancellationToken) => Answer($"targets {cluster}", () => Targets(cluster));

    public Task<Observed<IReadOnlyList<ServedCertificate>>> CertificatesAsync(string cluster, IReadOnlyList<string> addresses, IReadOnlyList<string> hosts, CancellationToken cancellationToken) =>
        Answer($"certificates {cluster}", () =>
        {
            var shown = addresses.SelectMany(address => hosts.Select(host => Certificate(address, host))).ToList();
            return shown.Select(c => c.WhyNot).FirstOrDefault(why => why is not null) is { } whyNot
                ? Observed<IReadOnlyList<ServedCertificate>>.NoData(whyNot)
                : Observed<IReadOnlyList<ServedCertificate>>.Known([.. shown.Select(c => c.Value!)]);
        });

    public Task<Observed<IReadOnlyList<ImageAnswer>>> ImagesAsync(string cluster, CancellationToken cancellationToken) => Answer($"images {cluster}", () => Images(cluster));

    public Task<Observed<IReadOnlyList<PlatformPart>>> PlatformAsync(string cluster, CancellationToken cancellationToken) => Answer($"platform {cluster}", () => Platform(cluster));

    public Task<Observed<IReadOnlyList<FiringAlert>>> AlertsAsync(string cluster, CancellationToken cancellationToken) => Answer($"alerts {cluster}", () => Alerts(cluster));

    public Task<Observed<IReadOnlyList<PastAlert>>> AlertsWithinAsync(string cluster, TimeSpan back, CancellationToken cancellationToken) =>
        Answer($"past-alerts {cluster}", () => PastAlerts(cluster, back));

    private Task<Observed<T>> Answer<T>(string call, Func<Observed<T>> answer)
    {
        world.Before(call);
        return Task.FromResult(answer());
    }

    private IReadOnlyList<NodeGroup> GroupsOf(string cluster)
    {
        var nodes = world.Deployed[cluster]["infra:role"] == "active" ? 4 : 0;
        NodeGroup Group(string name, int min, int max, string pool) => new($"{cluster}-{name}", pool, "ACTIVE", "1.36", "1.36.2-20260714", min, min, max, "m7i.xlarge");
        return [Group("general-base", nodes, Math.Max(1, nodes), "general"), Group("general-burst", 0, 14, "general"), Group("system", 2, 2, "system")];
    }

    private IReadOnlyList<DnsRecord> DeployedRecords()
    {
        var deployed = world.Deployed["prod-traffic"];
        var ttl = int.Parse(deployed["infra:ttlSeconds"], CultureInfo.InvariantCulture);
        return [.. JsonNode.Parse(deployed["infra:weights"])!.AsObject().Select(w =>
            new DnsRecord("shop.example.com", w.Key, (int)w.Value!, ttl, [w.Key == "prod-a" ? "192.0.2.1" : "192.0.2.2"]))];
    }
}
