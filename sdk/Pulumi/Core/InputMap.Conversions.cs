using System.Collections.Immutable;

namespace Pulumi;

/// <content>Everything a map property may be set to.</content>
public sealed partial class InputMap<TValue>
{
    /// <summary>A dictionary as it is now; later changes of it are not seen.</summary>
    /// <param name="values">The dictionary.</param>
    public static implicit operator InputMap<TValue>(Dictionary<string, TValue> values) => From(Output.Create(values.ToImmutableDictionary()));

    /// <summary>A dictionary.</summary>
    /// <param name="values">The dictionary.</param>
    public static implicit operator InputMap<TValue>(ImmutableDictionary<string, TValue> values) => From(Output.Create(values));

    /// <summary>An output of a dictionary.</summary>
    /// <param name="values">The output.</param>
    public static implicit operator InputMap<TValue>(Output<Dictionary<string, TValue>> values) => From(values.Apply(map => map.ToImmutableDictionary()));

    /// <summary>An output of a dictionary.</summary>
    /// <param name="values">The output.</param>
    public static implicit operator InputMap<TValue>(Output<IDictionary<string, TValue>> values) => From(values.Apply(map => map.ToImmutableDictionary()));

    /// <summary>An output of a dictionary.</summary>
    /// <param name="values">The output.</param>
    public static implicit operator InputMap<TValue>(Output<ImmutableDictionary<string, TValue>> values) => From(values);

    private static InputMap<TValue> From(Output<ImmutableDictionary<string, TValue>> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return new([new Part(null, null, values, Overwrites: false)]);
    }
}
