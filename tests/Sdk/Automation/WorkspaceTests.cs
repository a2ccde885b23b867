using Pulumi.Automation;
using Tandem.Tests.Shared.StandIn;

namespace Tandem.Tests.Sdk.Automation;

public sealed class WorkspaceTests : IDisposable
{
    private readonly StandInPulumi _pulumi = new("prod-a");

    public void Dispose() => _pulumi.Dispose();

    [Fact]
    public async Task What_is_set_is_got_whatever_characters_it_has()
    {
        const string Odd = "a \"quoted\" $HOME `word` with\nlines, \\ and 'ticks'";
        var stack = await OpenAsync();

        await stack.SetConfigAsync("infra:note", new(Odd));
        await stack.SetConfigAsync("infra:token", new("s3", isSecret: true));
        await stack.SetConfigAsync("infra:weights.prod-a", new("100"), path: true);

        var config = await stack.GetAllConfigAsync();
        Assert.Equal((Odd, false), (config["infra:note"].Value, config["infra:note"].IsSecret));
        Assert.Equal(("s3", true), (config["infra:token"].Value, config["infra:token"].IsSecret));
        Assert.Equal("""{"prod-a":100}""", (await stack.GetConfigAsync("infra:weights")).Value);
    }

    [Fact]
    public async Task Several_values_are_set_in_one_command_and_removed_again()
    {
        var stack = await OpenAsync();

        await stack.SetAllConfigAsync(new Dictionary<string, ConfigValue> { ["infra:a"] = new("1=2"), ["infra:b"] = new("x", isSecret: true) });
        await stack.RemoveConfigAsync("infra:b");

        var config = await stack.GetAllConfigAsync();
        Assert.Equal(["infra:a"], config.Keys);
        Assert.Equal("1=2", config["infra:a"].Value);
    }

    [Fact]
    public async Task Outputs_are_plain_objects_and_say_which_are_secret()
    {
        _pulumi.Stack("prod-a").WithOutput("weights", """{"prod-a":100,"ratio":0.5}""").WithOutput("addresses", """["192.0.2.1"]""")
            .WithOutput("ready", "true").WithOutput("at", "\"2026-11-20T12:00:00Z\"").WithSecretOutput("kubeconfig", "\"clear\"");

        var outputs = await (await OpenAsync()).GetOutputsAsync();

        var weights = Assert.IsType<Dictionary<string, object>>(outputs["weights"].Value);
        Assert.Equal(100L, weights["prod-a"]);
        Assert.Equal(0.5, weights["ratio"]);
        Assert.Equal(["192.0.2.1"], Assert.IsType<object[]>(outputs["addresses"].Value));
        Assert.Equal(true, outputs["ready"].Value);
        Assert.Equal(12, Assert.IsType<DateTime>(outputs["at"].Value).ToUniversalTime().Hour);
        Assert.Equal(("clear", true), (outputs["kubeconfig"].Value, outputs["kubeconfig"].IsSecret));
        Assert.False(outputs["ready"].IsSecret);
    }

    [Fact]
    public async Task An_up_brings_outputs_and_its_place_in_the_history()
    {
        _pulumi.Stack("prod-a").WithConfig("infra:role", "standby").WithOutputFrom("role", "infra:role");
        var stack = await OpenAsync();
        var lines = new List<string>();

        var result = await stack.UpAsync(new() { Message = "warm \"it\"", OnStandardOutput = lines.Add });

        Assert.Equal("standby", result.Outputs["role"].Value);
        Assert.Equal((UpdateKind.Update, UpdateState.Succeeded), (result.Summary.Kind, result.Summary.Result));
        Assert.Equal(("warm \"it\"", 1), (result.Summary.Message, result.Summary.Version));
        Assert.Equal(7, result.Summary.ResourceChanges![OperationType.Create]);
        Assert.Equal(TimeSpan.FromSeconds(1), result.Summary.EndTime - result.Summary.StartTime);
        Assert.Equal("auto.local", result.Summary.Environment["exec.kind"]);
        Assert.Equal(["update (prod-a)"], lines);
        Assert.Equal("update (prod-a)\n", result.StandardOutput);
    }

    [Fact]
    public async Task A_preview_tells_what_an_up_would_change_and_changes_nothing()
    {
        var stack = await OpenAsync();
        await stack.UpAsync();
        await stack.SetConfigAsync("infra:role", new("active"));

        var preview = await stack.PreviewAsync();

        Assert.Equal((1, 6), (preview.ChangeSummary[OperationType.Update], preview.ChangeSummary[OperationType.Same]));
        Assert.Equal(1, (await stack.GetInfoAsync())!.Version);
    }

    [Fact]
    public async Task Cancel_takes_away_the_lock_that_another_left()
    {
        var world = _pulumi.Stack("prod-a").LockedBy("created by ann@desk (pid 7)");
        var stack = await OpenAsync();

        await stack.CancelAsync();

        Assert.False(world.IsLocked);
        await stack.UpAsync();
    }

    [Fact]
    public async Task The_workspace_knows_its_stacks_its_user_and_its_executable()
    {
        _pulumi.AddStack("prod-b").LockedBy("ann");
        var workspace = (await OpenAsync()).Workspace;

        Assert.Equal([("prod-a", false), ("prod-b", true)], (await workspace.ListStacksAsync()).Select(stack => (stack.Name, stack.IsUpdateInProgress)));
        Assert.Equal("stand-in", (await workspace.WhoAmIAsync()).User);
        Assert.Equal("3.200.0", workspace.PulumiVersion);
        Assert.Equal(3, (await workspace.ExportStackAsync("prod-a")).Version);
    }

    [Fact]
    public async Task Tags_are_set_listed_and_removed()
    {
        var stack = await OpenAsync();

        await stack.SetTagAsync("active", "prod a");
        Assert.Equal("prod a", await stack.GetTagAsync("active"));
        Assert.Equal(["active"], (await stack.ListTagsAsync()).Keys);

        await stack.RemoveTagAsync("active");
        Assert.Empty(await stack.ListTagsAsync());
    }

    [Fact]
    public async Task Commands_run_with_the_environment_that_was_given()
    {
        using var workspace = await LocalWorkspace.CreateAsync(new()
        {
            WorkDir = _pulumi.WorkDir,
            PulumiHome = "/home/of/pulumi",
            EnvironmentVariables = new Dictionary<string, string?> { ["PULUMI_CONFIG_PASSPHRASE"] = "p" },
        });

        await workspace.ListStacksAsync();

        Assert.Equal(["PULUMI_CONFIG_PASSPHRASE=p", "PULUMI_HOME=/home/of/pulumi"], _pulumi.Calls.Single().Variables);
    }

    [Fact]
    public async Task A_workspace_without_a_folder_makes_one_and_takes_it_away()
    {
        var workspace = await LocalWorkspace.CreateAsync();
        Assert.True(Directory.Exists(workspace.WorkDir));

        workspace.Dispose();

        Assert.False(Directory.Exists(workspace.WorkDir));
    }

    private Task<WorkspaceStack> OpenAsync() => LocalWorkspace.SelectStackAsync(new("prod-a", _pulumi.WorkDir));
}
