using Pulumi;

namespace Tandem.Tests.Sdk.Core;

[Collection(PulumiCollection.Name)]
public class ParentTests
{
    [Fact]
    public async Task A_URN_names_stack_project_types_and_name()
    {
        string[] urns = [];

        await Program.UpAsync(new RecordingMocks(), () =>
        {
            Thing? child = null;
            var group = new Group("group", children: group => child = new("child", options: new() { Parent = group }));
            _ = Output.All(new Thing("alone").Urn, group.Urn, child!.Urn).Apply(all => urns = [.. all]);
        });

        Assert.Equal(
            [
                "urn:pulumi:stack::project::pulumi:pulumi:Stack$test:index:Thing::alone",
                "urn:pulumi:stack::project::pulumi:pulumi:Stack$test:index:Group::group",
                "urn:pulumi:stack::project::pulumi:pulumi:Stack$test:index:Thing::child",
            ],
            urns);
    }

    [Fact]
    public async Task A_provider_given_to_a_component_is_used_by_its_children_and_not_by_itself()
    {
        var mocks = new RecordingMocks();

        await Program.UpAsync(mocks, () =>
        {
            var provider = new TestProvider("mine");
            _ = new Group("group", new() { Provider = provider }, group =>
                _ = new Group("inner", new() { Parent = group }, inner => _ = new Thing("child", options: new() { Parent = inner })));
            _ = new Thing("outside");
        });

        Assert.EndsWith("pulumi:providers:test::mine::mine-id", mocks.Asked("child").Provider, StringComparison.Ordinal);
        Assert.Equal("", mocks.Asked("group").Provider);
        Assert.Equal("", mocks.Asked("outside").Provider);
    }

    [Fact]
    public async Task A_resource_hands_its_own_provider_to_its_children()
    {
        var mocks = new RecordingMocks();

        await Program.UpAsync(mocks, () =>
        {
            var parent = new Thing("parent", options: new() { Provider = new TestProvider("mine") });
            _ = new Thing("child", options: new() { Parent = parent });
            _ = new Thing("other", options: new() { Parent = parent, Provider = new TestProvider("theirs") });
        });

        Assert.EndsWith("::mine::mine-id", mocks.Asked("child").Provider, StringComparison.Ordinal);
        Assert.EndsWith("::theirs::theirs-id", mocks.Asked("other").Provider, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Providers_are_chosen_by_package()
    {
        var mocks = new RecordingMocks();

        await Program.UpAsync(mocks, () =>
        {
            var other = new ProviderResource("other", "other-provider", ResourceArgs.Empty);
            _ = new Group("group", new() { Providers = { other, new TestProvider("mine") } }, group =>
            {
                _ = new Thing("ours", options: new() { Parent = group });
                _ = new CustomResource("other:index:Thing", "others", null, new() { Parent = group });
                _ = new CustomResource("third:index:Thing", "thirds", null, new() { Parent = group });
            });
        });

        Assert.EndsWith("::mine::mine-id", mocks.Asked("ours").Provider, StringComparison.Ordinal);
        Assert.EndsWith("::other-provider::other-provider-id", mocks.Asked("others").Provider, StringComparison.Ordinal);
        Assert.Equal("", mocks.Asked("thirds").Provider);
    }

    [Fact]
    public async Task A_component_takes_one_provider_or_several_but_not_both()
    {
        var failure = await Assert.ThrowsAsync<RunException>(() => Program.UpAsync(
            new RecordingMocks(), () => _ = new Group("group", new() { Provider = new TestProvider("a"), Providers = { new TestProvider("b") } })));

        Assert.Contains("Do not supply both 'provider' and 'providers' options to a ComponentResource.", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_provider_without_an_id_is_marked_as_unknown_to_those_who_use_it()
    {
        var mocks = new RecordingMocks { Make = args => Task.FromResult<(string?, object)>((null, args.Inputs)) };

        await Program.PreviewAsync(mocks, () => _ = new Thing("a", options: new() { Provider = new TestProvider("mine") }));

        Assert.EndsWith("::mine::04da6b54-80e4-46f7-96ec-b56ff0331ba9", mocks.Asked("a").Provider, StringComparison.Ordinal);
    }
}
