namespace Tandem.Tests.Sdk.Conformance;

public class CoreApiTests
{
    private const string List = "pulumi/api/Pulumi.txt";

    [SharedFact(List)]
    public void Everything_public_in_the_core_is_official_letter_for_letter()
        => Assert.Empty(ApiListing.Strangers(typeof(Pulumi.Resource).Assembly, List));

    [Fact]
    public void The_listing_writes_types_members_defaults_and_nullability()
    {
        var lines = ApiListing.Of(typeof(Pulumi.Resource).Assembly, "Pulumi.Testing", "Pulumi");

        Assert.Contains("type sealed class Pulumi.CustomResourceOptions : Pulumi.ResourceOptions", lines);
        Assert.Contains("Pulumi.InputAttribute.ctor(System.String name, System.Boolean required = False, System.Boolean json = False)", lines);
        Assert.Contains("Pulumi.ResourceOptions.Parent.set -> Pulumi.Resource?", lines);
        Assert.Contains("static Pulumi.Output.All<T>(params Pulumi.Input<T>[] inputs) -> Pulumi.Output<System.Collections.Immutable.ImmutableArray<T>>", lines);
        Assert.DoesNotContain(lines, line => line.Contains("GetDataAsync", StringComparison.Ordinal));
    }
}
