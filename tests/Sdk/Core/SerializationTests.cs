using System.Collections.Immutable;
using System.Text.Json;
using Pulumi;

namespace Tandem.Tests.Sdk.Core;

[Collection(PulumiCollection.Name)]
public class SerializationTests
{
    [Fact]
    public async Task A_mock_sees_plain_values()
    {
        var inputs = await SentAsync(() => new()
        {
            Text = "text",
            Count = 3,
            Maybe = true,
            List = { "a", Output.Create("b") },
            Map = { ["one"] = 1, ["half"] = 0.5 },
            Json = """{"deep": [1, null, {"x": "y"}]}""",
            AsText = ImmutableArray.Create(1, 2),
            Size = Size.Small,
            Either = ImmutableArray.Create("x"),
            Part = new PartArgs { Name = "engine", Weight = 5 },
            Parts = { new PartArgs { Name = "wheel" }, new PartArgs { Name = "door", Weight = 2 } },
            Anything = new Dictionary<string, object?> { ["n"] = 1, ["none"] = null, ["list"] = new object[] { "x", 2 } },
        });

        Assert.Equal("text", inputs["text"]);
        Assert.Equal(3.0, inputs["count"]);
        Assert.Equal(true, inputs["maybe"]);
        Assert.Equal(["a", "b"], (IEnumerable<object>)inputs["list"]);
        Assert.Equal("small", inputs["size"]);
        Assert.Equal(["x"], (IEnumerable<object>)inputs["either"]);
        Assert.Equal("[ 1, 2 ]", inputs["asText"]);
        Assert.Equal("""{"half":0.5,"one":1}""", Text(inputs["map"]));
        Assert.Equal("""{"deep":[1,null,{"x":"y"}]}""", Text(inputs["json"]));
        Assert.Equal("""{"name":"engine","weight":5}""", Text(inputs["part"]));
        Assert.Equal("""[{"name":"wheel"},{"name":"door","weight":2}]""", Text(inputs["parts"]));
        Assert.Equal("""{"list":["x",2],"n":1}""", Text(inputs["anything"]));
    }

    [Fact]
    public async Task What_was_never_set_is_not_sent() => Assert.Empty(await SentAsync(() => new()));

    [Fact]
    public async Task Assets_and_archives_arrive_as_such()
    {
        Assert.IsType<FileAsset>((await SentAsync(() => new() { Asset = new FileAsset("a.txt") }))["asset"]);
        Assert.IsType<StringAsset>((await SentAsync(() => new() { Asset = new StringAsset("text") }))["asset"]);
        var archive = new AssetArchive(new Dictionary<string, AssetOrArchive> { ["x"] = new StringAsset("y") });
        Assert.IsType<AssetArchive>((await SentAsync(() => new() { Asset = archive }))["asset"]);
    }

    [Fact]
    public async Task Outputs_are_read_as_their_types()
    {
        var thing = await ReadAsync(new Dictionary<string, object>
        {
            ["text"] = "text",
            ["count"] = 3,
            ["maybe"] = true,
            ["list"] = new[] { "a", "b" },
            ["map"] = new Dictionary<string, object> { ["one"] = 1 },
            ["json"] = new Dictionary<string, object> { ["x"] = new object[] { 1, "y" } },
            ["size"] = "small",
            ["either"] = new[] { "x" },
            ["part"] = new Dictionary<string, object> { ["name"] = "engine", ["weight"] = 5, ["stranger"] = true },
            ["parts"] = new object[] { new Dictionary<string, object> { ["name"] = "wheel" } },
            ["anything"] = "goes",
            ["stranger"] = "is ignored",
        });

        Assert.Equal("text", await Program.ValueAsync(thing.Text));
        Assert.Equal(3, await Program.ValueAsync(thing.Count));
        Assert.True(await Program.ValueAsync(thing.Maybe));
        Assert.Equal(["a", "b"], (await Program.ValueAsync(thing.List)).AsEnumerable());
        Assert.Equal(1, (await Program.ValueAsync(thing.Map))["one"]);
        Assert.Equal("""{"x":[1,"y"]}""", (await Program.ValueAsync(thing.Json)).GetRawText());
        Assert.Equal(Size.Small, await Program.ValueAsync(thing.Size));
        Assert.Equal(["x"], (await Program.ValueAsync(thing.Either)).AsT1.AsEnumerable());
        Assert.Equal(("engine", 5), await Program.ValueAsync(thing.Part.Apply(part => (part.Name, part.Weight!.Value))));
        Assert.Null((await Program.ValueAsync(thing.Parts)).Single().Weight);
        Assert.Equal("goes", await Program.ValueAsync(thing.Anything));
    }

