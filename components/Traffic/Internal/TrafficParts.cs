using System.Collections.Immutable;
using Pulumi;

namespace Tandem.Components.Traffic.Internal;

/// <summary>What every part of traffic is made with. Weights come only through the guard.</summary>
internal sealed record TrafficParts(Traffic Parent, string Name, TrafficArgs Args, Output<ImmutableDictionary<string, int>> Weights)
{
    public CustomResourceOptions Options => new() { Parent = Parent };

    public string Child(string role) => $"{Name}-{role}";

    public InputMap<string> Tags(string role, params IEnumerable<(string Key, string Value)> own) => Args.Tags.For(Child(role), own);

    public Output<int> WeightOf(string cluster) => Weights.Apply(weights => weights[cluster]);

    /// <summary>A host as part of a resource's name.</summary>
    public static string Slug(string host) => host.Replace("*", "any", StringComparison.Ordinal);
}
