using System.Text.Json;
using Pulumi.Serialization;

namespace Pulumi;

/// <content>JSON text of values with outputs inside, and back.</content>
public static partial class Output
{
    /// <summary>Makes JSON text of a value. Outputs and inputs inside it count with their values, dependencies and secretness.</summary>
    /// <typeparam name="T">Type of the value.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="options">How to write the JSON. Default: that of System.Text.Json.</param>
    /// <returns>The text; unknown if anything inside is.</returns>
    public static Output<string> JsonSerialize<T>(Output<T> value, JsonSerializerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new(WriteAsync());

        async Task<OutputData<string>> WriteAsync()
        {
            var data = await value.DataTask.ConfigureAwait(false);
            if (!data.IsKnown)
            {
                return OutputData<string>.Unknown(data.Resources, data.IsSecret);
            }

            while (true)
            {
                try
                {
                    var inside = new Gathering();
                    inside.Add(data);
                    return inside.Result(JsonSerializer.Serialize(data.Value, WithOutputs(options, new(inside, default))));
                }
                catch (NotResolvedYetException notYet)
                {
                    await notYet.Resolved.ConfigureAwait(false);
                }
            }
        }
    }

    /// <summary>Reads a value from JSON text. Outputs inside it get the text's dependencies and secretness.</summary>
    /// <typeparam name="T">Type of the value.</typeparam>
    /// <param name="json">The text.</param>
    /// <param name="options">How to read the JSON. Default: that of System.Text.Json.</param>
    /// <returns>The value.</returns>
    public static Output<T> JsonDeserialize<T>(Output<string> json, JsonSerializerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        return new(ReadAsync());

        async Task<OutputData<T>> ReadAsync()
        {
            var data = await json.DataTask.ConfigureAwait(false);
            return data.IsKnown
                ? data.With(JsonSerializer.Deserialize<T>(data.Value, WithOutputs(options, new(new(), data.With<object?>(null))))!)
                : OutputData<T>.Unknown(data.Resources, data.IsSecret);
        }
    }

    private static JsonSerializerOptions WithOutputs(JsonSerializerOptions? options, OutputJsonConverters converters)
        => new(options ?? JsonSerializerOptions.Default) { Converters = { converters } };
}
