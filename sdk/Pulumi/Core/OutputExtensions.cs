using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Shortcuts for outputs of arrays and unions.</summary>
public static class OutputExtensions
{
    /// <summary>The element at a place of an array.</summary>
    /// <typeparam name="T">Type of an element.</typeparam>
    /// <param name="array">The array.</param>
    /// <param name="index">The place, from 0.</param>
    /// <returns>The element.</returns>
    public static Output<T> GetAt<T>(this Output<ImmutableArray<T>> array, Input<int> index)
        => Output.Tuple((Input<ImmutableArray<T>>)array, index).Apply(both => both.Item1[both.Item2]);

    /// <summary>The first element of an array; an empty array is an error.</summary>
    /// <typeparam name="T">Type of an element.</typeparam>
    /// <param name="array">The array.</param>
    /// <returns>The element.</returns>
    public static Output<T> First<T>(this Output<ImmutableArray<T>> array) => array.GetAt(0);

    /// <summary>The number of elements of an array.</summary>
    /// <typeparam name="T">Type of an element.</typeparam>
    /// <param name="array">The array.</param>
    /// <returns>The number.</returns>
    public static Output<int> Length<T>(this Output<ImmutableArray<T>> array) => array.Apply(values => values.Length);

    /// <summary>Whether a union is of its first type.</summary>
    /// <typeparam name="T0">First type.</typeparam>
    /// <typeparam name="T1">Second type.</typeparam>
    /// <param name="output">The union.</param>
    /// <returns>True if it is.</returns>
    public static Output<bool> IsT0<T0, T1>(this Output<Union<T0, T1>> output) => output.Apply(union => union.IsT0);

    /// <summary>Whether a union is of its second type.</summary>
    /// <typeparam name="T0">First type.</typeparam>
    /// <typeparam name="T1">Second type.</typeparam>
    /// <param name="output">The union.</param>
    /// <returns>True if it is.</returns>
    public static Output<bool> IsT1<T0, T1>(this Output<Union<T0, T1>> output) => output.Apply(union => union.IsT1);

    /// <summary>A union's value as its first type; an error if it is of the second.</summary>
    /// <typeparam name="T0">First type.</typeparam>
    /// <typeparam name="T1">Second type.</typeparam>
    /// <param name="output">The union.</param>
    /// <returns>The value.</returns>
    public static Output<T0> AsT0<T0, T1>(this Output<Union<T0, T1>> output) => output.Apply(union => union.AsT0);

    /// <summary>A union's value as its second type; an error if it is of the first.</summary>
    /// <typeparam name="T0">First type.</typeparam>
    /// <typeparam name="T1">Second type.</typeparam>
    /// <param name="output">The union.</param>
    /// <returns>The value.</returns>
    public static Output<T1> AsT1<T0, T1>(this Output<Union<T0, T1>> output) => output.Apply(union => union.AsT1);

    /// <summary>A union's value, of whichever type it is.</summary>
    /// <typeparam name="T0">First type.</typeparam>
    /// <typeparam name="T1">Second type.</typeparam>
    /// <param name="output">The union.</param>
    /// <returns>The value.</returns>
    public static Output<object> Value<T0, T1>(this Output<Union<T0, T1>> output) => output.Apply(union => union.Value);
}
