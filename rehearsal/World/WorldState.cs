using Tandem.Rehearsal.Clients;
using Tandem.Rehearsal.Dns;
using Tandem.Rehearsal.Kubernetes;

namespace Tandem.Rehearsal.World;

/// <summary>Everything the world has to remember between calls of the program, apart from checkpoints and cloud.</summary>
public sealed class WorldState
{
    /// <summary>The zone.</summary>
    public ZoneState Zone { get; set; } = new();

    /// <summary>The clusters by name.</summary>
    public SortedDictionary<string, ClusterState> Clusters { get; set; } = new(StringComparer.Ordinal);

    /// <summary>The clients by the name they ask for.</summary>
    public SortedDictionary<string, PopulationState> Clients { get; set; } = new(StringComparer.Ordinal);

    /// <summary>Requests of the last seconds at each cluster's front door, newest last: what metrics are made of.</summary>
    public SortedDictionary<string, List<DoorCount>> Doors { get; set; } = new(StringComparer.Ordinal);

    /// <summary>The hosts that clients have come to know, by the record's name.</summary>
    public SortedDictionary<string, List<string>> KnownHosts { get; set; } = new(StringComparer.Ordinal);

    /// <summary>Since which second each cluster is active and takes no request; only those that are.</summary>
    public SortedDictionary<string, long> ActiveWithoutTraffic { get; set; } = new(StringComparer.Ordinal);

    /// <summary>Every time that an alert fired, oldest first.</summary>
    public List<AlertEpisode> Alerts { get; set; } = [];
}

/// <summary>One time that an alert fired.</summary>
/// <param name="Cluster">The cluster it is about.</param>
/// <param name="Name">The alert's name.</param>
/// <param name="First">The second it was first seen to fire.</param>
/// <param name="Last">The second it was last seen to fire.</param>
public sealed record AlertEpisode(string Cluster, string Name, long First, long Last);

/// <summary>Requests at a front door in one second.</summary>
/// <param name="Second">The second.</param>
/// <param name="Served">Answered well.</param>
/// <param name="Failed">Answered badly or not at all.</param>
public sealed record DoorCount(long Second, long Served, long Failed);
