using System.Globalization;
using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Tandem.Tests.Components;

/// <summary>A row of <c>admission-cases.yaml</c>, which says what its keys mean.</summary>
internal sealed record AdmissionCase(string Name, JsonObject Row)
{
    private const string File = "tests/Components/StandbyPolicy/admission-cases.yaml";

    public static IReadOnlyList<AdmissionCase> All { get; } = Read();

    public string Role => Text("role")!;

    public bool IsUpdate => Row.ContainsKey("update");

    public bool IsInApplicationNamespace => Text("namespace") is null or "application";

    public string By => Text("by") ?? "system:kube-controller-manager";

    public JsonNode Object => (Row["update"] ?? Row["create"])!;

    public JsonNode? OldObject => Row["was"];

    public string Kind => Object["kind"]!.GetValue<string>();

    /// <summary>What is kept; null for what is refused.</summary>
    public JsonNode? Becomes => Row["becomes"] ?? (Row.ContainsKey("unchanged") ? Object : null);

    /// <summary>The words of the refusal; null for what is kept.</summary>
    public string? Refused => Text("refused");

    public static AdmissionCase The(string name) => All.Single(row => row.Name == name);

    public static IEnumerable<object[]> Names(Func<AdmissionCase, bool> isAsked) => All.Where(isAsked).Select(row => new object[] { row.Name });

    private string? Text(string key) => Row[key]?.GetValue<string>();

    private static IReadOnlyList<AdmissionCase> Read()
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(RepositoryFiles.Text(File)));
        return [.. ((YamlSequenceNode)stream.Documents[0].RootNode).Select(row => (JsonObject)Json(row)!).Select(row => new AdmissionCase(row["case"]!.GetValue<string>(), row))];
    }

    private static JsonNode? Json(YamlNode node) => node switch
    {
        YamlMappingNode map => new JsonObject(map.Select(pair => KeyValuePair.Create(((YamlScalarNode)pair.Key).Value!, Json(pair.Value)))),
        YamlSequenceNode list => new JsonArray([.. list.Select(Json)]),
        YamlScalarNode { Style: ScalarStyle.Plain, Value: "true" or "false" } word => word.Value == "true",
        YamlScalarNode { Style: ScalarStyle.Plain } plain when long.TryParse(plain.Value, CultureInfo.InvariantCulture, out var number) => number,
        YamlScalarNode scalar => scalar.Value,
        _ => throw new InvalidDataException($"{File}: {node.Start}: {node} is not JSON."),
    };
}
