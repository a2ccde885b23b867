using System.Collections.Immutable;

namespace Pulumi;

/// <content>Everything a list property may be set to.</content>
public sealed partial class InputList<T>
{
    /// <summary>A list of one value.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator InputList<T>(T value) => From([value]);

    /// <summary>A list of one output.</summary>
    /// <param name="value">The output.</param>
    public static implicit operator InputList<T>(Output<T> value) => From([value]);

    /// <summary>A list of one input.</summary>
    /// <param name="value">The input.</param>
    public static implicit operator InputList<T>(Input<T> value) => From([value]);

    /// <summary>A list of values.</summary>
    /// <param name="values">The values.</param>
    public static implicit operator InputList<T>(T[] values) => From(values.Select(value => (Input<T>)value));

    /// <summary>A list of outputs.</summary>
    /// <param name="values">The outputs.</param>
    public static implicit operator InputList<T>(Output<T>[] values) => From(values.Select(value => (Input<T>)value));

    /// <summary>A list of inputs.</summary>
    /// <param name="values">The inputs.</param>
    public static implicit operator InputList<T>(Input<T>[] values) => From(values);

    /// <summary>A list of values.</summary>
    /// <param name="values">The values.</param>
    public static implicit operator InputList<T>(List<T> values) => From(values.Select(value => (Input<T>)value));

    /// <summary>A list of outputs.</summary>
    /// <param name="values">The outputs.</param>
    public static implicit operator InputList<T>(List<Output<T>> values) => From(values.Select(value => (Input<T>)value));

    /// <summary>A list of inputs.</summary>
    /// <param name="values">The inputs.</param>
    public static implicit operator InputList<T>(List<Input<T>> values) => From(values);

    /// <summary>A list of values.</summary>
    /// <param name="values">The values.</param>
    public static implicit operator InputList<T>(ImmutableArray<T> values)
        => values.IsDefault ? From(Output.Create(values)) : From(values.Select(value => (Input<T>)value));

    /// <summary>A list of outputs.</summary>
    /// <param name="values">The outputs.</param>
    public static implicit operator InputList<T>(ImmutableArray<Output<T>> values)
        => values.IsDefault ? From(Output.Create(default(ImmutableArray<T>))) : From(values.Select(value => (Input<T>)value));

    /// <summary>A list of inputs.</summary>
    /// <param name="values">The inputs.</param>
    public static implicit operator InputList<T>(ImmutableArray<Input<T>> values)
        => values.IsDefault ? From(Output.Create(default(ImmutableArray<T>))) : From(values);

    /// <summary>An output of values.</summary>
    /// <param name="values">The output.</param>
    public static implicit operator InputList<T>(Output<T[]> values) => From(values.Apply(ImmutableArray.CreateRange<T>));

    /// <summary>An output of values.</summary>
    /// <param name="values">The output.</param>
    public static implicit operator InputList<T>(Output<List<T>> values) => From(values.Apply(ImmutableArray.CreateRange<T>));

    /// <summary>An output of values.</summary>
    /// <param name="values">The output.</param>
    public static implicit operator InputList<T>(Output<IEnumerable<T>> values) => From(values.Apply(ImmutableArray.CreateRange<T>));

    /// <summary>An output of values.</summary>
    /// <param name="values">The output.</param>
    public static implicit operator InputList<T>(Output<ImmutableArray<T>> values) => From(values);

    private static InputList<T> From(IEnumerable<Input<T>> inputs) => new(inputs.Select(Part.One));

    private static InputList<T> From(Output<ImmutableArray<T>> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return new([new Part(null, values)]);
    }
}
