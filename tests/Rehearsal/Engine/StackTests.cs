using Pulumi;
using Tandem.Switchover.Ports;

namespace Tandem.Tests.Rehearsal.Engine;

[Collection(PulumiCollection.Name)]
public sealed class StackTests
{
    private readonly EngineFixture _engine = new();

    [Fact]
    public async Task A_stack_that_is_unknown_is_refused_with_the_names_of_those_that_are_not()
    {
        Assert.Equal("there is no stack 'three'. Stacks with a file are: one, two.", await _engine.UpFailsAsync(StackFailure.NoSuchStack, "three"));
    }

    [Fact]
    public async Task Outputs_come_out_and_secret_ones_stay_in()
    {
        _engine.Programs["one"] = () => Output.Create("https://example.com");

        var outputs = (await _engine.UpAsync()).Outputs;

        Assert.Equal(["value"], outputs.Names);
        Assert.Equal("https://example.com", outputs.Text("value"));
        Assert.Equal("https://example.com", (await _engine.Stacks.GetOutputsAsync("one", CancellationToken.None)).Text("value"));
    }

    [Fact]
    public async Task A_stack_reads_the_outputs_of_another()
    {
        _engine.Programs["one"] = () => Output.Create("vpc-1");
        _engine.Programs["two"] = () => new StackReference("organization/tests/one").RequireOutput("value").Apply(v => (string)v);
        await _engine.UpAsync();

        Assert.Equal("vpc-1", (await _engine.UpAsync("two")).Outputs.Text("value"));
    }

    // As the engine does: pkg/backend/backend.go, GetStackOutputs.
    [Fact]
    public async Task A_stack_that_exists_but_was_never_up_has_put_nothing_out()
    {
        _engine.Programs["two"] = () => new StackReference("organization/tests/one").GetOutput("value").Apply(v => v is null ? "nothing" : "something");

        Assert.Equal("nothing", (await _engine.UpAsync("two")).Outputs.Text("value"));
    }

    [Fact]
    public async Task A_stack_that_reads_one_that_does_not_exist_is_refused_in_the_words_of_the_engine()
    {
        _engine.Programs["two"] = () => new StackReference("organization/tests/three").GetOutput("value").Apply(v => $"{v}");

        Assert.Contains("unknown stack \"organization/tests/three\"", await _engine.UpFailsAsync(StackFailure.Refused, "two"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stack_reads_what_it_put_out_itself_the_last_time()
    {
        _engine.Programs["one"] = () => new StackReference("organization/tests/one").GetOutput("value").Apply(v => $"{v}+");
        await _engine.UpAsync();

        Assert.Equal("++", (await _engine.UpAsync()).Outputs.Text("value"));
    }

    [Fact]
    public async Task A_program_that_throws_says_so_in_its_own_words_and_changes_nothing()
    {
        _engine.Wants(() => throw new InvalidOperationException("infra:role is 'activ'. Use one of: active, standby."));

        Assert.Equal("infra:role is 'activ'. Use one of: active, standby.", await _engine.UpFailsAsync(StackFailure.Refused));
    }

    [Fact]
    public async Task Config_reaches_the_program_and_what_is_written_lies_over_the_file()
    {
        _engine.Programs.Config["tests:color"] = "blue";
        _engine.Programs["one"] = () => Output.Create(new Config("tests").Require("color"));
        Assert.Equal("blue", (await _engine.UpAsync()).Outputs.Text("value"));

        await _engine.Stacks.SetConfigAsync("one", new ConfigSetting("tests:color", "green"), CancellationToken.None);

        Assert.Equal("green", (await _engine.UpAsync()).Outputs.Text("value"));
        Assert.Equal("green", (await _engine.Stacks.GetConfigAsync("one", CancellationToken.None))["tests:color"]);
        Assert.Null(Environment.GetEnvironmentVariable("PULUMI_CONFIG"));
    }
}
