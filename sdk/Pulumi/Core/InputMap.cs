using System.Collections;
using System.Collections.Immutable;

namespace Pulumi;

/// <summary>What a map property takes: keys with plain values or inputs, and whole maps, put together in their order.</summary>
/// <typeparam name="TValue">Type of a value.</typeparam>
public sealed partial class InputMap<TValue>
    : Input<ImmutableDictionary<string, TValue>>, IEnumerable, IAsyncEnumerable<Input<KeyValuePair<string, TValue>>>
{
    private readonly List<Part> _parts = [];
    private Output<ImmutableDictionary<string, TValue>>? _joined;

    /// <summary>An empty map.</summary>
    public InputMap()
    {
    }

    private InputMap(IEnumerable<Part> parts) => _parts.AddRange(parts);

    private protected override Output<ImmutableDictionary<string, TValue>> Value => _joined ??= Join();

    /// <summary>Sets a key; the same as <see cref="Add(string, Input{TValue})"/>, so a key cannot be set to two values.</summary>
    /// <param name="key">The key.</param>
    public Input<TValue> this[string key]
    {
        set => Add(key, value);
    }

    /// <summary>Adds a key. Adding one twice with different values is an error once both values are known.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    public void Add(string key, Input<TValue> value)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(value);
        Append([new Part(key, value, null, Overwrites: false)]);
    }

    /// <summary>Adds all keys of another map.</summary>
    /// <param name="values">The other map.</param>
    public void Add(InputMap<TValue> values) => AddRange(values);

    /// <inheritdoc cref="Add(InputMap{TValue})"/>
    public void AddRange(InputMap<TValue> values) => Append([.. values._parts]);

    /// <summary>Makes a new map of two; where both have a key, the second wins.</summary>
    /// <param name="first">The first map.</param>
    /// <param name="second">The second map.</param>
    /// <returns>The new map.</returns>
    public static InputMap<TValue> Merge(InputMap<TValue> first, InputMap<TValue> second)
        => new([.. first._parts, .. second._parts.Select(part => part with { Overwrites = true })]);

    /// <summary>Enumerates the keys and values once they are known; none while the map is unknown in a preview.</summary>
    /// <param name="cancellationToken">Not used.</param>
    /// <returns>The keys and values.</returns>
    public async IAsyncEnumerator<Input<KeyValuePair<string, TValue>>> GetAsyncEnumerator(CancellationToken cancellationToken)
    {
        foreach (var pair in await Value.GetValueAsync(whenUnknown: ImmutableDictionary<string, TValue>.Empty).ConfigureAwait(false))
        {
            yield return pair;
        }
    }

    IEnumerator IEnumerable.GetEnumerator()
        => throw new NotSupportedException($"A {GetType().FullName} cannot be synchronously enumerated. Use {nameof(GetAsyncEnumerator)} instead.");

    private void Append(IEnumerable<Part> parts)
    {
        _parts.AddRange(parts);
        _joined = null;
    }

    private Output<ImmutableDictionary<string, TValue>> Join()
    {
        if (_parts is [{ Key: null } whole])
        {
            return whole.Many!;
        }

        Part[] parts = [.. _parts];
        return Output.Gather(async gathering =>
        {
            var values = ImmutableDictionary.CreateBuilder<string, TValue>();
            foreach (var part in parts)
            {
                if (part.Key is { } key)
                {
                    Put(values, key, await gathering.TakeAsync(part.Single!).ConfigureAwait(false), part.Overwrites);
                    continue;
                }

                foreach (var (manyKey, value) in await gathering.TakeAsync<ImmutableDictionary<string, TValue>>(part.Many!).ConfigureAwait(false) ?? [])
                {
                    Put(values, manyKey, value, part.Overwrites);
                }
            }

            return values.ToImmutable();
        });
    }

    private static void Put(ImmutableDictionary<string, TValue>.Builder values, string key, TValue value, bool overwrites)
    {
        if (!overwrites && values.TryGetValue(key, out var existing) && !EqualityComparer<TValue>.Default.Equals(existing, value))
        {
            throw new ArgumentException($"Key '{key}' already exists in the map with a different value.");
        }

        values[key] = value;
    }

    /// <summary>One key with its value, or an output of many.</summary>
    private readonly record struct Part(string? Key, Input<TValue>? Single, Output<ImmutableDictionary<string, TValue>>? Many, bool Overwrites);
}
