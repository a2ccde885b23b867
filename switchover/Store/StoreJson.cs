using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Tandem.Switchover.Store;

/// <summary>How journal, lease and wishes are written: names and enums as words, so that a person can read them.</summary>
internal static class StoreJson
{
    internal static readonly JsonSerializerOptions OneLine = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    internal static readonly JsonSerializerOptions Indented = new(OneLine) { WriteIndented = true };

    /// <summary>The bytes of a small file or object that is replaced as a whole.</summary>
    internal static byte[] Bytes<T>(T content) => [.. JsonSerializer.SerializeToUtf8Bytes(content, Indented), (byte)'\n'];

    /// <summary>What such bytes say; null for no bytes.</summary>
    /// <param name="place">Where they were found, for the message.</param>
    /// <param name="bytes">The bytes.</param>
    /// <param name="whatToDo">What to do when they cannot be read.</param>
    /// <exception cref="StoreException">They cannot be read.</exception>
    internal static T? Read<T>(string place, byte[]? bytes, string whatToDo)
        where T : class
    {
        try
        {
            return bytes is null ? null : JsonSerializer.Deserialize<T>(bytes, Indented) ?? throw new JsonException("it is null");
        }
        catch (JsonException e)
        {
            throw new StoreException($"{place} cannot be read: {e.Message} {whatToDo}", e);
        }
    }
}
