using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Tandem.Parity.Graph;

namespace Tandem.Parity.Identity;

/// <summary>
/// Puts clusters in the place of neutral ones: names, ranks, and addresses of the service range by their distance from its beginning. It is exact because a
/// neutral name, rank or range stands nowhere but where the program put it.
/// </summary>
/// <param name="pairs">The neutral cluster and the one that takes its place.</param>
public sealed partial class IdentityMap(IReadOnlyList<(Seat Neutral, Seat Real)> pairs)
{
    private readonly IReadOnlyList<(string From, string To)> _texts =
        [.. pairs.Select(p => (p.Neutral.Name, p.Real.Name)), .. pairs.Select(p => (Text(p.Neutral.Rank), Text(p.Real.Rank)))];

    private readonly IReadOnlyList<(uint Begin, uint Size, uint To)> _ranges = [.. pairs.Select(p => (Begin(p.Neutral), Size(p.Neutral), Begin(p.Real)))];

    /// <summary>The graph of the neutral cluster as that of the real one.</summary>
    /// <param name="graph">The graph.</param>
    public ResourceGraph Apply(ResourceGraph graph) =>
        new(graph.Resources.Select(r => new GraphResource(r.Type, Apply(r.Name), (JsonObject)Apply(r.Inputs)!, (JsonObject)Apply(r.Options)!)));

    private JsonNode? Apply(JsonNode? node) => node switch
    {
        JsonObject map => new JsonObject(map.Select(p => KeyValuePair.Create(Apply(p.Key), Apply(p.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Apply)]),
        JsonValue value when value.TryGetValue<string>(out var text) => JsonValue.Create(Apply(text)),
        JsonValue value when value.TryGetValue<long>(out var number) => JsonValue.Create(Apply(number)),
        _ => node?.DeepClone(),
    };

    private long Apply(long number) => pairs.FirstOrDefault(p => p.Neutral.Rank == number) is { Real: { } real } ? real.Rank : number;

    /// <summary>Names in capitals count too: environment variables are made of them.</summary>
    private string Apply(string text)
    {
        foreach (var (from, to) in _texts)
        {
            text = text.Replace(from, to, StringComparison.Ordinal).Replace(from.ToUpperInvariant(), to.ToUpperInvariant(), StringComparison.Ordinal);
        }

        return text.Contains("10.", StringComparison.Ordinal) ? Address().Replace(text, m => Apply(m.Value, IPAddress.Parse(m.Value))) : text;
    }

    private string Apply(string text, IPAddress address)
    {
        var number = Number(address);
        foreach (var (begin, size, to) in _ranges)
        {
            if (number >= begin && number - begin < size)
            {
                var moved = to + (number - begin);
                return string.Create(CultureInfo.InvariantCulture, $"{moved >> 24}.{moved >> 16 & 255}.{moved >> 8 & 255}.{moved & 255}");
            }
        }

        return text;
    }

    private static string Text(int rank) => rank.ToString(CultureInfo.InvariantCulture);

    private static uint Begin(Seat cluster) => Number(IPAddress.Parse(cluster.ServiceCidr.Split('/')[0]));

    private static uint Size(Seat cluster) => (uint)(1UL << (32 - int.Parse(cluster.ServiceCidr.Split('/')[1], CultureInfo.InvariantCulture)));

    private static uint Number(IPAddress address) => address.GetAddressBytes() is [var a, var b, var c, var d] ? (uint)(a << 24 | b << 16 | c << 8 | d) : 0;

    [GeneratedRegex(@"\b(25[0-5]|2[0-4]\d|1?\d?\d)(\.(25[0-5]|2[0-4]\d|1?\d?\d)){3}\b")]
    private static partial Regex Address();
}
