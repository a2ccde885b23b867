using System.Collections.Immutable;
using System.Text.Json;
using Pulumi;

namespace Tandem.Tests.Sdk.Core;

/// <summary>A resource with a property of every kind.</summary>
internal sealed class Thing(string name, ThingArgs? args = null, CustomResourceOptions? options = null)
    : CustomResource("test:index:Thing", name, args ?? new ThingArgs(), options)
{
    [Output("text")]
    public Output<string> Text { get; private set; } = null!;

    [Output("count")]
    public Output<int> Count { get; private set; } = null!;

    [Output("maybe")]
    public Output<bool?> Maybe { get; private set; } = null!;

    [Output("list")]
    public Output<ImmutableArray<string>> List { get; private set; } = null!;

    [Output("map")]
    public Output<ImmutableDictionary<string, double>> Map { get; private set; } = null!;

    [Output("json")]
    public Output<JsonElement> Json { get; private set; } = null!;

    [Output("size")]
    public Output<Size> Size { get; private set; } = null!;

    [Output("either")]
    public Output<Union<string, ImmutableArray<string>>> Either { get; private set; } = null!;

    [Output("part")]
    public Output<Part> Part { get; private set; } = null!;

    [Output("parts")]
    public Output<ImmutableArray<Part>> Parts { get; private set; } = null!;

    [Output("anything")]
    public Output<object> Anything { get; private set; } = null!;
}

internal sealed class ThingArgs : ResourceArgs
{
    [Input("list")]
    private InputList<string>? _list;

    [Input("parts")]
    private InputList<PartArgs>? _parts;

    [Input("map")]
    private InputMap<double>? _map;

    [Input("text")]
    public Input<string>? Text { get; set; }

    [Input("count")]
    public Input<int>? Count { get; set; }

    [Input("maybe")]
    public Input<bool>? Maybe { get; set; }

    public InputList<string> List
    {
        get => _list ??= [];
        set => _list = value;
    }

    public InputList<PartArgs> Parts
    {
        get => _parts ??= [];
        set => _parts = value;
    }

    public InputMap<double> Map
    {
        get => _map ??= [];
        set => _map = value;
    }

    [Input("json")]
    public InputJson? Json { get; set; }

    [Input("asText", json: true)]
    public Input<ImmutableArray<int>>? AsText { get; set; }

    [Input("size")]
    public Input<Size>? Size { get; set; }

    [Input("either")]
    public InputUnion<string, ImmutableArray<string>>? Either { get; set; }

    [Input("part")]
    public Input<PartArgs>? Part { get; set; }

    [Input("anything")]
    public Input<object>? Anything { get; set; }

    [Input("asset")]
    public Input<AssetOrArchive>? Asset { get; set; }
}

internal sealed class PartArgs : ResourceArgs
{
    [Input("name", required: true)]
    public Input<string> Name { get; set; } = null!;

    [Input("weight")]
    public Input<int>? Weight { get; set; }
}

[OutputType]
internal sealed class Part
{
    public readonly string Name;
    public readonly int? Weight;

    [OutputConstructor]
    private Part(string name, [OutputConstructorParameter("weight")] int? grams)
    {
        Name = name;
        Weight = grams;
    }
}

[EnumType]
internal readonly struct Size : IEquatable<Size>
{
    private readonly string _value;

    private Size(string value) => _value = value;

    public static Size Small { get; } = new("small");

    public static explicit operator string(Size value) => value._value;

    public bool Equals(Size other) => _value == other._value;

    public override bool Equals(object? obj) => obj is Size other && Equals(other);

    public override int GetHashCode() => _value?.GetHashCode(StringComparison.Ordinal) ?? 0;
}

/// <summary>A component with an output of its own.</summary>
internal sealed class Group : ComponentResource
{
    public Group(string name, ComponentResourceOptions? options = null, Action<Group>? children = null)
        : base("test:index:Group", name, options)
    {
        children?.Invoke(this);
        Members = Output.Create(name + "'s");
        RegisterOutputs();
    }

    [Output("members")]
    public Output<string> Members { get; private set; }
}

internal sealed class TestProvider(string name, CustomResourceOptions? options = null) : ProviderResource("test", name, ResourceArgs.Empty, options);
