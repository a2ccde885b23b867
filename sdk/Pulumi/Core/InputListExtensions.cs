namespace Pulumi;

/// <summary>Lets a list of either of two types take a value of one of them.</summary>
public static class InputListExtensions
{
    /// <summary>Adds a value of the first type.</summary>
    /// <typeparam name="T0">First type of the list.</typeparam>
    /// <typeparam name="T1">Second type of the list.</typeparam>
    /// <param name="list">The list.</param>
    /// <param name="value">The value.</param>
    public static void Add<T0, T1>(this InputList<Union<T0, T1>> list, Input<T0> value)
        => list.Add(value.ToOutput().Apply(v => Union<T0, T1>.FromT0(v)));

    /// <summary>Adds a value of the second type.</summary>
    /// <typeparam name="T0">First type of the list.</typeparam>
    /// <typeparam name="T1">Second type of the list.</typeparam>
    /// <param name="list">The list.</param>
    /// <param name="value">The value.</param>
    public static void Add<T0, T1>(this InputList<Union<T0, T1>> list, Input<T1> value)
        => list.Add(value.ToOutput().Apply(v => Union<T0, T1>.FromT1(v)));
}
