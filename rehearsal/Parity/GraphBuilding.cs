using System.Text.Json.Nodes;
using Pulumi;
using Tandem.Parity.Graph;
using Tandem.Rehearsal.Engine.Programs;

namespace Tandem.Rehearsal.Parity;

/// <summary>From what a run of a program noted to a graph in which nothing made up is left.</summary>
internal static class GraphBuilding
{
    internal const string StackOutputs = "pulumi:pulumi:Stack";

    /// <summary>An output that stands for all the settings at once says nothing about any.</summary>
    private const string Fingerprint = "fingerprint";

    internal static async Task<ResourceGraph> OfAsync(ProgramRun cluster, IReadOnlyList<WantedResource> around)
    {
        var references = new References([.. cluster.Wanted, .. around]);
        var resources = new List<GraphResource>();
        foreach (var wanted in cluster.Wanted)
        {
            var resource = wanted.Compared.Resource;
            resources.Add(new(resource.Type, resource.Name, (JsonObject)references.In(resource.Inputs)!, await OptionsAsync(wanted, references).ConfigureAwait(false)));
        }

        var outputs = (await cluster.StackOutputsAsync().ConfigureAwait(false)).Outputs;
        outputs.Remove(Fingerprint);
        return new([.. resources, new(StackOutputs, "outputs", (JsonObject)references.In(outputs)!, [])]);
    }

    private static async Task<JsonObject> OptionsAsync(WantedResource wanted, References references)
    {
        var json = new JsonObject();
        if (wanted.Options is not { } observed)
        {
            return json;
        }

        var (options, custom) = (observed.Options, observed.Options as CustomResourceOptions);
        Put("parent", observed.Parent is { } parent ? Name(parent.Resource) : null);
        Put("provider", references.In(wanted.Provider.Split("::", 4)[^1]));
        Put("protect", observed.Protect ? true : null);
        Put("retainOnDelete", options.RetainOnDelete);
        Put("deleteBeforeReplace", custom?.DeleteBeforeReplace);
        Put("version", options.Version);
        Put("pluginDownloadURL", options.PluginDownloadURL);
        Put("import", custom?.ImportId);
        Put("dependsOn", Texts((await observed.DependsOnAsync().ConfigureAwait(false)).Select(Name).Order(StringComparer.Ordinal)));
        Put("ignoreChanges", Texts(options.IgnoreChanges));
        Put("replaceOnChanges", Texts(options.ReplaceOnChanges));
        Put("additionalSecretOutputs", Texts(custom?.AdditionalSecretOutputs ?? []));
        Put("customTimeouts", options.CustomTimeouts is { } timeouts ? $"create {timeouts.Create}, update {timeouts.Update}, delete {timeouts.Delete}" : null);
        Put("aliases", options.Aliases.Count > 0 ? options.Aliases.Count : null);
        return json;

        void Put(string name, JsonNode? value)
        {
            if (value is not null)
            {
                json[name] = value;
            }
        }
    }

    private static string Name(Resource resource) => $"{resource.GetResourceType()} {resource.GetResourceName()}";

    private static JsonArray? Texts(IEnumerable<string> texts) => texts.Select(t => (JsonNode?)JsonValue.Create(t)).ToArray() is { Length: > 0 } items ? new JsonArray(items) : null;
}
