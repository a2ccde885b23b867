using System.Text.Json.Nodes;
using Tandem.Cli;

namespace Tandem.Tests.Cli;

/// <summary>R92: <c>tandem compare</c> says whether two clusters are interchangeable, and which input makes them differ.</summary>
[Collection(PulumiCollection.Name)]
public sealed class CompareTests : IDisposable
{
    private readonly ProjectCopy _project = new();

    public void Dispose() => _project.Dispose();

    [Fact]
    public async Task The_repositorys_own_clusters_are_interchangeable()
    {
        var run = await TandemAsync("compare", "prod");

        Assert.Equal((ExitCode.Done, ""), (run.Code, run.Error));
        Golden.Verify(Shown(run), "compare-equal");
    }

    [Fact]
    public async Task Each_difference_is_shown_below_the_input_that_causes_it()
    {
        Differ();

        var run = await TandemAsync("compare", "prod");

        Assert.Equal((ExitCode.Differs, ""), (run.Code, run.Error));
        Golden.Verify(Shown(run), "compare-different");
        PrintedBlock.Verify("docs/parity.md", "compare", $"```\n{Shown(run).Trim()}\n```");
    }

    [Fact]
    public async Task What_is_deployed_is_compared_too_and_an_update_that_waits_on_one_side_is_a_difference()
    {
        await TandemAsync("up", "prod", "--yes");
        var equal = await TandemAsync("compare");
        foreach (var cluster in new[] { "prod-a", "prod-b" })
        {
            _project.Change($"Pulumi.{cluster}.yaml", text => text + "  infra:phase: 1\n");
        }

        await TandemAsync("up", "prod-b", "--yes");
        var different = await TandemAsync("compare");

        Assert.Equal((ExitCode.Done, ExitCode.Differs), (equal.Code, different.Code));
        Golden.Verify($"{Shown(equal)}\n{Shown(different)}", "compare-deployed");
    }

    // R2: a VPC of its own makes a cluster no other cluster; that it has one is said.
    [Fact]
    public async Task Clusters_in_two_networks_are_interchangeable_and_the_networks_are_named()
    {
        _project.Change("fleet.yaml", text => text.Replace("        serviceCidr: 172.21.0.0/16\n", "        serviceCidr: 172.21.0.0/16\n        network: prod-b-network\n", StringComparison.Ordinal));
        _project.Change("Pulumi.prod-b-network.yaml", _ => "config:\n  infra:stack: network\n  infra:environment: prod\n  infra:cidr: 10.17.0.0/16\n");

        var run = await TandemAsync("compare", "prod");

        Assert.Equal((ExitCode.Done, ""), (run.Code, run.Error));
        Assert.Contains("prod-a and prod-b of prod, in prod-network and prod-b-network", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task For_machines_all_of_it_is_JSON()
    {
        Differ();

        var run = await TandemAsync("compare", "--json");

        var json = JsonNode.Parse(run.Out)!;
        Assert.Equal((ExitCode.Differs, false), (run.Code, (bool)json["equal"]!));
        Assert.Equal(
            ["Pulumi.prod-b.yaml infra:logRetentionDays", "Pulumi.prod-b.yaml infra:nodeGroups.general.max", "Pulumi.prod-b.yaml infra:viewRoleArns"],
            json["declared"]!.AsArray().Select(d => $"{d!["cause"]!["file"]} {d["cause"]!["key"]}"));
    }

    [Fact]
    public async Task A_difference_may_be_allowed_until_a_day_and_what_is_over_or_unused_is_named()
    {
        Differ();
        _project.Change("parity.yaml", _ =>
            """
            allowed:
              - cause: Pulumi.prod-b.yaml infra:nodeGroups.*
                reason: prod-b tries smaller groups first
                owner: kim
                until: 2026-02-01
              - resource: aws:eks/accessEntry:AccessEntry * [protect]
                reason: it was tried out
                owner: ann
                until: 2026-02-01
              - cause: Pulumi.prod-b.yaml infra:logRetentionDays
                reason: the auditor wants less
                owner: lee
                until: 2025-12-24
            """);

        var run = await TandemAsync("compare");

        Assert.Equal(ExitCode.Differs, run.Code);
        Golden.Verify(Shown(run), "compare-allowed");
    }

    [Fact]
    public async Task When_all_that_differs_is_allowed_the_answer_is_yes()
    {
        Differ();
        _project.Change("parity.yaml", _ => "allowed: [{ cause: Pulumi.prod-b.yaml *, reason: a trial, owner: kim, until: 2026-01-31 }]");

        Assert.Equal(ExitCode.Done, (await TandemAsync("compare")).Code);
    }

    [Fact]
    public async Task Everything_that_is_wrong_in_the_list_is_told_at_once()
    {
        _project.Change("parity.yaml", _ =>
            """
            allowed:
              - cause: Pulumi.prod-b.yaml infra:phase
                resource: "*"
                reason: both
                owner: kim
                until: 2027-01-01
              - until: tomorrow
                oner: kim
            permitted: []
            """);

        var run = await TandemAsync("compare");

        Assert.Equal((ExitCode.WrongSettings, ""), (run.Code, run.Out));
        Golden.Verify(run.Error, "compare-wrong-list");
    }

    [Fact]
    public async Task Another_checkout_may_declare_the_second_cluster()
    {
        using var there = new ProjectCopy();
        there.Change("workloads.yaml", text => text.Replace("replicaCount: 3", "replicaCount: 4", StringComparison.Ordinal));

        var run = await TandemAsync("compare", "prod", "prod-a", "prod-a", "--against", there.Root, "--json");

        Assert.Equal("workloads.yaml example.values.replicaCount 3 4", string.Join(' ', new[] { "file", "key", "left", "right" }.Select(m => (string)JsonNode.Parse(run.Out)!["declared"]![0]!["cause"]![m]!)));
    }

    [Fact]
    public async Task What_a_program_refuses_is_told_in_its_words()
    {
        foreach (var cluster in new[] { "prod-a", "prod-b" })
        {
            _project.Change($"Pulumi.{cluster}.yaml", text => text + "  infra:trafficMode: shared-load-balancer\n");
        }

        var run = await TandemAsync("compare");

        Assert.Equal((ExitCode.WrongSettings, ""), (run.Code, run.Out));
        Golden.Verify(run.Error, "compare-refused");
    }

    private void Differ() => _project.Change("Pulumi.prod-b.yaml", text =>
        text.Replace("max: 50", "max: 48", StringComparison.Ordinal).Replace("role/prod-view", "role/everybody", StringComparison.Ordinal) + "  infra:logRetentionDays: 30\n");

    private string Shown(TandemRun run) => run.Out.Replace(_project.Root, "PROJECT", StringComparison.Ordinal);

    private Task<TandemRun> TandemAsync(params string[] args) => TandemRun.OfAsync([.. args, "--backend", "rehearsal", "--project", _project.Root]);
}
