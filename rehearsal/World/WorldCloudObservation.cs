using Tandem.Rehearsal.Clock;
using Tandem.Rehearsal.Engine.State;
using Tandem.Rehearsal.Faults;
using Tandem.Rehearsal.Kubernetes;
using Tandem.Switchover.Names;
using Tandem.Switchover.Ports;

namespace Tandem.Rehearsal.World;

/// <summary>
/// What AWS and the clusters' platform would say of the simulated world: read from the resources that exist and from the nodes and pods that run, each
/// time anew. What the model adds: an account with <see cref="ProcessorsMax"/> processors, and a certificate that was issued when the world began and is
/// renewed in time. Fault model: the faults of <c>CloudFaults.cs</c>.
/// </summary>
/// <param name="world">The world.</param>
/// <param name="engine">Checkpoints and cloud.</param>
/// <param name="clock">The time.</param>
/// <param name="faults">What goes wrong.</param>
/// <param name="alerts">The alerts.</param>
public sealed class WorldCloudObservation(SimulatedWorld world, EngineState engine, SimulatedClock clock, FaultOverlay faults, WorldAlerts alerts) : ICloudObservation
{
    /// <summary>The quota of the simulated account: two clusters of 60 nodes with four processors each, and room.</summary>
    public const int ProcessorsMax = 640;

    private const int PodsOfBlock = 16;
    private const int AddressOfTheNode = 1;
    private static readonly TimeSpan CertificateLife = TimeSpan.FromDays(198);
    private static readonly TimeSpan RenewedBefore = TimeSpan.FromDays(60);

    /// <inheritdoc />
    public Task<Observed<DateTimeOffset>> TimeAsync(CancellationToken cancellationToken) =>
        Cloud(null, cancellationToken, () => clock.UtcNow + faults.Faults.OfType<ClockSkewed>().Aggregate(TimeSpan.Zero, (by, f) => by + f.By));

    /// <inheritdoc />
    public Task<Observed<DateTimeOffset>> LastChangeAsync(string stack, CancellationToken cancellationToken) =>
        engine.Stacks.GetValueOrDefault(stack)?.ChangedAt is { } at
            ? Cloud(stack, cancellationToken, () => at)
            : Task.FromResult(Observed<DateTimeOffset>.NoData($"{stack} was never up"));

    /// <inheritdoc />
    public Task<Observed<ControlPlane>> ControlPlaneAsync(string cluster, CancellationToken cancellationToken) =>
        OfCluster(cluster, cancellationToken, _ => CloudReading.ControlPlane(ResourcesOf(cluster), Updates(cluster))!);

    /// <inheritdoc />
    public Task<Observed<IReadOnlyList<NodeGroup>>> NodeGroupsAsync(string cluster, CancellationToken cancellationToken) =>
        OfCluster(cluster, cancellationToken, _ => CloudReading.NodeGroups(ResourcesOf(cluster), world.Cluster(cluster)!.DesiredNodes, Updates(cluster)));

    /// <inheritdoc />
    public Task<Observed<ProcessorQuota>> ProcessorQuotaAsync(IReadOnlyList<string> instanceTypes, CancellationToken cancellationToken) => Cloud(null, cancellationToken, () =>
    {
        var used = world.Facts.Clusters.Values.Sum(c => c.NodeGroups.Sum(g => world.Cluster(c.Name)!.Nodes.Count(n => n.Group == g.Name) * NodeSizes.Processors(g.InstanceType)));
        var each = new SortedDictionary<string, int>(instanceTypes.Distinct(StringComparer.Ordinal).ToDictionary(t => t, NodeSizes.Processors, StringComparer.Ordinal), StringComparer.Ordinal);
        return new ProcessorQuota(faults.Faults.OfType<QuotaLowered>().Select(f => f.Processors).Append(ProcessorsMax).Min(), used, each);
    });

    /// <inheritdoc />
    public Task<Observed<IReadOnlyList<SubnetRoom>>> SubnetsAsync(string network, CancellationToken cancellationToken) => Cloud(null, cancellationToken, () =>
    {
        var vpc = CloudReading.Vpc(ResourcesOf(network));
        var inside = world.Facts.Clusters.Keys.Where(c => CloudReading.VpcOfCluster(ResourcesOf(c)) == vpc).Select(c => world.Cluster(c)!);
        var taken = inside.Sum(c => c.Nodes.Sum(n => AddressesOf(c, n)));
        var subnets = CloudReading.PrivateSubnets(ResourcesOf(network), zones => (taken + zones - 1) / Math.Max(1, zones));
        return faults.Faults.OfType<SubnetsFull>().FirstOrDefault() is { } full ? [.. subnets.Select(s => s with { FreeAddresses = full.FreeAddresses })] : subnets;
    });

