using System.Text.Json.Nodes;
using Tandem.Cli;

namespace Tandem.Tests.Cli;

/// <summary>Whole verbs on the rehearsal backend, with the repository's real configuration.</summary>
[Collection(PulumiCollection.Name)]
public sealed class RehearsalBackendTests : IDisposable
{
    private readonly ProjectCopy _project = new();

    public void Dispose() => _project.Dispose();

    [Fact]
    public async Task Rehearse_brings_everything_up_moves_production_and_fails_no_request()
    {
        var run = await TandemAsync("rehearse");

        Assert.Equal((ExitCode.Done, ""), (run.Code, run.Error));
        Golden.Verify(run.Out, "rehearse");
        PrintedBlock.Verify("README.md", "rehearse", $"```\n{run.Out.Trim()}\n```");
    }

    [Fact]
    public async Task The_same_seed_prints_the_same_bytes_and_another_seed_does_not()
    {
        var first = await TandemAsync("rehearse", "--seed", "7", "--json");
        var second = await TandemAsync("rehearse", "--seed", "7", "--json");
        var other = await TandemAsync("rehearse", "--seed", "8", "--json");

        Assert.Equal(first.Out, second.Out);
        Assert.NotEqual(first.Out, other.Out);
        Assert.Empty(JsonNode.Parse(first.Out)!["requests"]!["failed"]!.AsObject());
    }

    [Fact]
    public async Task The_verbs_work_on_a_cloud_that_is_kept_between_calls()
    {
        var up = await TandemAsync("up", "prod", "--yes");
        var before = await TandemAsync("status", "--json");
        var plan = await TandemAsync("plan", "--from", "prod-a", "--to", "prod-b");
        var moved = await TandemAsync("switchover", "--from", "prod-a", "--to", "prod-b", "--yes");
        var after = await TandemAsync("status");
        var again = await TandemAsync("switchover", "--from", "prod-a", "--to", "prod-b", "--yes");

        Assert.Equal((0, 0, 0, 0, 0), (up.Code, before.Code, plan.Code, moved.Code, after.Code));
        Assert.Equal("prod-a", (string?)JsonNode.Parse(before.Out)!["active"]);
        Assert.Equal(ExitCode.Refused, again.Code);
        Golden.Verify(up.Out, "up");
        Golden.Verify(plan.Out, "plan");
        Golden.Verify(moved.Out, "switchover");
        Golden.Verify(after.Out, "status");
        Golden.Verify(again.Out, "switchover-refused");
    }

    [Fact]
    public async Task Gates_are_listed_and_asked_alone_and_the_exit_code_says_whether_one_stands_in_the_way()
    {
        await TandemAsync("up", "prod", "--yes");

        var all = await TandemAsync("plan", "--from", "prod-a", "--to", "prod-b", "--gates", "--json");
        var wrong = await TandemAsync("plan", "--from", "prod-b", "--to", "prod-a", "--gate", "source-is-active");
        var unknown = await TandemAsync("plan", "--from", "prod-a", "--to", "prod-b", "--gate", "no-such-gate");

        Assert.Equal((ExitCode.Done, 43), (all.Code, JsonNode.Parse(all.Out)!.AsArray().Count(g => (bool)g!["passes"]!)));
        Assert.Equal(ExitCode.Refused, wrong.Code);
        Golden.Verify(wrong.Out, "gate-refused");
        Assert.Equal(ExitCode.Usage, unknown.Code);
        Assert.StartsWith("tandem: --gate is 'no-such-gate', which is no gate of a switchover. Gates: lease-is-free, journal-is-clean, ", unknown.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_plan_of_a_failover_asks_its_own_gates_and_prints_the_line_that_begins_it()
    {
        await TandemAsync("up", "prod", "--yes");

        var plan = await TandemAsync("plan", "--to", "prod-b", "--failover");
        var why = await TandemAsync("plan", "--to", "prod-b", "--failover", "--accept", "quota-suffices", "--reason", "prod-a's API is dead");
        var gates = await TandemAsync("plan", "--to", "prod-b", "--failover", "--gates", "--json");
        var unknown = await TandemAsync("plan", "--to", "prod-b", "--failover", "--gate", "same-release");

        Assert.Equal((ExitCode.Done, ExitCode.Done), (plan.Code, why.Code));
        Golden.Verify(plan.Out, "plan-failover");
        Assert.EndsWith("To go on:  tandem failover --to prod-b --accept quota-suffices --reason 'prod-a'\\''s API is dead' --backend rehearsal", OneLine(why), StringComparison.Ordinal);
        Assert.Equal(11, JsonNode.Parse(gates.Out)!.AsArray().Count);
        Assert.StartsWith("tandem: --gate is 'same-release', which is no gate of a failover. Gates: lease-is-free, ", unknown.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_line_that_begins_a_planned_switchover_says_again_what_was_accepted()
    {
        await TandemAsync("up", "prod", "--yes");

        var plan = await TandemAsync("plan", "--from", "prod-a", "--to", "prod-b", "--drill", "--accept", "nobody-is-paged", "--reason", "known");

        Assert.EndsWith("To go on:  tandem switchover --from prod-a --to prod-b --drill --accept nobody-is-paged --reason known --backend rehearsal", OneLine(plan), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--from is missing. Name the cluster that serves now; for the plan of a failover, which finds it itself, give --failover.", "plan", "--to", "prod-b")]
    [InlineData("--from is 'prod-a', and a failover finds out itself where production is. Leave --from out.", "plan", "--from", "prod-a", "--to", "prod-b", "--failover")]
    public async Task A_plan_that_names_too_little_or_too_much_is_refused(string says, params string[] args)
    {
        var run = await TandemAsync(args);

        Assert.Equal((ExitCode.Usage, $"tandem: {says}"), (run.Code, run.Error.Trim()));
    }

    [Fact]
    public async Task A_broken_manifest_is_named_with_file_and_place_and_nothing_is_made()
    {
        _project.Change("workloads.yaml", text => text.Replace("namespace: example", "namespaze: example", StringComparison.Ordinal));

        var run = await TandemAsync("rehearse");

        Assert.Equal(ExitCode.WrongSettings, run.Code);
        Assert.Contains("workloads.yaml", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        Golden.Verify(run.Error, "broken-manifest");
    }

    [Fact]
    public async Task A_manifest_that_is_no_YAML_is_named_with_line_and_column()
    {
        _project.Change("workloads.yaml", text => "workloads: [\n" + text);

        var run = await TandemAsync("rehearse");

        Assert.Equal(ExitCode.WrongSettings, run.Code);
        Golden.Verify(run.Error, "no-yaml");
    }

    [Fact]
    public async Task A_directory_that_cannot_be_written_is_named()
    {
        File.WriteAllText(Path.Combine(_project.Root, ".rehearsal"), "a file where the directory should be");

        var run = await TandemAsync("up", "prod", "--yes");

        Assert.Equal(ExitCode.BackendUnusable, run.Code);
        Assert.Contains(Path.Combine(_project.Root, ".rehearsal"), run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    private Task<TandemRun> TandemAsync(params string[] args) => TandemRun.OfAsync([.. args, "--backend", "rehearsal", "--project", _project.Root]);

    /// <summary>As it would stand on a screen wide enough.</summary>
    private static string OneLine(TandemRun run) => string.Join(' ', run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
