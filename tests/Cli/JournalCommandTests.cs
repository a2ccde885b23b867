using System.Text.Json.Nodes;
using Tandem.Cli;
using Tandem.Cli.Backends;
using Tandem.Stacks.Configuration;
using Tandem.Stacks.Files;
using Tandem.Switchover;
using Tandem.Switchover.Operations;
using Tandem.Switchover.Ports;
using Tandem.Switchover.Store;
using Tandem.Switchover.Store.S3;

namespace Tandem.Tests.Cli;

/// <summary>What <c>tandem journal</c> prints, from a journal that two operations wrote.</summary>
[Collection(PulumiCollection.Name)]
public sealed class JournalCommandTests : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);
    private readonly ProjectCopy _project = new();

    public void Dispose() => _project.Dispose();

    [Theory]
    [InlineData("rehearsal", ".rehearsal")]
    [InlineData("pulumi", ".tandem")]
    public async Task It_is_the_same_screen_on_both_backends(string backend, string directory)
    {
        await WriteAsync(directory);

        var run = await TandemAsync("journal", "prod", "--backend", backend);

        Assert.Equal((ExitCode.Done, ""), (run.Code, run.Error));
        Golden.Verify(run.Out, "journal");
    }

    [Fact]
    public async Task It_is_kept_where_the_fleet_says()
    {
        _project.Change("fleet.yaml", text => text.Replace("    domain: prod.example.com\n", "    domain: prod.example.com\n    journal: kept/here\n", StringComparison.Ordinal));
        await WriteAsync("kept/here");

        var run = await TandemAsync("journal", "--backend", "pulumi", "--operation", "prod-2");

        Golden.Verify(run.Out, "journal-operation");
    }

    [Fact]
    public async Task Json_is_a_line_an_entry()
    {
        await WriteAsync(".tandem");

        var run = await TandemAsync("journal", "--backend", "pulumi", "--json", "--operation", "prod-2");

        var lines = run.Out.TrimEnd('\n').Split('\n').Select(l => JsonNode.Parse(l)!).ToList();
        Assert.Equal([6, 7], lines.Select(l => (int)l["entryNumber"]!));
        Assert.Equal(["started", "ended"], lines.Select(l => (string)l["entry"]!["event"]!));
    }

    [Fact]
    public async Task An_operation_that_is_not_there_is_named_with_those_that_are()
    {
        await WriteAsync(".tandem");

        var run = await TandemAsync("journal", "--backend", "pulumi", "--operation", "prod-9");

        Assert.Equal((ExitCode.Usage, "tandem: --operation is 'prod-9', which the journal of prod does not know. Operations: prod-1, prod-2.\n"), (run.Code, run.Error));
    }

    [Fact]
    public async Task A_broken_chain_shows_what_stands_before_the_line_names_it_and_has_an_exit_code_of_its_own()
    {
        await WriteAsync(".tandem");
        var file = Path.Combine(_project.Root, ".tandem", "prod", "journal.jsonl");
        var lines = File.ReadAllLines(file);
        File.WriteAllText(file, string.Concat(lines.Where((_, i) => i != 3).Select(l => l + "\n")));

        var run = await TandemAsync("journal", "--backend", "pulumi");
        var status = await TandemAsync("status", "--backend", "pulumi");

        Assert.Equal(ExitCode.JournalBroken, run.Code);
        Golden.Verify((run.Out + run.Error).Replace(_project.Root, "PROJECT", StringComparison.Ordinal), "journal-broken");
        Assert.NotEqual(ExitCode.Done, status.Code);
    }

    [Fact]
    public async Task An_empty_journal_is_said_to_be_empty() =>
        Assert.Equal((0, "The journal of prod is empty.\n"), await TandemAsync("journal", "--backend", "pulumi") is var run ? (run.Code, run.Out) : default);

    [Fact]
    public void A_bucket_is_opened_in_its_region_and_a_directory_in_the_project()
    {
        using var bucket = (IDisposable)StorePlace.Open("/project", Environment("s3://journals/tandem"));

        Assert.IsType<S3OperationStore>(bucket);
        Assert.IsType<FileOperationStore>(StorePlace.Open("/project", Environment("kept")));
        Assert.Equal((", journal in s3://journals/tandem", ", journal in kept", ""), (StorePlace.Of(Environment("s3://journals/tandem").Journal), StorePlace.Of(Environment("kept").Journal), StorePlace.Of(JournalPlace.Default)));
        Assert.Equal(new(null, "journals", "a/b", "eu-central-1"), Environment("s3://journals/a/b/?region=eu-central-1").Journal);
        Assert.Equal(new(null, "journals", "", null), Environment("s3://journals").Journal);
    }

    private FleetEnvironment Environment(string journal)
    {
        var mistakes = new Mistakes();
        var text = File.ReadAllText(Path.Combine(_project.Root, "fleet.yaml")).Replace("    domain: prod.example.com\n", $"    domain: prod.example.com\n    journal: {journal}\n", StringComparison.Ordinal);
        var fleet = FleetFile.Read(text, mistakes);
        mistakes.ThrowIfAny("fleet.yaml");
        return fleet.Environments["prod"];
    }

    private Task<TandemRun> TandemAsync(params string[] args) => TandemRun.OfAsync([.. args, "--project", _project.Root]);

    private async Task WriteAsync(string directory)
    {
        var store = new FileOperationStore(Path.Combine(_project.Root, directory));
        var lease = (await store.TryAcquireAsync("prod", new(new("ada", "desk", "7"), null, Noon, Noon.AddMinutes(1)), null, CancellationToken.None)).Granted!;
        var request = new JournalledRequest(OperationKind.Switchover, "prod-a", "prod-b", [3, 255], "", false, new SortedDictionary<string, string>());
        JournalEntry[] entries =
        [
            new("prod-1", JournalEvent.Started, "", 0, "cafe", Noon, "prod-a gives production to prod-b") { By = "ada@desk", Request = request },
            new("prod-1", JournalEvent.Intent, "warm-target", 1, "cafe", Noon.AddSeconds(5), "prod-b becomes active") { By = "ada@desk" },
            new("prod-1", JournalEvent.Failed, "warm-target", 1, "cafe", Noon.AddMinutes(4), "the update of prod-b failed\nits log says why") { By = "ada@desk" },
            new("prod-1", JournalEvent.RollingBack, "", 0, "cafe", Noon.AddMinutes(5), "the operator turned it round") { By = "kim@laptop" },
            new("prod-1", JournalEvent.Ended, "", 0, "cafe", Noon.AddMinutes(9), "production is where it was") { By = "kim@laptop", Ending = Ending.RolledBack },
            new("prod-2", JournalEvent.Started, "", 0, "beef", Noon.AddDays(1), "production goes to prod-b") { By = "kim@laptop", Request = request with { Kind = OperationKind.Failover, Reason = "the region is dark" } },
            new("prod-2", JournalEvent.Ended, "", 0, "beef", Noon.AddDays(1).AddMinutes(3), "prod-b serves") { By = "kim@laptop", Ending = Ending.Done },
        ];
        foreach (var entry in entries)
        {
            await store.AppendAsync(lease, entry, CancellationToken.None);
        }
    }
}