    /// <inheritdoc />
    public Task<Observed<IReadOnlyList<DnsRecord>>> RecordsAsync(string environment, CancellationToken cancellationToken) => Cloud(null, cancellationToken, () =>
    {
        var zone = ResourcesOf(StackNames.Network(environment)).FirstOrDefault(r => r.Type == "aws:route53/zone:Zone")?.Id ?? "";
        var foreign = faults.Faults.OfType<ForeignRecord>().Select(f => new DnsRecord(f.Host, f.SetIdentifier, f.Weight, 60, [f.Address]));
        return (IReadOnlyList<DnsRecord>)[.. CloudReading.Records(engine.Cloud.All(), zone).Select(Edited).Concat(foreign)
            .OrderBy(r => r.Name, StringComparer.Ordinal).ThenBy(r => r.SetIdentifier, StringComparer.Ordinal)];
    });

    /// <inheritdoc />
    public Task<Observed<IReadOnlyList<string>>> PulledLeversAsync(IReadOnlyDictionary<string, string> levers, CancellationToken cancellationToken) => Cloud(null, cancellationToken, () =>
        (IReadOnlyList<string>)[.. levers.Keys.Where(c => faults.Faults.OfType<LeverPulled>().Any(f => f.Cluster == c)).Order(StringComparer.Ordinal)]);

    /// <inheritdoc />
    public Task<Observed<IReadOnlyList<LoadTarget>>> TargetsAsync(string cluster, CancellationToken cancellationToken) => OfCluster(cluster, cancellationToken, facts =>
    {
        var pods = facts.RegistersTargets ? world.Cluster(cluster)!.Pods.Where(p => p.TargetHealthyAt is not null && p.GoneAt is null).OrderBy(p => p.Name, StringComparer.Ordinal).ToList() : [];
        return (IReadOnlyList<LoadTarget>)[.. CloudReading.TargetGroups(ResourcesOf(cluster)).SelectMany(group => pods.Select(p => new LoadTarget(group, p.Name, StateOf(cluster, p))))];
    });

    /// <inheritdoc />
    public Task<Observed<IReadOnlyList<ServedCertificate>>> CertificatesAsync(
        string cluster, IReadOnlyList<string> addresses, IReadOnlyList<string> hosts, CancellationToken cancellationToken) => OfCluster(cluster, cancellationToken, _ =>
    {
        var names = CloudReading.CertificateNames(ResourcesOf(cluster), engine.Cloud.All());
        return (IReadOnlyList<ServedCertificate>)[.. addresses.SelectMany(address => hosts.Select(host => Certificate(cluster, address, host, names)))];
    });

    /// <inheritdoc />
    public Task<Observed<IReadOnlyList<ImageAnswer>>> ImagesAsync(string cluster, CancellationToken cancellationToken) => Platform(cluster, cancellationToken, facts =>
    {
        var releases = ResourcesOf(cluster).Where(r => facts.Workloads.Any(w => !w.IsSystem && w.Name == r.Outputs.TextAt("name")) && r.Type == "kubernetes:helm.sh/v3:Release");
        return (IReadOnlyList<ImageAnswer>)[.. releases.SelectMany(CloudReading.Images).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(Image)];
    });

    /// <inheritdoc />
    public Task<Observed<IReadOnlyList<PlatformPart>>> PlatformAsync(string cluster, CancellationToken cancellationToken) => Platform(cluster, cancellationToken, facts =>
    {
        var down = faults.Faults.OfType<PartDown>().Where(f => f.Cluster == cluster).Select(f => f.Part).ToList();
        return (IReadOnlyList<PlatformPart>)[.. PlatformReading.Parts(ResourcesOf(cluster), facts, world.Cluster(cluster)!, clock.Second).Select(p => down.Contains(p.Name) ? p with { Ready = 0 } : p)];
    });

    /// <inheritdoc />
    public Task<Observed<IReadOnlyList<FiringAlert>>> AlertsAsync(string cluster, CancellationToken cancellationToken) =>
        Platform(cluster, cancellationToken, _ => alerts.Firing(cluster, clock.Second));

