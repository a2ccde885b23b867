using Pulumi;

namespace Tandem.Tests.Sdk.Core;

[Collection(PulumiCollection.Name)]
public class AliasTests
{
    [Theory]
    [InlineData(null, "urn:pulumi:stack::project::test:index:Thing::old")]
    [InlineData("urn:pulumi:s::p::test:index:Group::group", "urn:pulumi:s::p::test:index:Group$test:index:Thing::old")]
    public async Task A_URN_is_put_together_from_its_parts(string? parentUrn, string expected)
    {
        string? urn = null;

        await Program.UpAsync(new RecordingMocks(), () =>
        {
            var parent = parentUrn is null ? null : (Input<string>)parentUrn;
            _ = Urn.Create("old", "test:index:Thing", parentUrn: parent).Apply(made => urn = made);
        });

        Assert.Equal(expected, urn);
    }

    [Fact]
    public async Task Aliases_of_every_form_are_accepted()
    {
        var resources = await Program.UpAsync(new RecordingMocks(), () =>
        {
            var group = new Group("group");
            _ = new Thing("a", options: new()
            {
                Parent = group,
                Aliases =
                {
                    new Alias { Urn = "urn:pulumi:stack::project::test:index:Thing::old" },
                    new Alias { Name = "old" },
                    new Alias { Type = "test:index:Old", NoParent = true },
                    new Alias { Name = "old", Parent = group, Project = "other", Stack = "other" },
                    Output.Create(new Alias { ParentUrn = group.Urn }),
                },
            });
        });

        Assert.Equal(2, resources.Length);
    }

    [Fact]
    public async Task An_alias_is_a_whole_URN_or_parts_but_not_both()
        => Assert.Contains(
            "Alias should not specify both Urn and Name",
            await RefuseAsync(new() { Urn = "urn:pulumi:s::p::t::n", Name = "old" }),
            StringComparison.Ordinal);

    [Fact]
    public async Task An_alias_has_one_parent_at_most()
        => Assert.Contains(
            "Only specify one of 'Parent', 'ParentUrn' or 'NoParent' in an Alias",
            await RefuseAsync(new() { ParentUrn = "urn:pulumi:s::p::t::n", NoParent = true }),
            StringComparison.Ordinal);

    private static async Task<string> RefuseAsync(Alias alias)
        => (await Assert.ThrowsAnyAsync<Exception>(
                () => Program.UpAsync(new RecordingMocks(), () => new Thing("a", options: new() { Aliases = { alias } })))).ToString();
}
