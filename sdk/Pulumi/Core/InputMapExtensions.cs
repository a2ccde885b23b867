namespace Pulumi;

/// <summary>Lets a map of either of two types take a value of one of them.</summary>
public static class InputMapExtensions
{
    /// <summary>Adds a value of the first type.</summary>
    /// <typeparam name="T0">First type of the map.</typeparam>
    /// <typeparam name="T1">Second type of the map.</typeparam>
    /// <param name="map">The map.</param>
    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    public static void Add<T0, T1>(this InputMap<Union<T0, T1>> map, string key, Input<T0> value)
        => map.Add(key, value.ToOutput().Apply(v => Union<T0, T1>.FromT0(v)));

    /// <summary>Adds a value of the second type.</summary>
    /// <typeparam name="T0">First type of the map.</typeparam>
    /// <typeparam name="T1">Second type of the map.</typeparam>
    /// <param name="map">The map.</param>
    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    public static void Add<T0, T1>(this InputMap<Union<T0, T1>> map, string key, Input<T1> value)
        => map.Add(key, value.ToOutput().Apply(v => Union<T0, T1>.FromT1(v)));
}