    /// <inheritdoc />
    public Task<Observed<IReadOnlyList<PastAlert>>> AlertsWithinAsync(string cluster, TimeSpan back, CancellationToken cancellationToken) => Platform(cluster, cancellationToken, _ =>
    {
        var firing = alerts.Firing(cluster, clock.Second).Select(a => a.Name).ToList();
        var past = alerts.Since(cluster, clock.Second - (long)back.TotalSeconds).GroupBy(a => a.Name, StringComparer.Ordinal);
        return (IReadOnlyList<PastAlert>)[.. past.OrderBy(a => a.Key, StringComparer.Ordinal).Select(a => new PastAlert(
            a.Key, clock.Start.AddSeconds(a.Min(e => e.First)), clock.Start.AddSeconds(a.Max(e => e.Last)), firing.Contains(a.Key)))];
    });

    private IReadOnlyList<ResourceState> ResourcesOf(string stack) => engine.Cloud.Stacks.TryGetValue(stack, out var resources) ? [.. resources.Values] : [];

    private bool Updates(string cluster) => faults.Faults.OfType<ClusterUpdates>().Any(f => f.Cluster == cluster);

    private string StateOf(string cluster, PodState pod) => faults.MakesTargetsSick(cluster) ? "unhealthy" : pod.TargetHealthyAt <= clock.Second ? "healthy" : "initial";

    private DnsRecord Edited(DnsRecord record) => faults.Faults.OfType<RecordsEdited>().Where(f => f.Cluster == record.SetIdentifier)
        .Aggregate(record, (r, f) => r with { Weight = f.Weight ?? r.Weight, TtlSeconds = f.TtlSeconds ?? r.TtlSeconds });

    private ImageAnswer Image(string image) => faults.Faults.OfType<ImageMissing>().Any(f => image.Contains(f.Image, StringComparison.Ordinal))
        ? new(image, false, "404")
        : new(image, true, "200");

    private ServedCertificate Certificate(string cluster, string address, string host, IReadOnlyList<string>? names)
    {
        if (names is null)
        {
            return new(host, address, null, "the load balancer has no certificate, and the model knows none of Traefik's");
        }

        var until = faults.Faults.OfType<CertificateEnds>().FirstOrDefault(f => f.Cluster == cluster) is { } ends ? clock.UtcNow + ends.After : RenewedUntil();
        var isFor = names.Any(n => n == host || (n.StartsWith("*.", StringComparison.Ordinal) && host.EndsWith(n[1..], StringComparison.Ordinal) && !host[..^(n.Length - 1)].Contains('.')));
        return new(host, address, until, isFor ? until > clock.UtcNow ? null : "it has ended" : $"it is for {string.Join(", ", names)}");
    }

    private DateTimeOffset RenewedUntil()
    {
        var until = clock.Start + CertificateLife;
        while (until - clock.UtcNow <= RenewedBefore)
        {
            until += CertificateLife - RenewedBefore;
        }

        return until;
    }

    // Sixteen at a time, and one block more than the pods fill is kept ready (prefix delegation).
    private static int AddressesOf(ClusterState cluster, NodeState node) =>
        AddressOfTheNode + (PodsOfBlock * (1 + ((cluster.Pods.Count(p => p.Node == node.Name) + PodsOfBlock - 1) / PodsOfBlock)));

    private Task<Observed<T>> OfCluster<T>(string cluster, CancellationToken cancellationToken, Func<ClusterFacts, T> read) =>
        world.Facts.Clusters.TryGetValue(cluster, out var facts)
            ? Cloud(cluster, cancellationToken, () => read(facts))
            : Task.FromResult(Observed<T>.NoData($"there is no cluster {cluster}; its stack was never up"));

    private Task<Observed<T>> Platform<T>(string cluster, CancellationToken cancellationToken, Func<ClusterFacts, T> read) =>
        faults.BlindsObservation(cluster)
            ? Task.FromResult(Observed<T>.NoData($"the metrics of {cluster} do not answer"))
            : OfCluster(cluster, cancellationToken, read);

    private Task<Observed<T>> Cloud<T>(string? subject, CancellationToken cancellationToken, Func<T> read)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(faults.Faults.OfType<CloudBlind>().Any(f => f.Cluster is null || f.Cluster == subject)
            ? Observed<T>.NoData("AWS does not answer")
            : Observed<T>.Known(read()));
    }
}
