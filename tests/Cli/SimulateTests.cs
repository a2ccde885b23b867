using System.Text.Json.Nodes;
using Tandem.Cli;

namespace Tandem.Tests.Cli;

public sealed class SimulateTests
{
    [Theory]
    [InlineData("--runs 0", "tandem: --runs is 0. Give a number from 1 to 1000000000.")]
    [InlineData("--run -1", "tandem: --run is -1. Give the number of a run, from 0 to 999999999.")]
    [InlineData("--runs 5 --run 3", "tandem: --runs, --run and --scenario exclude each other. Give --runs for many runs, --run to repeat one of them, or --scenario to play one.")]
    [InlineData("--scenario hello", "tandem: --scenario: 'hello' begins with no opening. Begin with one of: switchover, take-back, resume, failover.")]
    public async Task Bad_input_is_refused_with_what_is_allowed(string args, string says)
    {
        var run = await TandemRun.OfAsync(["simulate", .. args.Split(' ')]);

        Assert.Equal((ExitCode.Usage, says), (run.Code, run.Error.Trim()));
    }

    [Fact]
    public async Task A_place_that_is_none_is_refused_with_how_one_is_written()
    {
        var run = await TandemRun.OfAsync("simulate", "--scenario", "switchover; killed@1:raise-target-13/jump/1");

        Assert.Equal(ExitCode.Usage, run.Code);
        Assert.StartsWith("tandem: --scenario: 'killed@1:raise-target-13/jump/1' is neither FAULT@PROCESS:CALL, nor resume, rollback, abort or failover (with 'elsewhere' behind it or not), nor 'faults stop after NUMBER'. CALL is a number or ROW/KIND/NTH, such as raise-target-13/up/1. Faults: error-before, ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_runs_tell_figures_coverage_and_that_nothing_broke()
    {
        var run = await TandemRun.OfAsync("simulate", "--runs", "200", "--seed", "1");

        Assert.Equal(ExitCode.Done, run.Code);
        Assert.StartsWith("Simulated   200 runs of seed 1", run.Out, StringComparison.Ordinal);
        Assert.Contains("killed-pulumi-lives ", run.Out, StringComparison.Ordinal);
        Assert.EndsWith("no invariant was broken, and every run came to a good end", run.Out.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_screen_of_many_runs_and_of_one()
    {
        var many = await TandemRun.OfAsync("simulate", "--runs", "20", "--seed", "1");
        var one = await TandemRun.OfAsync("simulate", "--scenario", "failover; killed-pulumi-lives@1:raise-target/up/1; resume");

        Golden.Verify(many.Out, "simulate-many");
        // The trace before its end has a line for every question of every gate.
        Golden.Verify(string.Join('\n', one.Out.Split('\n').TakeLast(14)), "simulate-one");
    }

    [Fact]
    public async Task One_run_is_repeated_with_its_trace_and_the_scenario_that_plays_it_again()
    {
        var run = await TandemRun.OfAsync("simulate", "--seed", "1", "--run", "3");
        var scenario = run.Out.Split('\n').First(line => line.StartsWith("Scenario    ", StringComparison.Ordinal))["Scenario    ".Length..];

        Assert.Equal(run.Out, (await TandemRun.OfAsync("simulate", "--scenario", scenario)).Out);
    }

    [Fact]
    public async Task Json_has_every_row_fault_and_call_that_was_struck()
    {
        var run = await TandemRun.OfAsync("simulate", "--runs", "50", "--json");

        Assert.Equal(50, (int)JsonNode.Parse(run.Out)!["runs"]!);
        Assert.NotEmpty(JsonNode.Parse(run.Out)!["coverage"]!.AsArray());
    }
}
