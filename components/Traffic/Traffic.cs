using System.Collections.Immutable;
using Pulumi;
using Tandem.Components.Traffic.Internal;

namespace Tandem.Components.Traffic;

/// <summary>
/// Where users go: the weighted records, or listeners, of an environment (R35, R50, R54). It needs no Kubernetes, so it works while a cluster is dead.
/// </summary>
public sealed class Traffic : ComponentResource
{
    /// <summary>Makes the records or listeners.</summary>
    /// <param name="name">The name of the environment, such as <c>prod</c>.</param>
    /// <param name="args">What they are made from.</param>
    /// <param name="options">Pulumi's options. Default: none.</param>
    /// <exception cref="Shared.ArgumentsException">The arguments cannot work; all mistakes are told, and nothing is registered.</exception>
    public Traffic(string name, TrafficArgs args, ComponentResourceOptions? options = null)
        : base(ComponentTypes.Traffic, TrafficRules.All.Check(name, args), options)
    {
        var parts = new TrafficParts(this, name, args, WeightGuard.Weights(args.Clusters));

        Levers = Output.Create(ImmutableDictionary<string, string>.Empty);
        MakeDoor(parts);

        Weights = parts.Weights;
        TtlSeconds = Output.Create(args.TtlSeconds);
        Hosts = Output.Create(args.Hosts.ToImmutableArray());
        Mode = Output.Create(args.Mode.Word());
        RegisterOutputs();
    }

    /// <summary>The weight of each cluster.</summary>
    [Output] public Output<ImmutableDictionary<string, int>> Weights { get; private set; }

    /// <summary>How long resolvers may keep an answer, in seconds.</summary>
    [Output] public Output<int> TtlSeconds { get; private set; }

    /// <summary>The names that users call.</summary>
    [Output] public Output<ImmutableArray<string>> Hosts { get; private set; }

    /// <summary>How traffic is shared out: a word of <see cref="TrafficModes"/>.</summary>
    [Output] public Output<string> Mode { get; private set; }

    /// <summary>For each cluster, the object that takes it out of DNS while it exists; empty without a lever.</summary>
    [Output] public Output<ImmutableDictionary<string, string>> Levers { get; private set; }

    private void MakeDoor(TrafficParts parts)
    {
        switch (parts.Args.Mode)
        {
            case TrafficMode.FrontDoor or TrafficMode.ActiveActive:
                Levers = Together(new WeightedRecords(parts).Levers);
                break;
            case TrafficMode.SharedLoadBalancer:
                _ = new WeightedListeners(parts, parts.Args.SharedFront!);
                break;
            case TrafficMode.PerWorkload:
                break;
        }
    }

    private static Output<ImmutableDictionary<string, string>> Together(IReadOnlyDictionary<string, Output<string>> levers)
    {
        var names = levers.Keys.Order(StringComparer.Ordinal).ToList();
        return Output.All(names.Select(name => levers[name]))
            .Apply(addresses => names.Zip(addresses).ToImmutableDictionary(pair => pair.First, pair => pair.Second));
    }
}