    [Fact]
    public async Task What_does_not_fit_its_type_becomes_the_default()
    {
        var thing = await ReadAsync(new Dictionary<string, object> { ["text"] = 5, ["count"] = "five", ["list"] = "one", ["part"] = "engine" });

        Assert.Null(await Program.ValueAsync(thing.Text));
        Assert.Equal(0, await Program.ValueAsync(thing.Count));
        Assert.True((await Program.ValueAsync(thing.List)).IsDefault);
        Assert.Null(await Program.ValueAsync(thing.Part));
    }

    [Fact]
    public async Task What_a_resource_was_given_comes_back_when_the_mock_echoes_it()
    {
        Thing? thing = null;

        await Program.UpAsync(new RecordingMocks(),
            () => thing = new("a", new() { Text = "text", Count = 3, List = { "a" }, Part = new PartArgs { Name = "engine" } }));

        Assert.Equal("text", await Program.ValueAsync(thing!.Text));
        Assert.Equal(3, await Program.ValueAsync(thing.Count));
        Assert.Equal(["a"], (await Program.ValueAsync(thing.List)).AsEnumerable());
        Assert.Equal("engine", (await Program.ValueAsync(thing.Part)).Name);
        Assert.Equal("a-id", await Program.ValueAsync(thing.Id));
    }

    [Fact]
    public async Task JSON_text_holds_the_values_of_outputs_inside()
    {
        var list = new InputList<string> { "a", Output.CreateSecret("b") };
        var value = Output.Create(new Dictionary<string, object> { ["arn"] = Output.Create("arn:x"), ["list"] = list });

        var json = Output.JsonSerialize(value);

        Assert.Equal("""{"arn":"arn:x","list":["a","b"]}""", await Program.ValueAsync(json));
        Assert.True(await Output.IsSecretAsync(json));
    }

    /// <summary>The official SDK blocks the thread instead, which cannot be told apart except by a deadlock.</summary>
    [EmbeddedFact]
    public async Task JSON_text_waits_for_the_outputs_inside_without_blocking()
    {
        var first = new TaskCompletionSource<string>();
        var second = new TaskCompletionSource<string>();
        var json = Output.JsonSerialize(Output.Create(new[] { Output.Create(first.Task), Output.Create(second.Task) }));

        second.SetResult("b");
        first.SetResult("a");

        Assert.Equal("""["a","b"]""", await Program.ValueAsync(json));
    }

    [Fact]
    public async Task JSON_text_is_read_back()
    {
        var read = Output.JsonDeserialize<Dictionary<string, int>>(Output.CreateSecret("""{"a": 1}"""));

        Assert.Equal(1, (await Program.ValueAsync(read))["a"]);
        Assert.True(await Output.IsSecretAsync(read));
    }

    [Fact]
    public async Task A_dictionary_gives_arguments_that_are_only_known_at_run_time()
    {
        var mocks = new RecordingMocks();

        await Program.UpAsync(mocks, () => new CustomResource(
            "test:index:Any", "a", new DictionaryResourceArgs(ImmutableDictionary<string, object?>.Empty.Add("x", Output.Create(1)).Add("none", null))));

        Assert.Equal("""{"x":1}""", Text(mocks.Asked("a").Inputs));
    }

    private static async Task<ImmutableDictionary<string, object>> SentAsync(Func<ThingArgs> args)
    {
        var mocks = new RecordingMocks { Make = _ => Task.FromResult<(string?, object)>(("id", new Dictionary<string, object>())) };
        await Program.UpAsync(mocks, () => new Thing("a", args()));
        return mocks.Asked("a").Inputs;
    }

    private static async Task<Thing> ReadAsync(object state)
    {
        Thing? thing = null;
        await Program.UpAsync(RecordingMocks.Returning(state), () => thing = new("a"));
        return thing!;
    }

    /// <summary>JSON with sorted keys: an immutable dictionary has no order of its own.</summary>
    private static string Text(object value) => JsonSerializer.Serialize(Sorted(value));

    private static object? Sorted(object? value) => value switch
    {
        ImmutableDictionary<string, object> members
            => new SortedDictionary<string, object?>(
                members.ToDictionary(member => member.Key, member => Sorted(member.Value)), StringComparer.Ordinal),
        ImmutableArray<object> array => array.Select(Sorted).ToArray(),
        _ => value,
    };
}
