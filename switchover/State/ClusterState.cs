using System.Collections.ObjectModel;

namespace Tandem.Switchover.State;

/// <summary>What a cluster is for at the moment (R37): capacity, not traffic.</summary>
public enum Role
{
    /// <summary>Its stack was never up, or says something else.</summary>
    Unknown,

    /// <summary>Applications run.</summary>
    Active,

    /// <summary>Applications are held.</summary>
    Standby,
}

/// <summary>One cluster as its stacks last put it out, beside what their config asks for.</summary>
/// <param name="Name">The cluster.</param>
public sealed record ClusterState(string Name)
{
    /// <summary>The role that is deployed.</summary>
    public Role Role { get; init; }

    /// <summary>The role that config asks for.</summary>
    public Role ConfiguredRole { get; init; }

    /// <summary>The weight that is deployed, 0 to 255.</summary>
    public int Weight { get; init; }

    /// <summary>The weight that config asks for, 0 to 255.</summary>
    public int ConfiguredWeight { get; init; }

    /// <summary>Whether it keeps some application pods running as a standby (R132). Default: false, it holds them all.</summary>
    public bool IsWarmStandby { get; init; }

    /// <summary>The release that is deployed; null when unknown.</summary>
    public string? Release { get; init; }

    /// <summary>What has to be equal between interchangeable clusters; null when unknown.</summary>
    public string? Fingerprint { get; init; }

    /// <summary>The network stack that it stands in; null when unknown.</summary>
    public string? Network { get; init; }

    /// <summary>Nodes for workloads that it has at least while it is active; null when unknown.</summary>
    public int? NodeFloor { get; init; }

    /// <summary>For each workload, what happens while both clusters run it (R28); empty when unknown.</summary>
    public IReadOnlyDictionary<string, string> Concurrency { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>The addresses of the cluster's own front door.</summary>
    public IReadOnlyList<string> Addresses { get; init; } = [];
}
