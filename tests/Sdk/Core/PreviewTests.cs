using Pulumi;
using Pulumi.Utilities;

namespace Tandem.Tests.Sdk.Core;

[Collection(PulumiCollection.Name)]
public class PreviewTests
{
    [Fact]
    public async Task What_a_mock_does_not_return_is_unknown_in_a_preview()
    {
        Thing? thing = null;

        await Program.PreviewAsync(RecordingMocks.Returning(new Dictionary<string, object> { ["text"] = "known" }), () => thing = new("a"));

        Assert.True(await OutputUtilities.GetIsKnownAsync(thing!.Text));
        Assert.False(await OutputUtilities.GetIsKnownAsync(thing.Count));
    }

    [Fact]
    public async Task What_a_mock_does_not_return_is_the_default_in_an_update()
    {
        Thing? thing = null;

        await Program.UpAsync(RecordingMocks.Returning(new Dictionary<string, object>()), () => thing = new("a"));

        Assert.True(await OutputUtilities.GetIsKnownAsync(thing!.Count));
        Assert.Equal(0, await Program.ValueAsync(thing.Count));
        Assert.Null(await Program.ValueAsync(thing.Text));
        Assert.True((await Program.ValueAsync(thing.List)).IsDefault);
    }

    [Fact]
    public async Task A_resource_that_has_no_id_yet_has_an_unknown_one()
    {
        Thing? thing = null;
        var mocks = new RecordingMocks { Make = args => Task.FromResult<(string?, object)>((null, args.Inputs)) };

        await Program.PreviewAsync(mocks, () => thing = new("a"));

        Assert.False(await OutputUtilities.GetIsKnownAsync(thing!.Id));
        Assert.True(await OutputUtilities.GetIsKnownAsync(thing.Urn));
    }

    [Fact]
    public async Task Nothing_is_computed_from_what_is_unknown()
    {
        var computed = false;
        Output<int>? result = null;

        await Program.PreviewAsync(RecordingMocks.Returning(new Dictionary<string, object>()), () =>
        {
            var thing = new Thing("a");
            result = thing.Text.Apply(text =>
            {
                computed = true;
                return text.Length;
            });
        });

        Assert.False(computed);
        Assert.False(await OutputUtilities.GetIsKnownAsync(result!));
        Assert.Equal("a", (await OutputUtilities.GetDependenciesAsync(result!)).Single().GetResourceName());
    }

    [Fact]
    public async Task Inputs_that_are_unknown_or_null_are_left_out_of_what_a_mock_sees()
    {
        var mocks = new RecordingMocks();
        var unknown = OutputUtilities.CreateUnknown("?");

        await Program.PreviewAsync(mocks, () => new Thing("a", new()
        {
            Text = unknown,
            Count = 1,
            List = { "known", unknown },
            Part = new PartArgs { Name = unknown },
            Maybe = null,
        }));

        Assert.Equal(["count"], mocks.Asked("a").Inputs.Keys);
    }

    [Fact]
    public async Task Joining_something_unknown_is_unknown()
    {
        var unknown = OutputUtilities.CreateUnknown("?");

        Assert.False(await OutputUtilities.GetIsKnownAsync(Output.Tuple(Output.Create(1), unknown)));
        Assert.False(await OutputUtilities.GetIsKnownAsync(Output.All(Output.Create("known"), unknown)));
        Assert.False(await OutputUtilities.GetIsKnownAsync(Output.Format($"{unknown}!")));
        Assert.False(await OutputUtilities.GetIsKnownAsync(Output.JsonSerialize(Output.Create(new { Inner = unknown }))));
        Assert.False(await OutputUtilities.GetIsKnownAsync(Output.Create(1).Apply(_ => unknown)));
    }

    [Fact]
    public async Task A_program_can_tell_a_preview_from_an_update()
    {
        bool? preview = null;

        await Program.PreviewAsync(new RecordingMocks(), () => preview = Deployment.Instance.IsDryRun);
        Assert.True(preview);

        await Program.UpAsync(new RecordingMocks(), () => preview = Deployment.Instance.IsDryRun);
        Assert.False(preview);
    }
}
