using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pulumi.Serialization;

/// <summary>
/// Writes outputs and inputs as their values and tells the gathering what was true of them; reads them with given dependencies and secretness.
/// </summary>
/// <param name="inside">Is told of everything written.</param>
/// <param name="outside">Gives dependencies and secretness to everything read.</param>
internal sealed class OutputJsonConverters(Gathering inside, OutputData<object?> outside) : JsonConverterFactory
{
    private static readonly Dictionary<Type, Type> Converters = new()
    {
        [typeof(Output<>)] = typeof(OutputConverter<>),
        [typeof(Input<>)] = typeof(InputConverter<>),
        [typeof(InputList<>)] = typeof(ListConverter<>),
        [typeof(InputMap<>)] = typeof(MapConverter<>),
    };

    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsGenericType && Converters.ContainsKey(typeToConvert.GetGenericTypeDefinition());

    public override JsonConverter? CreateConverter(Type typeToConvert, JsonSerializerOptions options)
    {
        var converter = Converters[typeToConvert.GetGenericTypeDefinition()].MakeGenericType(typeToConvert.GetGenericArguments());
        return (JsonConverter?)Activator.CreateInstance(converter, this);
    }

    private Output<T> Read<T>(ref Utf8JsonReader reader, JsonSerializerOptions options)
        => new(outside.With(JsonSerializer.Deserialize<T>(ref reader, options)!));

    /// <summary>Converters cannot wait, so for an output that is not resolved yet the writing is given up, to be begun again when it is.</summary>
    private void Write<T>(Utf8JsonWriter writer, Output<T> output, JsonSerializerOptions options)
    {
        var data = output.DataTask.IsCompleted ? output.DataTask.GetAwaiter().GetResult() : throw new NotResolvedYetException(output.DataTask);
        inside.Add(data);
        if (data.IsKnown)
        {
            JsonSerializer.Serialize(writer, data.Value, options);
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    private sealed class OutputConverter<T>(OutputJsonConverters all) : JsonConverter<Output<T>>
    {
        public override Output<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => all.Read<T>(ref reader, options);

        public override void Write(Utf8JsonWriter writer, Output<T> value, JsonSerializerOptions options) => all.Write(writer, value, options);
    }

    private sealed class InputConverter<T>(OutputJsonConverters all) : JsonConverter<Input<T>>
    {
        public override Input<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => all.Read<T>(ref reader, options);

        public override void Write(Utf8JsonWriter writer, Input<T> value, JsonSerializerOptions options) => all.Write(writer, value.ToOutput(), options);
    }

    private sealed class ListConverter<T>(OutputJsonConverters all) : JsonConverter<InputList<T>>
    {
        public override InputList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
            => all.Read<ImmutableArray<T>>(ref reader, options);

        public override void Write(Utf8JsonWriter writer, InputList<T> value, JsonSerializerOptions options) => all.Write(writer, value.ToOutput(), options);
    }

    private sealed class MapConverter<T>(OutputJsonConverters all) : JsonConverter<InputMap<T>>
    {
        public override InputMap<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
            => all.Read<ImmutableDictionary<string, T>>(ref reader, options);

        public override void Write(Utf8JsonWriter writer, InputMap<T> value, JsonSerializerOptions options) => all.Write(writer, value.ToOutput(), options);
    }
}
