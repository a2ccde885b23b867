using System.Collections.Immutable;
using System.Globalization;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>Makes outputs and puts them together.</summary>
public static partial class Output
{
    /// <summary>Makes a known output of a plain value.</summary>
    /// <typeparam name="T">Type of the value.</typeparam>
    /// <param name="value">The value.</param>
    /// <returns>An output with no dependency that is not secret.</returns>
    public static Output<T> Create<T>(T value) => new(OutputData<T>.Known(value));

    /// <inheritdoc cref="Output{T}.Create(Task{T})"/>
    /// <typeparam name="T">Type of the value.</typeparam>
    public static Output<T> Create<T>(Task<T> value) => Output<T>.Create(value);

    /// <summary>Makes a secret output of a plain value: it and all that is computed from it are encrypted in the state.</summary>
    /// <typeparam name="T">Type of the value.</typeparam>
    /// <param name="value">The value.</param>
    /// <returns>A secret output with no dependency.</returns>
    public static Output<T> CreateSecret<T>(T value) => new(OutputData<T>.Known(value, isSecret: true));

    /// <summary>Makes a secret output of a task's result.</summary>
    /// <typeparam name="T">Type of the value.</typeparam>
    /// <param name="value">The task whose result is the value.</param>
    /// <returns>A secret output with no dependency.</returns>
    public static Output<T> CreateSecret<T>(Task<T> value) => Output<T>.Create(value, isSecret: true);

    /// <summary>Makes a secret output of another output.</summary>
    /// <typeparam name="T">Type of the value.</typeparam>
    /// <param name="value">The output to keep secret.</param>
    /// <returns>The same value and dependencies, secret.</returns>
    public static Output<T> CreateSecret<T>(Output<T> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.WithIsSecret(true);
    }

    /// <summary>Takes the secretness away from an output. The value may then be printed.</summary>
    /// <typeparam name="T">Type of the value.</typeparam>
    /// <param name="output">The output.</param>
    /// <returns>The same value and dependencies, not secret.</returns>
    public static Output<T> Unsecret<T>(Output<T> output) => output.WithIsSecret(false);

    /// <summary>Tells whether an output is secret, once it is resolved.</summary>
    /// <typeparam name="T">Type of the value.</typeparam>
    /// <param name="output">The output.</param>
    /// <returns>True if it is secret.</returns>
    public static async Task<bool> IsSecretAsync<T>(Output<T> output)
    {
        var data = await output.DataTask.ConfigureAwait(false);
        return data.IsSecret;
    }

    /// <summary>Joins many values of one type into one output, in their order.</summary>
    /// <typeparam name="T">Type of the values.</typeparam>
    /// <param name="inputs">The values.</param>
    /// <returns>All values; unknown if any is, secret if any is.</returns>
    public static Output<ImmutableArray<T>> All<T>(params Input<T>[] inputs) => Join(ImmutableArray.CreateRange(inputs));

    /// <inheritdoc cref="All{T}(Input{T}[])"/>
    public static Output<ImmutableArray<T>> All<T>(IEnumerable<Input<T>> inputs) => Join(ImmutableArray.CreateRange(inputs));

    /// <inheritdoc cref="All{T}(Input{T}[])"/>
    /// <param name="outputs">The values.</param>
    public static Output<ImmutableArray<T>> All<T>(params Output<T>[] outputs) => All(outputs.AsEnumerable());

    /// <inheritdoc cref="All{T}(Input{T}[])"/>
    /// <param name="outputs">The values.</param>
    public static Output<ImmutableArray<T>> All<T>(IEnumerable<Output<T>> outputs) => Join([.. outputs.Select(output => (Input<T>)output)]);

    /// <summary>Formats text whose holes are outputs, inputs or plain values, with the invariant culture.</summary>
    /// <param name="formattableString">The interpolated string.</param>
    /// <returns>The text, with the dependencies and secretness of all its holes.</returns>
    public static Output<string> Format(FormattableString formattableString)
        => Gather(async gathering =>
        {
            var values = new object?[formattableString.ArgumentCount];
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = await ValueOfAsync(formattableString.GetArgument(i), gathering).ConfigureAwait(false);
            }

            return string.Format(CultureInfo.InvariantCulture, formattableString.Format, values);
        });

    internal static Output<T> Gather<T>(Func<Gathering, Task<T>> build) => new(Gathering.RunAsync(build));

    private static async ValueTask<object?> ValueOfAsync(object? argument, Gathering gathering)
    {
        var output = argument is IInput input ? input.ToOutput() : argument as IOutput;
        if (output is null)
        {
            return argument;
        }

        var data = await output.GetDataAsync().ConfigureAwait(false);
        gathering.Add(data);
        return data.Value;
    }

    private static Output<ImmutableArray<T>> Join<T>(ImmutableArray<Input<T>> inputs)
        => Gather(async gathering =>
        {
            var values = ImmutableArray.CreateBuilder<T>(inputs.Length);
            foreach (var input in inputs)
            {
                values.Add(await gathering.TakeAsync(input).ConfigureAwait(false));
            }

            return values.MoveToImmutable();
        });
}
