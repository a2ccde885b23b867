using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Tandem.Switchover.Store;

/// <summary>How journal and lease are written: names and enums as words, so that a person can read them.</summary>
internal static class StoreJson
{
    internal static readonly JsonSerializerOptions OneLine = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    internal static readonly JsonSerializerOptions Indented = new(OneLine) { WriteIndented = true };
}
