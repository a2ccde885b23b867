using Tandem.Rehearsal.Clients;
using Tandem.Rehearsal.Clock;
using Tandem.Rehearsal.Dns;
using Tandem.Rehearsal.Faults;
using Tandem.Rehearsal.FrontDoor;
using Tandem.Rehearsal.Kubernetes;
using Tandem.Rehearsal.Report;

namespace Tandem.Rehearsal.World;

/// <summary>
/// Everything behind the cloud, a second at a time: first the clusters move, then the clients ask and are answered. It obeys the facts; it never
/// changes them. Clients come when a name is in sync for the first time. Fault model: that of its parts.
/// </summary>
public sealed class SimulatedWorld : IEverySecond, IClientNetwork
{
    private readonly WorldState _state;
    private readonly ClientOptions _clients;
    private readonly Deck _deck;
    private readonly FaultOverlay _faults;
    private readonly Timeline _timeline;
    private readonly DateTimeOffset _start;
    private readonly SortedDictionary<string, ClusterModel> _models = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, Population> _populations = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, SortedDictionary<string, long>> _reached = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> _accepts = new(StringComparer.Ordinal);
    private long _second;

    /// <summary>Makes the world.</summary>
    /// <param name="state">What it remembers.</param>
    /// <param name="clients">Who the clients are.</param>
    /// <param name="deck">The deck that everything is drawn from.</param>
    /// <param name="faults">What goes wrong.</param>
    /// <param name="timeline">Where every second is written.</param>
    /// <param name="start">When the world began.</param>
    public SimulatedWorld(WorldState state, ClientOptions clients, Deck deck, FaultOverlay faults, Timeline timeline, DateTimeOffset start)
    {
        (_state, _clients, _deck, _faults, _timeline, _start) = (state, clients, deck, faults, timeline, start);
        Names = new NameService(state.Zone, deck);
        Doors = new DoorMetrics(state);
    }

    /// <summary>What the cloud holds now.</summary>
    public WorldFacts Facts { get; private set; } = WorldFacts.Nothing;

    /// <summary>The authoritative name service.</summary>
    public NameService Names { get; }

    /// <summary>What is measured at the front doors.</summary>
    public DoorMetrics Doors { get; }

    /// <summary>Told after each second, when the world has settled.</summary>
    public event Action<long>? Ticked;

    /// <summary>The cloud changed.</summary>
    /// <param name="facts">What it holds now.</param>
    /// <param name="second">Now.</param>
    public void Learn(WorldFacts facts, long second)
    {
        (Facts, _second) = (facts, second);
        Names.Write(facts.Records, second);
        foreach (var gone in _state.Clusters.Keys.Where(n => !facts.Clusters.ContainsKey(n)).ToList())
        {
            _state.Clusters.Remove(gone);
            _models.Remove(gone);
        }
    }

    /// <inheritdoc />
    public void Tick(long second)
    {
        _second = second;
        foreach (var (name, facts) in Facts.Clusters)
        {
            Model(name).Tick(facts, _reached.GetValueOrDefault(name) ?? [], second);
        }

        _reached.Clear();
        _accepts.Clear();
        LetClientsAsk(second);
        Names.Forget(second);
        Ticked?.Invoke(second);
    }

    /// <summary>The door of a cluster, or null when there is no such cluster.</summary>
    /// <param name="cluster">The cluster's name.</param>
    public ClusterDoor? Door(string cluster) => Facts.Clusters.TryGetValue(cluster, out var facts) ? new ClusterDoor(facts, Model(cluster).State, _faults) : null;

    /// <summary>A cluster as it is, or null when there is no such cluster.</summary>
    /// <param name="cluster">The cluster's name.</param>
    public ClusterState? Cluster(string cluster) => Facts.Clusters.ContainsKey(cluster) ? Model(cluster).State : null;

    /// <summary>The connections that clients hold open to a cluster's load balancer.</summary>
    /// <param name="cluster">The cluster's name.</param>
    public int OpenConnections(string cluster) => _state.Clients.Values.SelectMany(p => p.Cohorts).SelectMany(c => c.Connections.Held)
        .Where(held => Facts.At(held.Key)?.Name == cluster).Sum(held => held.Value);

    /// <inheritdoc />
    public bool IsHealthy(string healthCheck) =>
        !Facts.HealthChecks.TryGetValue(healthCheck, out var address) || (Facts.At(address) is { } facts && Door(facts.Name)!.IsHealthy(_second));

