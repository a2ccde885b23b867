using Pulumi;
using Pulumi.Utilities;
using Tandem.Components.Shared;

namespace Tandem.Tests.Components;

public sealed class TagsTests
{
    [Fact]
    public async Task A_resource_has_the_common_tags_its_name_and_its_own_and_its_own_win()
    {
        var tags = Tags.Of(("owner", "platform"), ("environment", "prod")).For("prod-vpc", ("owner", "network"), ("tier", "one"));

        var known = await OutputUtilities.GetValueAsync(tags.ToOutput());

        Assert.Equal(
            ["Name=prod-vpc", "environment=prod", "owner=network", "tier=one"],
            known.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={pair.Value}"));
    }
}
