using Pulumi;

namespace Tandem.Tests.Sdk.Core;

[Collection(PulumiCollection.Name)]
public class OptionsTests
{
    [Fact]
    public void Merging_takes_single_values_of_the_second_where_they_are_set()
    {
        var merged = CustomResourceOptions.Merge(
            new() { Protect = true, Version = "1", ImportId = "old", DeleteBeforeReplace = false, RetainOnDelete = true },
            new() { Version = "2", DeleteBeforeReplace = true, CustomTimeouts = new() { Create = TimeSpan.FromMinutes(3) } });

        Assert.True(merged.Protect);
        Assert.Equal("2", merged.Version);
        Assert.Equal("old", merged.ImportId);
        Assert.True(merged.DeleteBeforeReplace);
        Assert.True(merged.RetainOnDelete);
        Assert.Equal(TimeSpan.FromMinutes(3), merged.CustomTimeouts?.Create);
    }

    [Fact]
    public async Task Merging_joins_lists_and_changes_neither_side()
    {
        CustomResourceOptions? first = null;
        CustomResourceOptions? second = null;
        CustomResourceOptions? merged = null;

        await Program.UpAsync(new RecordingMocks(), () =>
        {
            first = new() { IgnoreChanges = { "a" }, DependsOn = { new Thing("one") }, Aliases = { new Alias { Name = "x" } } };
            first.AdditionalSecretOutputs.Add("s");
            second = new() { IgnoreChanges = { "b" }, DependsOn = { new Thing("two") }, Aliases = { new Alias { Name = "y" } }, ReplaceOnChanges = { "r" } };
            merged = CustomResourceOptions.Merge(first, second);
        });

        Assert.Equal(["a", "b"], merged!.IgnoreChanges);
        Assert.Equal(["r"], merged.ReplaceOnChanges);
        Assert.Equal(["s"], merged.AdditionalSecretOutputs);
        Assert.Equal(2, merged.Aliases.Count);
        Assert.Equal(["one", "two"], (await Program.ValueAsync(merged.DependsOn.ToOutput())).Select(resource => resource.GetResourceName()));
        Assert.Equal(["a"], first!.IgnoreChanges);
        Assert.Equal(["b"], second!.IgnoreChanges);
        Assert.Single(await Program.ValueAsync(first.DependsOn.ToOutput()));
    }

    [Fact]
    public void Merging_with_nothing_is_a_copy()
    {
        var given = new ComponentResourceOptions { Protect = true, IgnoreChanges = { "a" } };

        var merged = ComponentResourceOptions.Merge(null, given);
        merged.IgnoreChanges.Add("b");

        Assert.True(merged.Protect);
        Assert.Equal(["a"], given.IgnoreChanges);
        Assert.NotNull(CustomResourceOptions.Merge(null, null));
    }

    [Fact]
    public async Task Merging_keeps_the_last_provider_of_each_package()
    {
        ComponentResourceOptions? merged = null;

        await Program.UpAsync(new RecordingMocks(), () => merged = ComponentResourceOptions.Merge(
            new() { Providers = { new TestProvider("first") } },
            new() { Providers = { new TestProvider("second") } }));

        Assert.Equal(["second"], merged!.Providers.Select(provider => provider.GetResourceName()));
    }

    [Fact]
    public async Task A_transformation_sees_every_resource_below_and_may_change_it()
    {
        var mocks = new RecordingMocks();
        var seen = new List<string>();

        await Program.UpAsync(mocks, () =>
        {
            var group = new Group("group", new() { ResourceTransformations = { Transform } },
                group => _ = new Thing("child", options: new() { Parent = group }));
            _ = new Thing("outside");
        });

        Assert.Equal(["group", "child"], seen);
        Assert.Equal("changed", mocks.Asked("child").Inputs["text"]);
        Assert.Empty(mocks.Asked("outside").Inputs);

        ResourceTransformationResult? Transform(ResourceTransformationArgs args)
        {
            seen.Add(args.Resource.GetResourceName());
            return args.Args is ThingArgs thing ? new(new ThingArgs { Text = "changed", Count = thing.Count }, args.Options) : null;
        }
    }

    [Fact]
    public async Task A_transformation_may_not_move_a_resource()
    {
        var failure = await Assert.ThrowsAsync<RunException>(() => Program.UpAsync(new RecordingMocks(), () =>
        {
            var group = new Group("group");
            _ = new Thing("a", options: new() { ResourceTransformations = { args => new(args.Args, new CustomResourceOptions { Parent = group }) } });
        }));

        Assert.Contains("Transformations cannot currently be used to change the 'parent' of a resource.", failure.Message, StringComparison.Ordinal);
    }
}
