using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Tandem.Parity.Graph;

namespace Tandem.Tests.Parity;

/// <summary>Something that a component does otherwise: a resource more or less, a property, a flag, a part of a policy, an option.</summary>
/// <param name="Resource">The resource.</param>
/// <param name="Path">What the path of the difference begins with.</param>
/// <param name="Change">The resource as it becomes; null where it is left out.</param>
public sealed record GraphSeed(string Resource, string Path, Func<GraphResource, GraphResource?> Change)
{
    public ResourceGraph Apply(ResourceGraph graph) => new(graph.Resources.Select(r => r.Key == Resource ? Change(r) : r).OfType<GraphResource>());

    public override string ToString() => $"{Resource} {Path}";
}

/// <summary>Changes of a graph.</summary>
internal static class GraphSeeds
{
    private static readonly string[] Flags = ["protect", "retainOnDelete", "deleteBeforeReplace"];
    private static readonly string[] Lists = ["dependsOn", "ignoreChanges", "replaceOnChanges", "additionalSecretOutputs"];

    internal static Gen<GraphSeed> Of(ResourceGraph graph)
    {
        var resources = graph.Resources.Where(r => r.Inputs.Count > 0).ToArray();
        var policies = resources.SelectMany(r => r.Inputs.Where(i => i.Value is JsonValue v && v.TryGetValue<string>(out var text) && text.StartsWith("{\"", StringComparison.Ordinal)).Select(i => (r.Key, Member: i.Key))).ToArray();
        return Gen.OneOf(
            from r in Gen.Elements(resources) select new GraphSeed(r.Key, "", _ => null),
            from r in Gen.Elements(resources) from at in Gen.Choose(0, 999) from n in Gen.Choose(2, 99) select Property(r, at, n),
            from r in Gen.Elements(resources) from at in Gen.Choose(0, 999) select Dropped(r, at),
            from r in Gen.Elements(resources) from n in Gen.Choose(2, 99) select Inputs(r, "tags.extra", i => i["tags"] = With(i["tags"] as JsonObject, "extra", $"v{n}")),
            from p in Gen.Elements(policies) from n in Gen.Choose(2, 99) select InPolicy(p.Key, p.Member, n),
            from r in Gen.Elements(resources) from flag in Gen.Elements(Flags) select Option(r, flag, o => o[flag] = o[flag] is null ? true : null),
            from r in Gen.Elements(resources) from list in Gen.Elements(Lists) from n in Gen.Choose(2, 99) select Option(r, list, o => o[list] = new JsonArray($"other-{n}")),
            from r in Gen.Elements(resources) from n in Gen.Choose(2, 99) select Option(r, "parent", o => o["parent"] = $"other {n}"));
    }

    private static GraphSeed Property(GraphResource resource, int at, int n)
    {
        var leaves = Seeds.Leaves(resource.Inputs, []).ToList();
        var path = leaves[at % leaves.Count];
        return Inputs(resource, string.Join('.', path), inputs =>
        {
            var parent = (JsonObject)path.SkipLast(1).Aggregate((JsonNode)inputs, (from, member) => from[member]!);
            parent[path[^1]] = Seeds.Changed(parent[path[^1]], n);
        });
    }

    private static GraphSeed Dropped(GraphResource resource, int at)
    {
        var leaves = Seeds.Leaves(resource.Inputs, []).ToList();
        var path = leaves[at % leaves.Count];
        return Inputs(resource, string.Join('.', path), inputs => ((JsonObject)path.SkipLast(1).Aggregate((JsonNode)inputs, (from, member) => from[member]!)).Remove(path[^1]));
    }

    private static GraphSeed InPolicy(string key, string member, int n) => new(key, $"{member}{{}}", r =>
    {
        var inputs = (JsonObject)r.Inputs.DeepClone();
        inputs[member] = With((JsonObject)JsonNode.Parse(inputs[member]!.ToString())!, "Extra", $"s3:Get{n}").ToJsonString();
        return r with { Inputs = inputs };
    });

    private static GraphSeed Inputs(GraphResource resource, string path, Action<JsonObject> change) => new(resource.Key, path.Split('.')[0], r =>
    {
        var inputs = (JsonObject)r.Inputs.DeepClone();
        change(inputs);
        return r with { Inputs = inputs };
    });

    private static GraphSeed Option(GraphResource resource, string name, Action<JsonObject> change) => new(resource.Key, $"[{name}", r =>
    {
        var options = (JsonObject)r.Options.DeepClone();
        change(options);
        return r with { Options = new JsonObject(options.Where(o => o.Value is not null).Select(o => KeyValuePair.Create(o.Key, o.Value?.DeepClone()))) };
    });

    private static JsonObject With(JsonObject? map, string member, string value)
    {
        var copy = (JsonObject?)map?.DeepClone() ?? [];
        copy[member] = value;
        return copy;
    }
}
