using System.Collections.Immutable;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>Named values that have been read as plain ones. Null ones are left out.</summary>
internal sealed class PlainInputs
{
    private readonly Dictionary<string, OutputData<object?>> _values = new(StringComparer.Ordinal);

    /// <summary>Whether none of the values has anything unknown in it.</summary>
    public bool AreKnown { get; private set; } = true;

    /// <summary>All that the values came from.</summary>
    public ImmutableHashSet<Resource> Dependencies { get; private set; } = [];

    public static async Task<PlainInputs> ReadAsync(Place place, IEnumerable<KeyValuePair<string, object?>> values)
    {
        var inputs = new PlainInputs();
        foreach (var (name, value) in values)
        {
            if (value is not null)
            {
                inputs.Add(name, await ReadAsync(place, name, value).ConfigureAwait(false));
            }
        }

        return inputs;
    }

    /// <summary>The values that are known; secrets are unwrapped.</summary>
    public ImmutableDictionary<string, object> Known()
        => _values.Where(value => value.Value.IsKnown).ToImmutableDictionary(value => value.Key, value => value.Value.Value!);

    /// <summary>Each value as an output with its own secretness, unknown ones too.</summary>
    public ImmutableDictionary<string, Output<object?>> AsOutputs()
        => _values.ToImmutableDictionary(value => value.Key, value => new Output<object?>(WithoutResources(value.Value)));

    private static OutputData<object?> WithoutResources(OutputData<object?> data)
        => new(ImmutableHashSet<Resource>.Empty, data.Value, data.IsKnown, data.IsSecret);

    private static async ValueTask<OutputData<object?>> ReadAsync(Place place, string name, object value)
    {
        try
        {
            return await PlainValues.ReadAsync(place.Member(name), value).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            throw new InvalidOperationException($"error serializing property \"{name}\": {exception.Message}", exception);
        }
    }

    private void Add(string name, OutputData<object?> data)
    {
        if (data.IsKnown && data.Value is null)
        {
            return;
        }

        _values[name] = data;
        AreKnown &= data.IsKnown;
        Dependencies = ResourceSets.Union(Dependencies, data.Resources);
    }
}