    /// <inheritdoc />
    public bool Accepts(string endpoint)
    {
        if (!_accepts.TryGetValue(endpoint, out var accepts))
        {
            _accepts[endpoint] = accepts = Facts.At(endpoint) is { } facts && Door(facts.Name)!.Accepts(_second);
        }

        return accepts;
    }

    private void LetClientsAsk(long second)
    {
        var row = new RowBuilder(second);
        var names = Facts.Records.Keys.Where(n => _state.Clients.ContainsKey(n) || second > Names.InSyncAt).ToList();
        var requests = Apportion.ByShares(names.Count == 0 ? 0 : _clients.RequestsPerSecond, [.. names.Select(n => HostsOf(n).Sum(h => h.Share))]);
        foreach (var (name, count) in names.Zip(requests))
        {
            Live(name, count, second, row);
        }

        if (names.Count > 0)
        {
            _timeline.Add(row.ToRow());
            Doors.Record(row, second);
        }
    }

    private void Live(string name, long requests, long second, RowBuilder row)
    {
        var hosts = HostsOf(name);
        foreach (var (endpoint, there) in Population(name).Live(name, requests, second, this))
        {
            foreach (var (host, count) in hosts.Zip(Apportion.ByShares(there, [.. hosts.Select(h => h.Share)])))
            {
                Ask(endpoint, host.Host, count, row);
            }
        }
    }

    // A name whose host no cluster knows is asked for all the same.
    private IReadOnlyList<(string Host, long Share)> HostsOf(string name) => Facts.Hosts[name] is { Count: > 0 } hosts ? KnownOf(name, hosts) : [(name, 1)];

    /// <summary>
    /// Users know every host there is when they first come. One that is added later is announced once every cluster with weight has all its pods ready; it is
    /// never forgotten, whatever happens to it. That nobody asks earlier is an assumption of the model.
    /// </summary>
    private IReadOnlyList<(string Host, long Share)> KnownOf(string name, IReadOnlyList<(string Host, long Share)> hosts)
    {
        if (!_state.KnownHosts.TryGetValue(name, out var known))
        {
            _state.KnownHosts[name] = known = [.. hosts.Select(h => h.Host)];
        }

        known.AddRange(hosts.Select(h => h.Host).Where(h => !known.Contains(h) && IsServed(name, h)).ToList());
        return hosts.All(h => known.Contains(h.Host)) ? hosts : [.. hosts.Where(h => known.Contains(h.Host))];
    }

    private bool IsServed(string name, string host) => Facts.Records[name].Where(r => r.Weight > 0).Select(r => Facts.At(r.Endpoint)).All(cluster =>
        cluster?.Workloads.FirstOrDefault(w => w.Hosts.Contains(host, StringComparer.Ordinal)) is { } workload
        && Model(cluster.Name).State.Pods.Count(p => p.Workload == workload.Name && p.IsReady(_second)) >= workload.Replicas);

    private void Ask(string endpoint, string host, long requests, RowBuilder row)
    {
        if (endpoint == Clients.Population.Unresolved)
        {
            row.Add(null, Answer.AllFailed(requests, Failures.NameNotResolved));
            return;
        }

        var cluster = Facts.At(endpoint)?.Name;
        var answer = cluster is null ? Answer.AllFailed(requests, Failures.NoLoadBalancer) : Door(cluster)!.Serve(host, requests, _second);
        row.Add(cluster, answer);
        if (cluster is not null && answer.Workload is { } workload)
        {
            var reached = _reached.TryGetValue(cluster, out var counts) ? counts : _reached[cluster] = new(StringComparer.Ordinal);
            reached[workload] = reached.GetValueOrDefault(workload) + requests;
        }
    }

    private ClusterModel Model(string name)
    {
        if (_models.TryGetValue(name, out var model))
        {
            return model;
        }

        var state = _state.Clusters.TryGetValue(name, out var known) ? known : _state.Clusters[name] = new ClusterState { Name = name };
        return _models[name] = new ClusterModel(state, _deck, _faults, _start);
    }

    private int PartOf(int whole) => Math.Max(1, whole / Math.Max(1, Facts.Records.Count));

    private Population Population(string name)
    {
        if (_populations.TryGetValue(name, out var population))
        {
            return population;
        }

        var state = _state.Clients.TryGetValue(name, out var known) ? known : _state.Clients[name] = new PopulationState();
        var each = _clients with { Resolvers = PartOf(_clients.Resolvers), Connections = PartOf(_clients.Connections) };
        return _populations[name] = new Population(each, state, Names, _deck, name);
    }
}
