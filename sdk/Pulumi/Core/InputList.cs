using System.Collections;
using System.Collections.Immutable;

namespace Pulumi;

/// <summary>What a list property takes: plain values, inputs and whole lists, put together in their order.</summary>
/// <typeparam name="T">Type of an element.</typeparam>
public sealed partial class InputList<T> : Input<ImmutableArray<T>>, IEnumerable, IAsyncEnumerable<Input<T>>
{
    private readonly List<Part> _parts = [];
    private Output<ImmutableArray<T>>? _joined;

    /// <summary>An empty list.</summary>
    public InputList()
    {
    }

    private InputList(IEnumerable<Part> parts) => _parts.AddRange(parts);

    private protected override Output<ImmutableArray<T>> Value => _joined ??= Join();

    /// <summary>Adds elements at the end.</summary>
    /// <param name="inputs">The elements.</param>
    public void Add(params Input<T>[] inputs) => Append(inputs.Select(Part.One));

    /// <summary>Adds all elements of another list at the end.</summary>
    /// <param name="inputs">The other list.</param>
    public void Add(InputList<T> inputs) => AddRange(inputs);

    /// <inheritdoc cref="Add(InputList{T})"/>
    public void AddRange(InputList<T> inputs) => Append([.. inputs._parts]);

    /// <summary>Makes a new list of this one's elements and then another's; neither is changed.</summary>
    /// <param name="other">The other list.</param>
    /// <returns>The new list.</returns>
    public InputList<T> Concat(InputList<T> other) => new([.. _parts, .. other._parts]);

    /// <summary>Enumerates the elements once they are known; none while the list is unknown in a preview.</summary>
    /// <param name="cancellationToken">Not used.</param>
    /// <returns>The elements.</returns>
    public async IAsyncEnumerator<Input<T>> GetAsyncEnumerator(CancellationToken cancellationToken)
    {
        foreach (var value in await Value.GetValueAsync(whenUnknown: []).ConfigureAwait(false))
        {
            yield return value;
        }
    }

    IEnumerator IEnumerable.GetEnumerator()
        => throw new NotSupportedException($"A {GetType().FullName} cannot be synchronously enumerated. Use {nameof(GetAsyncEnumerator)} instead.");

    internal InputList<T> Clone() => new(_parts);

    /// <summary>Whether anything was ever put in; an output in the list counts even when it turns out empty.</summary>
    internal bool IsEmpty => _parts.Count == 0;

    private void Append(IEnumerable<Part> parts)
    {
        _parts.AddRange(parts);
        _joined = null;
    }

    private Output<ImmutableArray<T>> Join()
    {
        if (_parts is [{ Single: null } whole])
        {
            return whole.Many!;
        }

        Part[] parts = [.. _parts];
        return Output.Gather(async gathering =>
        {
            var values = ImmutableArray.CreateBuilder<T>(parts.Length);
            foreach (var part in parts)
            {
                if (part.Single is { } single)
                {
                    values.Add(await gathering.TakeAsync(single).ConfigureAwait(false));
                }
                else if (await gathering.TakeAsync<ImmutableArray<T>>(part.Many!).ConfigureAwait(false) is { IsDefault: false } many)
                {
                    values.AddRange(many);
                }
            }

            return values.DrainToImmutable();
        });
    }

    /// <summary>One element, or an output of many.</summary>
    private readonly record struct Part(Input<T>? Single, Output<ImmutableArray<T>>? Many)
    {
        public static Part One(Input<T> input)
        {
            ArgumentNullException.ThrowIfNull(input);
            return new(input, null);
        }
    }
}
