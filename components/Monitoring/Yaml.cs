using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Tandem.Components.Monitoring;

/// <summary>
/// Writes the little YAML that Prometheus reads: maps, lists and strings. Texts of several lines become blocks, all others are quoted as in JSON.
/// </summary>
internal sealed class Yaml
{
    private static readonly JsonSerializerOptions Plainly = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly StringBuilder _text = new();

    /// <summary>Writes a tree of <see cref="Map"/>, lists, strings and flags.</summary>
    public static string Write(Map root)
    {
        var yaml = new Yaml();
        yaml.WriteMap(root, 0, firstPad: 0);
        return yaml._text.ToString();
    }

    private void WriteMap(Map map, int indent, int firstPad)
    {
        foreach (var (index, (key, value)) in map.Index())
        {
            _text.Append(' ', index == 0 ? firstPad : indent).Append(key).Append(':');
            WriteValue(value, indent);
        }
    }

    private void WriteValue(object value, int indent)
    {
        switch (value)
        {
            case Map map:
                _text.Append('\n');
                WriteMap(map, indent + 2, indent + 2);
                break;
            case IReadOnlyList<Map> maps:
                _text.Append('\n');
                foreach (var map in maps)
                {
                    _text.Append(' ', indent + 2).Append("- ");
                    WriteMap(map, indent + 4, firstPad: 0);
                }

                break;
            case IReadOnlyList<string> texts:
                _text.Append(" [").AppendJoin(", ", texts.Select(Quoted)).Append("]\n");
                break;
            case bool flag:
                _text.Append(flag ? " true\n" : " false\n");
                break;
            default:
                WriteText((string)value, indent);
                break;
        }
    }

    private void WriteText(string text, int indent)
    {
        if (!text.Contains('\n', StringComparison.Ordinal))
        {
            _text.Append(' ').Append(Quoted(text)).Append('\n');
            return;
        }

        _text.Append(" |-\n");
        foreach (var line in text.Split('\n'))
        {
            _text.Append(' ', line.Length == 0 ? 0 : indent + 2).Append(line).Append('\n');
        }
    }

    private static string Quoted(string text) => JsonSerializer.Serialize(text, Plainly);

    /// <summary>Keys and values in the order they are written.</summary>
    internal sealed class Map : List<(string Key, object Value)>
    {
        public void Add(string key, object value) => Add((key, value));
    }
}
