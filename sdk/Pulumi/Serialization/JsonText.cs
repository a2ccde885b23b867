using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Pulumi.Serialization;

/// <summary>Properties that a provider wants as JSON text.</summary>
internal static class JsonText
{
    /// <summary>The text of a value once it is known, in the layout of the official SDK: spaces inside brackets and after commas and colons.</summary>
    public static Output<string> Of(string fullName, object value)
    {
        return new(ReadAsync());

        async Task<OutputData<string>> ReadAsync()
        {
            var data = await PlainValues.ReadAsync(new Place(fullName), value).ConfigureAwait(false);
            return data.With(data.IsKnown ? Write(data.Value) : "");
        }
    }

    private static string Write(object? value)
    {
        var text = new StringBuilder();
        Append(text, value);
        return text.ToString();
    }

    private static void Append(StringBuilder text, object? value)
    {
        switch (value)
        {
            case ImmutableArray<object?> array:
                AppendAll(text, "[", array, "]", Append);
                break;
            case ImmutableDictionary<string, object?> members:
                AppendAll(text, "{", members.OrderBy(member => member.Key, StringComparer.InvariantCulture), "}", (to, member) =>
                {
                    to.Append(JsonSerializer.Serialize(member.Key)).Append(": ");
                    Append(to, member.Value);
                });
                break;
            case double number:
                text.Append(number.ToString("R", CultureInfo.InvariantCulture));
                break;
            default:
                text.Append(JsonSerializer.Serialize(value));
                break;
        }
    }

    private static void AppendAll<T>(StringBuilder text, string open, IEnumerable<T> items, string close, Action<StringBuilder, T> append)
    {
        text.Append(open);
        var separator = " ";
        foreach (var item in items)
        {
            text.Append(separator);
            append(text, item);
            separator = ", ";
        }

        text.Append(" ").Append(close);
    }
}
