using System.Collections.Immutable;
using Pulumi;
using Pulumi.Testing;
using Pulumi.Utilities;

namespace Tandem.Tests.Sdk.Core;

[Collection(PulumiCollection.Name)]
public class InvokeTests
{
    private const string Token = "test:index:getZones";

    [Fact]
    public async Task An_invoke_asks_the_mock_and_reads_its_answer()
    {
        var mocks = Zones();
        Output<ZonesResult>? result = null;

        await Program.UpAsync(mocks, () => result = Deployment.Instance.Invoke<ZonesResult>(Token, new ZonesArgs { Region = "eu-west-1" }));

        var call = Assert.Single(mocks.Calls);
        Assert.Equal(Token, call.Token);
        Assert.Equal("eu-west-1", call.Args["region"]);
        Assert.Equal(["a", "b"], (await Program.ValueAsync(result!)).Names.AsEnumerable());
    }

    [Fact]
    public async Task The_result_depends_on_what_the_arguments_come_from_and_what_was_said()
    {
        Output<ZonesResult>? result = null;

        await Program.UpAsync(Zones(), () => result = Deployment.Instance.Invoke<ZonesResult>(
            Token,
            new ZonesArgs { Region = new Thing("first", new() { Text = "eu" }).Text },
            new InvokeOutputOptions { DependsOn = { new Thing("second") } }));

        var dependencies = (await OutputUtilities.GetDependenciesAsync(result!)).Select(resource => resource.GetResourceName());
        Assert.Equal(["first", "second"], dependencies.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_invoke_with_an_unknown_argument_is_unknown_and_not_made()
    {
        var mocks = Zones();
        Output<ZonesResult>? result = null;

        await Program.PreviewAsync(mocks,
            () => result = Deployment.Instance.Invoke<ZonesResult>(Token, new ZonesArgs { Region = OutputUtilities.CreateUnknown("") }));

        Assert.Empty(mocks.Calls);
        Assert.False(await OutputUtilities.GetIsKnownAsync(result!));
    }

    [Fact]
    public async Task An_invoke_that_depends_on_a_resource_without_an_id_is_unknown_and_not_made()
    {
        var mocks = new RecordingMocks { Make = args => Task.FromResult<(string?, object)>((null, args.Inputs)) };
        Output<ZonesResult>? result = null;

        await Program.PreviewAsync(mocks, () => result = Deployment.Instance.Invoke<ZonesResult>(
            Token,
            new ZonesArgs(),
            new InvokeOutputOptions { DependsOn = { new Group("group", children: group => _ = new Thing("a", options: new() { Parent = group })) } }));

        Assert.Empty(mocks.Calls);
        Assert.False(await OutputUtilities.GetIsKnownAsync(result!));
    }

    [Fact]
    public async Task An_invoke_may_be_awaited()
    {
        ZonesResult? result = null;
        ImmutableArray<string> single = default;

        await Deployment.TestAsync(Zones(), new TestOptions(), async () =>
        {
            result = await Deployment.Instance.InvokeAsync<ZonesResult>(Token, new ZonesArgs { Region = "eu" });
            await Deployment.Instance.InvokeAsync(Token, new ZonesArgs());
            single = await Deployment.Instance.InvokeSingleAsync<ImmutableArray<string>>(Token, new ZonesArgs());
        });

        Assert.Equal(["a", "b"], result!.Names.AsEnumerable());
        Assert.Equal(["a", "b"], single.AsEnumerable());
    }

    [Fact]
    public async Task An_invoke_may_take_the_only_property_of_its_result()
    {
        Output<ImmutableArray<string>>? names = null;

        await Program.UpAsync(Zones(), () => names = Deployment.Instance.InvokeSingle<ImmutableArray<string>>(Token, new ZonesArgs()));

        Assert.Equal(["a", "b"], (await Program.ValueAsync(names!)).AsEnumerable());
    }

    [Fact]
    public async Task An_invoke_uses_the_provider_of_its_parent_or_its_own()
    {
        var mocks = Zones();

        await Program.UpAsync(mocks, () =>
        {
            var group = new Group("group", new() { Provider = new TestProvider("mine") });
            Deployment.Instance.Invoke<ZonesResult>(Token, new ZonesArgs(), new InvokeOptions { Parent = group });
            Deployment.Instance.Invoke<ZonesResult>(Token, new ZonesArgs(), new InvokeOptions { Provider = new TestProvider("other") });
            Deployment.Instance.Invoke<ZonesResult>(Token, new ZonesArgs());
        });

        string[] providers = [.. mocks.Calls.Select(call => call.Provider!).Order(StringComparer.Ordinal)];
        Assert.Equal("", providers[0]);
        Assert.EndsWith("::mine::mine-id", providers[1], StringComparison.Ordinal);
        Assert.EndsWith("::other::other-id", providers[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_method_is_called_on_its_resource()
    {
        var mocks = Zones();
        Output<ZonesResult>? result = null;

        await Program.UpAsync(mocks,
            () => result = Deployment.Instance.Call<ZonesResult>("test:index:Thing/zones", new Arguments { Region = "eu" }, new Thing("a")));

        Assert.Equal(["a", "b"], (await Program.ValueAsync(result!)).Names.AsEnumerable());
        var call = Assert.Single(mocks.Calls);
        Assert.Equal(["__self__", "region"], call.Args.Keys.Order(StringComparer.Ordinal));
        Assert.EndsWith("::a", await Program.ValueAsync(((Resource)call.Args["__self__"]).Urn), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failing_invoke_fails_the_deployment()
    {
        var mocks = new RecordingMocks { Answer = _ => throw new InvalidOperationException("no such region") };

        var failure = await Assert.ThrowsAsync<RunException>(
            () => Program.UpAsync(mocks, () => Deployment.Instance.Invoke<ZonesResult>(Token, new ZonesArgs())));

        Assert.Contains("no such region", failure.Message, StringComparison.Ordinal);
    }

    private static RecordingMocks Zones() => new() { Answer = _ => new Dictionary<string, object> { ["names"] = new[] { "a", "b" } } };

    private sealed class ZonesArgs : InvokeArgs
    {
        [Input("region")]
        public Input<string>? Region { get; set; }
    }

    private sealed class Arguments : CallArgs
    {
        [Input("region")]
        public Input<string>? Region { get; set; }
    }

    [OutputType]
    private sealed class ZonesResult
    {
        public readonly ImmutableArray<string> Names;

        [OutputConstructor]
        private ZonesResult(ImmutableArray<string> names) => Names = names;
    }
}
