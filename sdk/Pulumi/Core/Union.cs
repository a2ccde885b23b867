namespace Pulumi;

/// <summary>A union of whatever types.</summary>
internal interface IUnion
{
    /// <summary>The value, of whichever type it is.</summary>
    object Value { get; }
}

/// <summary>A value that is of either of two types.</summary>
/// <typeparam name="T0">First type.</typeparam>
/// <typeparam name="T1">Second type.</typeparam>
public readonly struct Union<T0, T1> : IEquatable<Union<T0, T1>>, IUnion
{
    private readonly T0 _first;
    private readonly T1 _second;

    private Union(bool isSecond, T0 first, T1 second)
    {
        IsT1 = isSecond;
        _first = first;
        _second = second;
    }

    /// <summary>The value as the first type. It is an error to ask while the value is of the second.</summary>
    public T0 AsT0 => IsT0 ? _first : throw new InvalidOperationException("Cannot return as T0 as result is T1");

    /// <summary>The value as the second type. It is an error to ask while the value is of the first.</summary>
    public T1 AsT1 => IsT1 ? _second : throw new InvalidOperationException("Cannot return as T1 as result is T0");

    /// <summary>Whether the value is of the first type.</summary>
    public bool IsT0 => !IsT1;

    /// <summary>Whether the value is of the second type.</summary>
    public bool IsT1 { get; }

    /// <summary>The value, of whichever type it is.</summary>
    public object Value => (IsT1 ? _second : (object?)_first)!;

    /// <summary>A union of a value of the first type.</summary>
    /// <param name="t">The value.</param>
    public static implicit operator Union<T0, T1>(T0 t) => FromT0(t);

    /// <summary>A union of a value of the second type.</summary>
    /// <param name="t">The value.</param>
    public static implicit operator Union<T0, T1>(T1 t) => FromT1(t);

    /// <summary>Whether both hold the same value as the same type.</summary>
    /// <param name="left">One union.</param>
    /// <param name="right">The other union.</param>
    public static bool operator ==(Union<T0, T1> left, Union<T0, T1> right) => left.Equals(right);

    /// <summary>Whether they differ in value or in type.</summary>
    /// <param name="left">One union.</param>
    /// <param name="right">The other union.</param>
    public static bool operator !=(Union<T0, T1> left, Union<T0, T1> right) => !left.Equals(right);

    /// <summary>Makes a union of a value of the first type.</summary>
    /// <param name="input">The value.</param>
    /// <returns>The union.</returns>
    public static Union<T0, T1> FromT0(T0 input) => new(isSecond: false, input, default!);

    /// <summary>Makes a union of a value of the second type.</summary>
    /// <param name="input">The value.</param>
    /// <returns>The union.</returns>
    public static Union<T0, T1> FromT1(T1 input) => new(isSecond: true, default!, input);

    /// <summary>Maps a value of the first type and leaves one of the second as it is.</summary>
    /// <typeparam name="TResult">What the first type becomes.</typeparam>
    /// <param name="mapFunc">The mapping.</param>
    /// <returns>The new union.</returns>
    public Union<TResult, T1> MapT0<TResult>(Func<T0, TResult> mapFunc) => Bimap(mapFunc, second => second);

    /// <summary>Maps a value of the second type and leaves one of the first as it is.</summary>
    /// <typeparam name="TResult">What the second type becomes.</typeparam>
    /// <param name="mapFunc">The mapping.</param>
    /// <returns>The new union.</returns>
    public Union<T0, TResult> MapT1<TResult>(Func<T1, TResult> mapFunc) => Bimap(first => first, mapFunc);

    /// <summary>Maps the value, of whichever type it is.</summary>
    /// <typeparam name="TResult0">What the first type becomes.</typeparam>
    /// <typeparam name="TResult1">What the second type becomes.</typeparam>
    /// <param name="mapFunc0">The mapping of the first type.</param>
    /// <param name="mapFunc1">The mapping of the second type.</param>
    /// <returns>The new union.</returns>
    public Union<TResult0, TResult1> Bimap<TResult0, TResult1>(Func<T0, TResult0> mapFunc0, Func<T1, TResult1> mapFunc1)
        => IsT1 ? Union<TResult0, TResult1>.FromT1(mapFunc1(_second)) : Union<TResult0, TResult1>.FromT0(mapFunc0(_first));

    /// <summary>Computes one result from the value, of whichever type it is.</summary>
    /// <typeparam name="TResult">Type of the result.</typeparam>
    /// <param name="f0">The computation for the first type.</param>
    /// <param name="f1">The computation for the second type.</param>
    /// <returns>The result.</returns>
    public TResult Match<TResult>(Func<T0, TResult> f0, Func<T1, TResult> f1) => IsT1 ? f1(_second) : f0(_first);

    /// <summary>Does one of two things, depending on the type of the value.</summary>
    /// <param name="f0">Done for the first type.</param>
    /// <param name="f1">Done for the second type.</param>
    public void Switch(Action<T0> f0, Action<T1> f1)
    {
        if (IsT1)
        {
            f1(_second);
        }
        else
        {
            f0(_first);
        }
    }

    /// <summary>Takes the value if it is of the first type.</summary>
    /// <param name="value">The value, or the default.</param>
    /// <param name="remainder">The default, or the value of the second type.</param>
    /// <returns>True if it is of the first type.</returns>
    public bool TryPickT0(out T0 value, out T1 remainder)
    {
        (value, remainder) = (_first, _second);
        return IsT0;
    }

    /// <summary>Takes the value if it is of the second type.</summary>
    /// <param name="value">The value, or the default.</param>
    /// <param name="remainder">The default, or the value of the first type.</param>
    /// <returns>True if it is of the second type.</returns>
    public bool TryPickT1(out T1 value, out T0 remainder)
    {
        (value, remainder) = (_second, _first);
        return IsT1;
    }

    /// <inheritdoc/>
    public bool Equals(Union<T0, T1> other)
        => IsT1 == other.IsT1
            && (IsT1 ? EqualityComparer<T1>.Default.Equals(_second, other._second)
                : EqualityComparer<T0>.Default.Equals(_first, other._first));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Union<T0, T1> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(IsT1, Value);

    /// <summary>The type and the text of the value.</summary>
    /// <returns>For example <c>System.Int32: 5</c>.</returns>
    public override string ToString() => $"{(IsT1 ? typeof(T1) : typeof(T0)).FullName}: {Value}";
}
