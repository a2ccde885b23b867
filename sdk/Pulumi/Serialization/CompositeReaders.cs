using System.Collections.Immutable;

namespace Pulumi.Serialization;

/// <summary>Values that may be left out.</summary>
internal sealed class NullableReader<T> : ValueReader<T?>
    where T : struct
{
    protected override string? TryReadValue(Place place, object value, out T? result)
    {
        var error = ValueReaders.Of<T>().TryRead(place, value, out var present);
        result = error is null ? present : null;
        return error;
    }
}

/// <summary>Values of either of two types: the first that fits.</summary>
internal sealed class UnionReader<T0, T1> : ValueReader<Union<T0, T1>>
{
    protected override string? TryReadValue(Place place, object value, out Union<T0, T1> result)
    {
        result = default;
        if (ValueReaders.Of<T0>().TryRead(place, value, out var first) is null)
        {
            result = Union<T0, T1>.FromT0(first);
            return null;
        }

        if (ValueReaders.Of<T1>().TryRead(place, value, out var second) is null)
        {
            result = Union<T0, T1>.FromT1(second);
            return null;
        }

        return $"Expected {typeof(T0).FullName} or {typeof(T1).FullName} but got {value.GetType().FullName} deserializing {place}";
    }
}

/// <summary>Lists.</summary>
internal sealed class ArrayReader<T> : ValueReader<ImmutableArray<T>>
{
    protected override string? TryReadValue(Place place, object value, out ImmutableArray<T> result)
    {
        result = default;
        if (value is not ImmutableArray<object?> array)
        {
            return Mismatch(place, typeof(ImmutableArray<object>), value);
        }

        var reader = ValueReaders.Of<T>();
        result = ImmutableArray.CreateRange(array, element => reader.ReadOrWarn(place, element));
        return null;
    }
}

/// <summary>Maps by text.</summary>
internal sealed class DictionaryReader<T> : ValueReader<ImmutableDictionary<string, T>>
{
    protected override string? TryReadValue(Place place, object value, out ImmutableDictionary<string, T> result)
    {
        result = null!;
        if (value is not ImmutableDictionary<string, object?> members)
        {
            return Mismatch(place, typeof(ImmutableDictionary<string, object>), value);
        }

        var reader = ValueReaders.Of<T>();
        result = value as ImmutableDictionary<string, T>
            ?? members.ToImmutableDictionary(member => member.Key, member => reader.ReadOrWarn(place.Member(member.Key), member.Value));
        return null;
    }
}

/// <summary>Outputs inside a value.</summary>
internal sealed class OutputReader<T> : ValueReader<Output<T>>
{
    protected override string? TryReadValue(Place place, object value, out Output<T> result)
    {
        var error = ValueReaders.Of<T>().TryRead(place, value, out var inner);
        result = error is null ? Output.Create(inner) : null!;
        return error;
    }
}
