using Tandem.Switchover.State;

namespace Tandem.Switchover.Releases;

/// <summary>What a cluster runs, and whether it is as its config says.</summary>
/// <param name="Name">The cluster.</param>
public sealed record ClusterRelease(string Name)
{
    /// <summary>The release that is deployed; null when none is known.</summary>
    public string? Release { get; init; }

    /// <summary>Since when, UTC; null when unknown.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>The Kubernetes minor that is deployed; null when unknown.</summary>
    public string? Kubernetes { get; init; }

    /// <summary>The release that config asks for; null when it names none.</summary>
    public string? Configured { get; init; }

    /// <summary>What has to be equal between interchangeable clusters, as deployed; null when unknown.</summary>
    public string? Fingerprint { get; init; }

    /// <summary>Its config. Default: nothing.</summary>
    public IReadOnlyDictionary<string, string> Config { get; init; } = new Dictionary<string, string>();

    /// <summary>The share of traffic, 0 to 255. Default: 0.</summary>
    public int Weight { get; init; }

    /// <summary>The role that is deployed. Default: unknown.</summary>
    public Role Role { get; init; }

    /// <summary>What is not as it should be: operations that are pending, changes that an update would make. Default: null, all is.</summary>
    public string? Dirt { get; init; }

    /// <summary>Why its stack does not answer; null when it does.</summary>
    public string? WhyNot { get; init; }
}
