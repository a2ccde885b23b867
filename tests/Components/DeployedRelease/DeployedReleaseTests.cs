using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Tandem.Components.DeployedRelease;
using Tandem.Components.Shared;

namespace Tandem.Tests.Components;

/// <summary>R34: since when a cluster runs its release is known without a clock in the program.</summary>
[Collection(PulumiCollection.Name)]
public sealed class DeployedReleaseTests
{
    private const string ConfigMapType = "kubernetes:core/v1:ConfigMap";

    [Fact]
    public async Task It_is_one_object_that_bears_the_name_of_the_release() => Golden.Verify((await Make("2026.11")).Details);

    [Fact]
    public async Task The_same_release_is_the_same_object_and_another_one_is_another()
    {
        var (first, same, other) = (await Make("2026.11"), await Make("2026.11"), await Make("2026.12"));

        Assert.Equal(MetadataOf(first), MetadataOf(same));
        Assert.NotEqual(MetadataOf(first), MetadataOf(other));
    }

    [Fact]
    public async Task It_is_made_after_all_that_the_release_decides()
    {
        var made = (await Make("2026.11")).The(ConfigMapType, "prod-a-release");

        Assert.NotNull(made.Options.DependsOn);
        var after = await Pulumi.Utilities.OutputUtilities.GetValueAsync((Output<System.Collections.Immutable.ImmutableArray<Resource>>)made.Options.DependsOn);
        Assert.Equal("decided", Assert.Single(after).GetResourceName());
    }

    [Fact]
    public async Task Since_is_what_the_API_server_wrote()
    {
        var since = "";
        await MockedDeployment.Of(() => New("2026.11").Since.Apply(value => since = value));

        Assert.Equal(MockedCloud.MadeAt, since);
    }

    [Theory]
    [InlineData("2026.11")]
    [InlineData("2026.11-2")]
    [InlineData("a")]
    public async Task A_release_whose_name_an_object_can_bear_is_taken(string release) => Assert.NotNull(await Make(release));

    [Theory]
    [InlineData("2026.11_2")]
    [InlineData("Nov")]
    [InlineData("2026..11")]
    [InlineData("2026.")]
    [InlineData("")]
    [InlineData("a-name-that-is-longer-than-a-name-of-a-release-can-be")]
    public void A_release_whose_name_no_object_can_bear_is_refused(string release)
    {
        var error = Assert.Throws<ArgumentsException>(() => new DeployedRelease("prod-a", new DeployedReleaseArgs { Release = release, Namespace = "tandem-system", After = [] }));

        Assert.Equal(
            "DeployedRelease 'prod-a' has 2 mistakes in its arguments:\n"
            + $"  Release: '{release}' cannot be part of a Kubernetes object's name. Use up to 48 lower-case letters, digits, '.' and '-', such as 2026.11.\n"
            + "  After: none given. Name what the release decides, so that it is not claimed too early.",
            error.Message.ReplaceLineEndings("\n"));
    }

    private static string MetadataOf(MockedDeployment made) => MockedDeployment.Text(made.The(ConfigMapType, "prod-a-release").Inputs["metadata"]);

    private static Task<MockedDeployment> Make(string release) => MockedDeployment.Of(() => New(release));

    private static DeployedRelease New(string release) =>
        new("prod-a", new DeployedReleaseArgs { Release = release, Namespace = "tandem-system", After = [new ConfigMap("decided")] });
}
