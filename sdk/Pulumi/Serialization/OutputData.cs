using System.Collections.Immutable;

namespace Pulumi.Serialization;

/// <summary>What an output holds once it is resolved: the value, whether it is known and secret, and the resources it came from.</summary>
internal readonly struct OutputData<T>(ImmutableHashSet<Resource> resources, T value, bool isKnown, bool isSecret)
{
    public ImmutableHashSet<Resource> Resources { get; } = resources;

    public T Value { get; } = value;

    public bool IsKnown { get; } = isKnown;

    public bool IsSecret { get; } = isSecret;

    public static OutputData<T> Known(T value, bool isSecret = false) => new(ImmutableHashSet<Resource>.Empty, value, isKnown: true, isSecret);

    public static OutputData<T> Unknown(ImmutableHashSet<Resource>? resources = null, bool isSecret = false)
        => new(resources ?? ImmutableHashSet<Resource>.Empty, default!, isKnown: false, isSecret);

    public OutputData<TOther> With<TOther>(TOther value) => new(Resources, value, IsKnown, IsSecret);

    public OutputData<T> WithSecret(bool isSecret) => new(Resources, Value, IsKnown, isSecret);

    public OutputData<T> WithResources(ImmutableHashSet<Resource> resources) => new(ResourceSets.Union(Resources, resources), Value, IsKnown, IsSecret);
}
