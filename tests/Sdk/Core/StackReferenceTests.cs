using Pulumi;

namespace Tandem.Tests.Sdk.Core;

[Collection(PulumiCollection.Name)]
public class StackReferenceTests
{
    [Fact]
    public async Task A_stack_reference_reads_the_stack_of_its_full_name()
    {
        var mocks = Network();

        await Program.UpAsync(mocks, () => new StackReference("org/infra/prod-network"));

        var asked = Assert.Single(mocks.Resources);
        Assert.Equal("pulumi:pulumi:StackReference", asked.Type);
        Assert.Equal("org/infra/prod-network", asked.Id);
        Assert.Equal("org/infra/prod-network", asked.Name);
    }

    [Fact]
    public async Task The_stack_may_be_named_by_its_arguments()
    {
        var mocks = Network();

        await Program.UpAsync(mocks, () => new StackReference("network", new() { Name = "org/infra/prod-network" }));

        Assert.Equal("org/infra/prod-network", mocks.Asked("network").Id);
    }

    [Fact]
    public async Task An_output_is_secret_only_if_it_is_listed_as_such()
    {
        var network = await ReadAsync();

        Assert.Equal("vpc-1", await Program.ValueAsync(network.GetOutput("vpcId")));
        Assert.False(await Output.IsSecretAsync(network.GetOutput("vpcId")));
        Assert.Equal("hush", await Program.ValueAsync(network.RequireOutput("key")));
        Assert.True(await Output.IsSecretAsync(network.RequireOutput("key")));
    }

    [Fact]
    public async Task A_list_arrives_as_an_immutable_array_and_a_number_as_a_double()
    {
        var network = await ReadAsync();

        Assert.Equal(["a", "b"], (IEnumerable<object>)(await Program.ValueAsync(network.RequireOutput("subnets"))));
        Assert.Equal(3.0, await Program.ValueAsync(network.RequireOutput("zones")));
    }

    [Fact]
    public async Task Details_tell_a_secret_value_from_a_plain_one()
    {
        var network = await ReadAsync();

        var plain = await network.GetOutputDetailsAsync("vpcId");
        var secret = await network.GetOutputDetailsAsync("key");
        var missing = await network.GetOutputDetailsAsync("none");

        Assert.Equal(("vpc-1", null), (plain.Value, plain.SecretValue));
        Assert.Equal((null, "hush"), (secret.Value, secret.SecretValue));
        Assert.Equal((null, null), (missing.Value, missing.SecretValue));
    }

    [Fact]
    public async Task A_plain_value_can_be_awaited_but_not_a_secret_one()
    {
        var network = await ReadAsync();

        Assert.Equal("vpc-1", await network.RequireValueAsync("vpcId"));
        Assert.Null(await network.GetValueAsync("none"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => network.GetValueAsync("key"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => network.RequireValueAsync("key"));
    }

    [Fact]
    public async Task A_required_output_that_is_missing_fails_naming_output_and_stack()
    {
        var failure = await Assert.ThrowsAsync<RunException>(
            () => Program.UpAsync(Network(), () => new StackReference("org/infra/prod-network").RequireOutput("none")));

        Assert.Contains("Required output 'none' does not exist on stack 'org/infra/prod-network'.", failure.Message, StringComparison.Ordinal);
    }

    private static async Task<StackReference> ReadAsync()
    {
        StackReference? network = null;
        await Program.UpAsync(Network(), () => network = new("org/infra/prod-network"));
        return network!;
    }

    private static RecordingMocks Network() => new()
    {
        Make = args => Task.FromResult<(string?, object)>((args.Id, new Dictionary<string, object>
        {
            ["name"] = args.Id!,
            ["outputs"] = new Dictionary<string, object> { ["vpcId"] = "vpc-1", ["key"] = "hush", ["subnets"] = new[] { "a", "b" }, ["zones"] = 3 },
            ["secretOutputNames"] = new[] { "key" },
        })),
    };
}
