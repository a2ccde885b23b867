using Tandem.Tests.Shared.StandIn;

namespace Tandem.Tests.Switchover.Pulumi;

public sealed class ConfigAndOutputTests : AdapterFixture
{
    [Fact]
    public async Task Stacks_are_listed_in_ordinal_order()
    {
        Pulumi.AddStack("prod-Z");

        Assert.Equal(["prod-Z", "prod-a", "prod-b", "prod-traffic"], await Stacks.ListStacksAsync(None));
    }

    [Fact]
    public async Task Config_comes_with_objects_as_JSON_and_without_secrets()
    {
        Pulumi.Stack("prod-traffic").WithConfig("infra:ttlSeconds", "60").WithConfig("infra:weights.prod-a", "255").WithConfig("infra:weights.prod-b", "0")
            .WithSecret("infra:token", "s3");

        var config = await Stacks.GetConfigAsync("prod-traffic", None);

        Assert.Equal(["infra:ttlSeconds=60", """infra:weights={"prod-a":255,"prod-b":0}"""], config.Select(entry => $"{entry.Key}={entry.Value}"));
    }

    [Fact]
    public async Task A_value_and_a_part_of_an_object_are_set()
    {
        await Stacks.SetConfigAsync("prod-a", new("infra:role", "active"), None);
        await Stacks.SetConfigAsync("prod-traffic", new("infra:weights.prod-a", "128", IsPath: true), None);

        Assert.Equal("active", Pulumi.Stack("prod-a").Config("infra:role"));
        Assert.Equal("config set --path infra:weights.prod-a --plaintext --stack prod-traffic --non-interactive -- 128", Pulumi.Calls[^1].Line);
    }

    [Fact]
    public async Task Outputs_come_as_JSON_nodes_without_secrets()
    {
        Pulumi.Stack("prod-traffic").WithOutput("weights", """{"prod-b":0,"prod-a":255}""").WithOutput("hosts", """["shop.example.com"]""")
            .WithOutput("role", "\"active\"").WithOutput("ttlSeconds", "60").WithSecretOutput("kubeconfig", "\"x\"").WithOutput("none", "null");

        var outputs = await Stacks.GetOutputsAsync("prod-traffic", None);

        Assert.Equal(["hosts", "none", "role", "ttlSeconds", "weights"], outputs.Names);
        Assert.Equal(("active", 60), (outputs.Text("role"), outputs.Number("ttlSeconds")));
        Assert.Equal(["shop.example.com"], outputs.Texts("hosts"));
        Assert.Equal(["prod-a=255", "prod-b=0"], outputs.Numbers("weights").Select(weight => $"{weight.Key}={weight.Value}"));
        Assert.Null(outputs["none"]);
    }

    [Fact]
    public async Task A_stack_that_was_never_up_has_no_outputs() => Assert.Empty((await Stacks.GetOutputsAsync("prod-b", None)).Names);

    [Fact]
    public async Task Cancel_takes_a_lock_away()
    {
        Pulumi.Stack("prod-a").LockedBy("ann");

        await Stacks.CancelAsync("prod-a", None);

        Assert.False(Pulumi.Stack("prod-a").IsLocked);
    }

    [Fact]
    public async Task Cancel_of_what_has_ended_already_is_no_error()
    {
        Pulumi.Answer("cancel *", StandInAnswer.Fails("[409] Conflict: The Update has already completed"));

        await Stacks.CancelAsync("prod-a", None);

        Assert.StartsWith("cancel ", Pulumi.Calls[^1].Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Commands_run_one_at_a_time_and_each_stack_is_selected_once()
    {
        var stacks = Enumerable.Range(0, 6).Select(i => i % 2 == 0 ? "prod-a" : "prod-b");

        await Task.WhenAll(stacks.Select(stack => Stacks.GetConfigAsync(stack, None)));

        Assert.Equal(["stack select --stack prod-a --non-interactive", "stack select --stack prod-b --non-interactive"],
            Pulumi.Calls.Select(call => call.Line).Where(line => line.StartsWith("stack select", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.All(Pulumi.Calls, call => Assert.Equal(Pulumi.WorkDir, call.WorkDir));
    }
}
