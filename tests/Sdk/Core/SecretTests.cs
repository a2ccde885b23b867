using Pulumi;

namespace Tandem.Tests.Sdk.Core;

[Collection(PulumiCollection.Name)]
public class SecretTests
{
    [Fact]
    public async Task What_is_computed_from_a_secret_is_secret()
    {
        var secret = Output.CreateSecret("hush");

        Assert.True(await Output.IsSecretAsync(secret.Apply(value => value.Length)));
        Assert.True(await Output.IsSecretAsync(Output.Tuple(Output.Create(1), secret)));
        Assert.True(await Output.IsSecretAsync(Output.All(Output.Create("open"), secret)));
        Assert.True(await Output.IsSecretAsync(Output.Format($"say {secret}")));
        Assert.True(await Output.IsSecretAsync(Output.Create("open").Apply(_ => secret)));
        Assert.True(await Output.IsSecretAsync(Output.CreateSecret(Output.Create("open"))));
        Assert.True(await Output.IsSecretAsync(Output.CreateSecret(Task.FromResult("open"))));
        Assert.False(await Output.IsSecretAsync(Output.Unsecret(secret)));
        Assert.False(await Output.IsSecretAsync(Output.Create("open")));
    }

    [Fact]
    public async Task A_mock_sees_secret_inputs_unwrapped()
    {
        var mocks = new RecordingMocks();

        await Program.UpAsync(mocks, () => new Thing("a", new() { Text = Output.CreateSecret("hush"), List = { Output.CreateSecret("one"), "two" } }));

        Assert.Equal("hush", mocks.Asked("a").Inputs["text"]);
        Assert.Equal(["one", "two"], (IEnumerable<object>)mocks.Asked("a").Inputs["list"]);
    }

    [Fact]
    public async Task A_mock_returns_a_secret_property_as_a_secret_output()
    {
        Thing? thing = null;
        var list = new object[] { Output.CreateSecret("x") };
        var state = new Dictionary<string, object> { ["text"] = Output.CreateSecret("hush"), ["count"] = 1, ["list"] = list };

        await Program.UpAsync(RecordingMocks.Returning(state), () => thing = new("a"));

        Assert.Equal("hush", await Program.ValueAsync(thing!.Text));
        Assert.True(await Output.IsSecretAsync(thing.Text));
        Assert.True(await Output.IsSecretAsync(thing.List));
        Assert.False(await Output.IsSecretAsync(thing.Count));
        Assert.False(await Output.IsSecretAsync(thing.Id));
    }

    [Fact]
    public async Task The_outputs_of_a_component_keep_their_secretness()
    {
        var mocks = new RecordingMocks();

        await Program.UpAsync(mocks, () => new Keeper("keeper"));

        var outputs = mocks.OutputsOf("::keeper");
        Assert.True(await Output.IsSecretAsync(outputs["hidden"]));
        Assert.False(await Output.IsSecretAsync(outputs["open"]));
        Assert.Equal("hush", await Program.ValueAsync(outputs["hidden"]));
    }

    private sealed class Keeper : ComponentResource
    {
        public Keeper(string name)
            : base("test:index:Keeper", name)
            => RegisterOutputs(new Dictionary<string, object?> { ["hidden"] = Output.CreateSecret("hush"), ["open"] = "come in", ["none"] = null });
    }
}
