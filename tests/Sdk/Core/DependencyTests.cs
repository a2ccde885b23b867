using Pulumi;
using Pulumi.Utilities;

namespace Tandem.Tests.Sdk.Core;

[Collection(PulumiCollection.Name)]
public class DependencyTests
{
    [Fact]
    public async Task An_output_depends_on_its_resource_and_what_is_computed_from_it_does_too()
    {
        var dependencies = await OfAsync((first, _) => first.Text.Apply(text => text + "!").Apply(text => Output.Create(text.Length)));

        Assert.Equal(["first"], dependencies);
    }

    [Fact]
    public async Task Joined_outputs_depend_on_all_their_resources()
    {
        Assert.Equal(["first", "second"], await OfAsync((first, second) => Output.Tuple(first.Text, second.Count)));
        Assert.Equal(["first", "second"], await OfAsync((first, second) => Output.All(first.Text, second.Text)));
        Assert.Equal(["first", "second"], await OfAsync((first, second) => Output.Format($"{first.Text} and {second.Count}")));
        Assert.Equal(["first", "second"], await OfAsync((first, second) => first.Text.Apply(_ => second.Text)));
        Assert.Equal(["first", "second"], await OfAsync((first, second) => new InputList<string> { first.Text, second.Text }.ToOutput()));
    }

    [Fact]
    public async Task A_resource_depends_on_itself_alone_and_not_on_what_its_inputs_came_from()
    {
        var dependencies = await OfAsync((first, _) => new Thing("third", new() { Text = first.Text }).Text);

        Assert.Equal(["third"], dependencies);
    }

    [Fact]
    public async Task A_plain_value_depends_on_nothing() => Assert.Empty(await OfAsync((_, _) => Output.Create("plain")));

    [Fact]
    public async Task A_dependency_can_be_added()
        => Assert.Equal(["first", "second"], await OfAsync((first, second) => OutputUtilities.WithDependency(first.Text, second)));

    private static async Task<string[]> OfAsync<T>(Func<Thing, Thing, Output<T>> make)
    {
        Output<T>? made = null;
        var mocks = RecordingMocks.Returning(new Dictionary<string, object> { ["text"] = "t", ["count"] = 1 });
        await Program.UpAsync(mocks, () => made = make(new("first"), new("second")));
        return [.. (await OutputUtilities.GetDependenciesAsync(made!)).Select(resource => resource.GetResourceName()).Order(StringComparer.Ordinal)];
    }
}
