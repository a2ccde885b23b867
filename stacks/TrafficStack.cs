using System.Collections.Immutable;
using Pulumi;
using Tandem.Components.Traffic;
using Tandem.Stacks.Arguments;
using Tandem.Stacks.References;
using Tandem.Stacks.Settings;

namespace Tandem.Stacks;

/// <summary>
/// Where users go: the weights of an environment (R35, R54). It has no Kubernetes provider and reads clusters only through what their stacks put out, so it
/// works while a cluster's API is dead.
/// </summary>
public sealed class TrafficStack : TandemStack
{
    /// <summary>Reads the settings and makes the stack.</summary>
    public TrafficStack()
        : this(SettingsReader.Traffic(Given))
    {
    }

    private TrafficStack(TrafficSettings settings)
        : base(settings.Environment)
    {
        var network = new NetworkOutputs(this, settings.Environment, settings.Environment.Clusters);
        var clusters = new SortedDictionary<string, OutputsOf>(settings.Weights.Keys.ToDictionary(name => name, name => new OutputsOf(this, name)), StringComparer.Ordinal);
        var traffic = new Traffic(settings.Environment.Name, TrafficArguments.Traffic(settings, clusters, network), UseAws());

        Mode = traffic.Mode;
        Weights = traffic.Weights;
        TtlSeconds = traffic.TtlSeconds;
        Hosts = Output.All(clusters.Values.Select(cluster => cluster.NumberIfAny("phase"))).Apply(phases => settings.HostsOf(phases).ToImmutableArray());
        ZoneName = network.ZoneName;
        EgressAddresses = network.EgressAddresses;
        Levers = traffic.Levers;
    }

    /// <summary>How traffic is shared out.</summary>
    [Output("mode")]
    public Output<string> Mode { get; private set; }

    /// <summary>The weight of each cluster.</summary>
    [Output("weights")]
    public Output<ImmutableDictionary<string, int>> Weights { get; private set; }

    /// <summary>How many seconds a resolver may keep an answer.</summary>
    [Output("ttlSeconds")]
    public Output<int> TtlSeconds { get; private set; }

    /// <summary>The full host names that users ask for; those of phase 1 while every cluster runs it (R64).</summary>
    [Output("hosts")]
    public Output<ImmutableArray<string>> Hosts { get; private set; }

    /// <summary>The domain of the hosted zone.</summary>
    [Output("zoneName")]
    public Output<string> ZoneName { get; private set; }

    /// <summary>The addresses that calls of all clusters to the internet come from: what third parties put on their allow-lists (R20).</summary>
    [Output("egressAddresses")]
    public Output<ImmutableArray<string>> EgressAddresses { get; private set; }

    /// <summary>For each cluster, the object that takes it out of DNS while it exists; empty without a lever.</summary>
    [Output("levers")]
    public Output<ImmutableDictionary<string, string>> Levers { get; private set; }
}
