using System.Collections;
using System.Globalization;
using System.Text.Json.Nodes;
using Pulumi.Automation;
using Tandem.Switchover.Ports;

namespace Tandem.Switchover.Pulumi;

/// <summary>Turns the outputs of the Automation API into the port's; secrets stay behind.</summary>
internal static class OutputNodes
{
    public static StackOutputs Read(IEnumerable<KeyValuePair<string, OutputValue>> outputs)
    {
        var nodes = new SortedDictionary<string, JsonNode?>(StringComparer.Ordinal);
        foreach (var (name, output) in outputs.Where(output => !output.Value.IsSecret))
        {
            nodes[name] = Node(output.Value);
        }

        return new(nodes);
    }

    private static JsonNode? Node(object? value) => value switch
    {
        null => null,
        string text => JsonValue.Create(text),
        bool flag => JsonValue.Create(flag),
        long whole => JsonValue.Create((double)whole),
        double number => JsonValue.Create(number),
        DateTime date => JsonValue.Create(date.ToString("O", CultureInfo.InvariantCulture)),
        IDictionary<string, object> map => new JsonObject(map.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(Entry)),
        IEnumerable list => new JsonArray([.. list.Cast<object?>().Select(Node)]),
        _ => JsonValue.Create(value.ToString()),
    };

    private static KeyValuePair<string, JsonNode?> Entry(KeyValuePair<string, object> entry) => new(entry.Key, Node(entry.Value));
}
