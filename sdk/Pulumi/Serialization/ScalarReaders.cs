using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;

namespace Pulumi.Serialization;

/// <summary>Types that plain values have themselves: string, bool, double, object, assets, archives, resources.</summary>
internal sealed class SameTypeReader<T> : ValueReader<T>
{
    protected override string? TryReadValue(Place place, object value, out T result)
    {
        (result, var fits) = value is T same ? (same, true) : (default!, false);
        return fits ? null : Mismatch(place, typeof(T), value);
    }
}

/// <summary>Whole numbers, which travel as doubles.</summary>
internal sealed class Int32Reader : ValueReader<int>
{
    protected override string? TryReadValue(Place place, object value, out int result)
    {
        result = value is double number ? (int)number : 0;
        return value is double ? null : Mismatch(place, typeof(double), value);
    }
}

/// <summary>Enums of C#, which travel as numbers.</summary>
internal sealed class EnumReader<T> : ValueReader<T>
    where T : struct, Enum
{
    protected override string? TryReadValue(Place place, object value, out T result)
    {
        result = value is double number ? (T)Enum.ToObject(typeof(T), (int)number) : default;
        return value is double ? null : Mismatch(place, typeof(double), value);
    }
}

/// <summary>Structs that stand for an open set of strings or numbers.</summary>
internal sealed class EnumTypeReader<T> : ValueReader<T>
    where T : struct
{
    private readonly ConstructorInfo? _ofText = EnumTypes.FindConstructor(typeof(T), typeof(string));
    private readonly ConstructorInfo? _ofNumber = EnumTypes.FindConstructor(typeof(T), typeof(double));

    protected override string? TryReadValue(Place place, object value, out T result)
    {
        result = default;
        if (value is not (string or double))
        {
            return $"Expected {typeof(string).FullName} or {typeof(double).FullName} but got {value.GetType().FullName} deserializing {place}";
        }

        if ((value is string ? _ofText : _ofNumber) is not { } constructor)
        {
            return $"Expected target type {typeof(T).FullName} to have a constructor with a single {value.GetType().FullName} parameter.";
        }

        result = (T)constructor.Invoke([value]);
        return null;
    }
}

/// <summary>Any JSON.</summary>
internal sealed class JsonElementReader : ValueReader<JsonElement>
{
    protected override string? TryReadValue(Place place, object value, out JsonElement result)
    {
        var fits = value is string or bool or double or ImmutableArray<object?> or ImmutableDictionary<string, object?>;
        result = fits ? JsonSerializer.SerializeToElement(value) : default;
        return fits ? null : $"Unexpected type {value.GetType().FullName} when converting {place} to {nameof(JsonElement)}";
    }
}
