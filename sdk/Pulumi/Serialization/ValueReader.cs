namespace Pulumi.Serialization;

/// <summary>Reads plain values as some type.</summary>
internal interface IValueReader
{
    /// <summary>Reads a value; what does not fit is warned of and becomes the type's default.</summary>
    object? ReadOrWarnObject(Place place, object? value);
}

/// <summary>Reads plain values as a <typeparamref name="T"/>.</summary>
internal abstract class ValueReader<T> : IValueReader
{
    public T ReadOrWarn(Place place, object? value)
    {
        var error = TryRead(place, value, out var result);
        if (error is not null)
        {
            Log.Warn(error);
        }

        return result;
    }

    /// <summary>Reads a value. Null, which also stands for what is unknown, is always the type's default.</summary>
    /// <returns>Null, or why the value does not fit.</returns>
    public string? TryRead(Place place, object? value, out T result)
    {
        result = default!;
        return value is null ? null : TryReadValue(place, value, out result);
    }

    object? IValueReader.ReadOrWarnObject(Place place, object? value) => ReadOrWarn(place, value);

    protected abstract string? TryReadValue(Place place, object value, out T result);

    protected static string Mismatch(Place place, Type expected, object value)
        => $"Expected {expected.FullName} but got {value.GetType().FullName} deserializing {place}";
}
