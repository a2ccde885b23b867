using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Pulumi;
using Pulumi.Testing;

namespace Tandem.Tests.Shared;

/// <summary>One resource as it was registered: what the engine would see, and the options that mocks do not see.</summary>
internal sealed record MadeResource(string Type, string Name, ImmutableSortedDictionary<string, object> Inputs, ResourceOptions Options)
{
    public bool IsProtected => Options.Protect == true;

    public bool IsKept => Options is CustomResourceOptions { RetainOnDelete: true };

    public override string ToString() => $"{Type} {Name}{(IsProtected ? " protected" : "")}{(IsKept ? " kept" : "")}";
}

/// <summary>Runs code that makes resources under Pulumi's mocks and keeps what was made. Tests that use it belong to <see cref="PulumiCollection"/>.</summary>
internal sealed class MockedDeployment : IMocks
{
    private static readonly AsyncLocal<MockedDeployment?> Current = new();
    private static readonly JsonSerializerOptions Plainly = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Action _make;
    private readonly ConcurrentDictionary<(string Type, string Name), ResourceOptions> _options = new();
    private readonly ConcurrentDictionary<(string Type, string Name), MadeResource> _made = new();

    private MockedDeployment(Action make) => _make = make;

    /// <summary>What a mock adds to a resource's inputs, by type token. Default: an id, an ARN and, for addresses, an IP.</summary>
    public Func<string, string, IEnumerable<(string Key, object Value)>> Computed { get; init; } = MockedCloud.Computed;

    /// <summary>Every resource, ordered by type and name.</summary>
    public IReadOnlyList<MadeResource> Resources =>
        [.. _made.Values.OrderBy(made => made.Type, StringComparer.Ordinal).ThenBy(made => made.Name, StringComparer.Ordinal)];

    /// <summary>One line for each resource: what golden files of components keep.</summary>
    public string List => string.Join('\n', Resources);

    public static async Task<MockedDeployment> Of(Action make, bool isPreview = false)
    {
        var run = new MockedDeployment(make);
        Current.Value = run;
        await Deployment.TestAsync<ProbeStack>(run, new TestOptions { IsPreview = isPreview, ProjectName = "tandem", StackName = "test" });
        return run;
    }

    public MadeResource The(string type, string name) => Resources.Single(made => made.Type == type && made.Name == name);

    public IEnumerable<MadeResource> All(string type) => Resources.Where(made => made.Type == type);

    /// <summary>Inputs as indented JSON with sorted keys, for golden files.</summary>
    public static string Text(object? value) => JsonSerializer.Serialize(Sorted(value), Plainly);

    /// <summary>JSON kept in a string, indented, in its own order.</summary>
    public static string Indented(string json) => JsonSerializer.Serialize(JsonSerializer.Deserialize<JsonElement>(json), Plainly);

    /// <summary>Every resource with all its inputs.</summary>
    public string Details
    {
        get
        {
            var text = new StringBuilder();
            foreach (var made in Resources)
            {
                text.Append(made).Append('\n').Append(Text(made.Inputs)).Append('\n');
            }

            return text.ToString();
        }
    }

    Task<(string? id, object state)> IMocks.NewResourceAsync(MockResourceArgs args)
    {
        var key = (args.Type!, args.Name!);
        var inputs = args.Inputs.ToImmutableSortedDictionary(StringComparer.Ordinal);
        _made[key] = new MadeResource(args.Type!, args.Name!, inputs, _options.GetValueOrDefault(key) ?? new CustomResourceOptions());
        var state = args.Inputs;
        foreach (var (name, value) in Computed(args.Type!, args.Name!))
        {
            state = state.ContainsKey(name) ? state : state.SetItem(name, value);
        }

        return Task.FromResult<(string?, object)>(($"{args.Name}-id", MockedCloud.Dated(args.Type!, state)));
    }

    Task<object> IMocks.CallAsync(MockCallArgs args) => Task.FromResult<object>(args.Args);

    private static object? Sorted(object? value) => value switch
    {
        IEnumerable<KeyValuePair<string, object>> map => map.OrderBy(pair => pair.Key, StringComparer.Ordinal).ToDictionary(pair => pair.Key, pair => Sorted(pair.Value)),
        string text => text,
        System.Collections.IEnumerable list => list.Cast<object?>().Select(Sorted).ToList(),
        _ => value,
    };

    private sealed class ProbeStack : Stack
    {
        public ProbeStack()
            : base(new StackOptions { ResourceTransformations = { Observe } }) => Current.Value!._make();

        private static ResourceTransformationResult? Observe(ResourceTransformationArgs args)
        {
            Current.Value!._options[(args.Resource.GetResourceType(), args.Resource.GetResourceName())] = args.Options;
            return null;
        }
    }
}
