using Tandem.Rehearsal.Simulation.Truth;
using Tandem.Switchover.Ports;
using Tandem.Switchover.State;

namespace Tandem.Rehearsal.Simulation.Ports;

/// <summary>What the cloud says to one process: all is well, and records and nodes are as they really are.</summary>
/// <param name="process">The process.</param>
internal sealed class ProcessCloud(LightProcess process) : ICloudObservation
{
    private static readonly string[] Parts =
        [PlatformPart.LoadBalancerController, PlatformPart.Autoscaler, PlatformPart.NameService, PlatformPart.MetricsAgent, PlatformPart.RoleKeeper, PlatformPart.Ingress];

    private static readonly Observed<ControlPlane> Plane = Observed<ControlPlane>.Known(new("ACTIVE", "1.36"));
    private static readonly Observed<ProcessorQuota> Quota = Observed<ProcessorQuota>.Known(new(640, 36, new SortedDictionary<string, int>(StringComparer.Ordinal) { ["m7i.xlarge"] = 4 }));
    private static readonly Observed<IReadOnlyList<SubnetRoom>> Rooms = Known<SubnetRoom>(new("subnet-1", "eu-west-1a", 16000), new("subnet-2", "eu-west-1b", 16000), new("subnet-3", "eu-west-1c", 16000));
    private static readonly Observed<IReadOnlyList<string>> NoLevers = Known<string>();
    private static readonly Observed<IReadOnlyList<ImageAnswer>> Pullable = Known(new ImageAnswer("registry.example/shop:1", true, "200"));
    private static readonly Observed<IReadOnlyList<PlatformPart>> AllParts = Known([.. Parts.Select(p => new PlatformPart(p, 2, 2))]);
    private static readonly Observed<IReadOnlyList<FiringAlert>> NoAlerts = Known<FiringAlert>();
    private static readonly Observed<IReadOnlyList<PastAlert>> NoPastAlerts = Known<PastAlert>();
    private static readonly Observed<IReadOnlyList<NodeGroup>> NodesOfActive = Known(GroupsOf(LightCluster.Nodes - LightCluster.SystemNodes));
    private static readonly Observed<IReadOnlyList<NodeGroup>> NodesOfStandby = Known(GroupsOf(0));
    private static readonly DateTimeOffset CertificateEnds = new(2027, 2, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly StruckCalls _struck = new(process);
    private readonly LightWorld _world = process.World;

    public Task<Observed<DateTimeOffset>> TimeAsync(CancellationToken cancellationToken) =>
        Ask("time", () => Observed<DateTimeOffset>.Known(Time.ProcessClock.Start + _world.Clock.Elapsed), cancellationToken);

    public Task<Observed<DateTimeOffset>> LastChangeAsync(string stack, CancellationToken cancellationToken) =>
        Ask($"last-change {stack}", () => Observed<DateTimeOffset>.Known(Time.ProcessClock.Start + _world.Stack(stack).LastChange), cancellationToken);

    public Task<Observed<ControlPlane>> ControlPlaneAsync(string cluster, CancellationToken cancellationToken) => OfCluster("control-plane", cluster, _ => Plane, cancellationToken);

    public Task<Observed<IReadOnlyList<NodeGroup>>> NodeGroupsAsync(string cluster, CancellationToken cancellationToken) =>
        OfCluster("node-groups", cluster, c => c.Role == Role.Active ? NodesOfActive : NodesOfStandby, cancellationToken);

    public Task<Observed<ProcessorQuota>> ProcessorQuotaAsync(IReadOnlyList<string> instanceTypes, CancellationToken cancellationToken) => Ask("quota", () => Quota, cancellationToken);

    public Task<Observed<IReadOnlyList<SubnetRoom>>> SubnetsAsync(string network, CancellationToken cancellationToken) => Ask("subnets", () => Rooms, cancellationToken);

    public Task<Observed<IReadOnlyList<DnsRecord>>> RecordsAsync(string environment, CancellationToken cancellationToken) => Ask(
        "records", () => Known(RecordOf(_world.First, _world.Weights.First), RecordOf(_world.Second, _world.Weights.Second)), cancellationToken);

    public Task<Observed<IReadOnlyList<string>>> PulledLeversAsync(IReadOnlyDictionary<string, string> levers, CancellationToken cancellationToken) => Ask("levers", () => NoLevers, cancellationToken);

    public Task<Observed<IReadOnlyList<LoadTarget>>> TargetsAsync(string cluster, CancellationToken cancellationToken) => OfCluster(
        "targets", cluster, c => Known<LoadTarget>(new($"{cluster}-web", "10.0.0.1:8000", Health(c)), new($"{cluster}-web", "10.0.0.2:8000", Health(c))), cancellationToken);

    public Task<Observed<IReadOnlyList<ServedCertificate>>> CertificatesAsync(string cluster, IReadOnlyList<string> addresses, IReadOnlyList<string> hosts, CancellationToken cancellationToken) =>
        OfCluster("certificates", cluster, _ => Known([.. addresses.SelectMany(a => hosts.Select(h => new ServedCertificate(h, a, CertificateEnds, null)))]), cancellationToken);

    public Task<Observed<IReadOnlyList<ImageAnswer>>> ImagesAsync(string cluster, CancellationToken cancellationToken) => OfCluster("images", cluster, _ => Pullable, cancellationToken);

    public Task<Observed<IReadOnlyList<PlatformPart>>> PlatformAsync(string cluster, CancellationToken cancellationToken) => OfCluster("platform", cluster, _ => AllParts, cancellationToken);

    public Task<Observed<IReadOnlyList<FiringAlert>>> AlertsAsync(string cluster, CancellationToken cancellationToken) => OfCluster("alerts", cluster, _ => NoAlerts, cancellationToken);

    public Task<Observed<IReadOnlyList<PastAlert>>> AlertsWithinAsync(string cluster, TimeSpan back, CancellationToken cancellationToken) =>
        OfCluster("past-alerts", cluster, _ => NoPastAlerts, cancellationToken);

    private static string Health(LightCluster cluster) => cluster.IsDead ? "unhealthy" : "healthy";

    private static Observed<IReadOnlyList<T>> Known<T>(params IReadOnlyList<T> list) => Observed<IReadOnlyList<T>>.Known(list);

    private static DnsRecord RecordOf(LightCluster cluster, int weight) => new("shop.example.com", cluster.Name, weight, LightTraffic.TtlSeconds, [cluster.Address]);

    private static IReadOnlyList<NodeGroup> GroupsOf(int nodes)
    {
        NodeGroup Group(string name, int min, int max, string pool) => new(name, pool, "ACTIVE", "1.36", "1.36.2-20260714", min, min, max, "m7i.xlarge");
        return [Group("general-base", nodes, Math.Max(1, nodes), "general"), Group("general-burst", 0, 14, "general"), Group("system", LightCluster.SystemNodes, LightCluster.SystemNodes, "system")];
    }

    private Task<Observed<T>> OfCluster<T>(string what, string name, Func<LightCluster, Observed<T>> answer, CancellationToken cancellationToken)
    {
        var cluster = _world.Cluster(name);
        return Ask(name, () => cluster.IsDead ? Observed<T>.NoData($"{what}: the API of {name} does not answer") : answer(cluster), cancellationToken);
    }

    private Task<Observed<T>> Ask<T>(string what, Func<Observed<T>> answer, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled<Observed<T>>(cancellationToken);
        }

        return process.Enter(CallKind.Cloud, what) switch
        {
            FaultKind.None => Task.FromResult(answer()),
            FaultKind.NoAnswer => Task.FromResult(Observed<T>.NoData("the answer was cut off")),
            var fault => _struck.AskAsync(fault, answer, static () => new OperationCanceledException("the question took too long"), cancellationToken),
        };
    }
}
