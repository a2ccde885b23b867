using Tandem.Rehearsal.Backend;
using Tandem.Rehearsal.Clients;
using Tandem.Switchover.Ports;

namespace Tandem.Tests.Rehearsal.Backend;

/// <summary>A world that is kept in a directory between calls of the program.</summary>
[Collection(PulumiCollection.Name)]
public sealed class KeptWorldTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("tandem-rehearsal-").FullName;

    [Fact]
    public async Task A_world_goes_on_where_it_was_left()
    {
        using (var first = Open())
        {
            await RehearsalRun.ProvisionAsync(first, "prod", null, CancellationToken.None);
            await first.Clock.WaitAsync(TimeSpan.FromMinutes(3), CancellationToken.None);
        }

        using var second = Open();
        Assert.True((await second.Observation.RequestRateAsync("prod-a", CancellationToken.None)).Value!.PerSecond > 0);
        Assert.True((await second.Stacks.PreviewAsync("prod-a", CancellationToken.None)).IsEmpty);
        await second.Clock.WaitAsync(TimeSpan.FromMinutes(3), CancellationToken.None);
        Assert.Equal((180 * 4_000, 0), (second.Timeline.Served, second.Timeline.Failed));
    }

    [Fact]
    public async Task Leaving_and_coming_back_changes_nothing_of_what_happens()
    {
        using var whole = RehearsalBackend.InMemory(RepositoryFiles.Root, new RehearsalOptions());
        await RehearsalRun.ProvisionAsync(whole, "prod", null, CancellationToken.None);
        await whole.Clock.WaitAsync(TimeSpan.FromMinutes(6), CancellationToken.None);

        using (var first = Open())
        {
            await RehearsalRun.ProvisionAsync(first, "prod", null, CancellationToken.None);
            await first.Clock.WaitAsync(TimeSpan.FromMinutes(2), CancellationToken.None);
        }

        using var second = Open();
        await second.Clock.WaitAsync(TimeSpan.FromMinutes(4), CancellationToken.None);

        Assert.Equal(Pods(whole), Pods(second));
        Assert.Equal(whole.Timeline.Rows[^1].Served, second.Timeline.Rows[^1].Served);
    }

    [Fact]
    public async Task What_was_written_into_config_is_kept_and_the_repositorys_file_is_not_touched()
    {
        var before = RepositoryFiles.Text("Pulumi.prod-traffic.yaml");
        using (var first = Open())
        {
            await first.Stacks.SetConfigAsync("prod-traffic", new ConfigSetting("infra:weights.prod-b", "13", IsPath: true), CancellationToken.None);
        }

        using var second = Open();

        Assert.Equal("""{"prod-a":255,"prod-b":13}""", (await second.Stacks.GetConfigAsync("prod-traffic", CancellationToken.None))["infra:weights"]);
        Assert.Equal(before, RepositoryFiles.Text("Pulumi.prod-traffic.yaml"));
    }

    [Fact]
    public void The_seed_is_that_of_the_world_that_is_kept()
    {
        Open(new RehearsalOptions { Seed = 7 }).Dispose();

        using var again = Open(new RehearsalOptions { Seed = 8 });

        Assert.Equal(7UL, again.Seed);
    }

    [Fact]
    public void One_process_at_a_time_moves_a_world_on()
    {
        using var first = Open(new RehearsalOptions { OpenedBy = "kim@laptop (process 7)" });

        var error = Assert.Throws<WorldInUseException>(() => Open());

        Assert.Equal(
            "the simulated cloud is in use by kim@laptop (process 7), and one process at a time can move it on. Wait until it ends; tandem status shows how far it is, tandem pause and tandem abort reach it",
            error.Message);
        Assert.Equal("kim@laptop (process 7)", RehearsalBackend.InUseBy(_directory));
        first.Dispose();
        Assert.Null(RehearsalBackend.InUseBy(_directory));
        Open().Dispose();
    }

    [Fact]
    public async Task A_world_can_be_looked_at_while_another_process_moves_it_on_and_nothing_of_that_is_kept()
    {
        using var first = Open();
        var kept = File.ReadAllText(Path.Combine(_directory, "world.json"));

        using (var look = RehearsalBackend.Look(RepositoryFiles.Root, _directory, new RehearsalOptions()))
        {
            await look.Clock.WaitAsync(TimeSpan.FromHours(1), CancellationToken.None);
        }

        Assert.Equal(kept, File.ReadAllText(Path.Combine(_directory, "world.json")));
    }

    [Fact]
    public async Task An_update_that_was_cut_off_with_its_process_is_settled_by_the_next_one()
    {
        using (var first = Open())
        {
            await RehearsalRun.ProvisionAsync(first, "prod", null, CancellationToken.None);
            await first.Stacks.SetConfigAsync("prod-traffic", new ConfigSetting("infra:weights.prod-a", "200", IsPath: true), CancellationToken.None);
            var killed = first.Clock.UtcNow + TimeSpan.FromSeconds(10);
            first.World.Ticked += _ =>
            {
                if (first.Clock.UtcNow == killed)
                {
                    File.Copy(Path.Combine(_directory, "world.json"), Path.Combine(_directory, "killed.json"));
                }
            };
            await first.Stacks.UpAsync("prod-traffic", new UpRequest("a switch"), null, CancellationToken.None);
        }

        File.Move(Path.Combine(_directory, "killed.json"), Path.Combine(_directory, "world.json"), overwrite: true);
        using var next = Open();

        Assert.NotEmpty(await next.Stacks.PendingOperationsAsync("prod-traffic", CancellationToken.None));
        var summary = await next.Stacks.UpAsync("prod-traffic", new UpRequest("the same again"), null, CancellationToken.None);
        Assert.Equal(200, summary.Outputs.Numbers("weights")["prod-a"]);
        Assert.Empty(await next.Stacks.PendingOperationsAsync("prod-traffic", CancellationToken.None));
        Assert.True((await next.Stacks.PreviewAsync("prod-traffic", CancellationToken.None)).IsEmpty);
    }

    [Fact]
    public void A_place_that_cannot_be_written_is_told_of_before_anything_begins()
    {
        var file = Path.Combine(_directory, "a-file");
        File.WriteAllText(file, "");

        var error = Assert.Throws<RehearsalException>(() => RehearsalBackend.Open(RepositoryFiles.Root, Path.Combine(file, "world"), new RehearsalOptions()));

        Assert.StartsWith($"the rehearsed world cannot be kept in {Path.Combine(file, "world")}: ", error.Message, StringComparison.Ordinal);
        Assert.EndsWith(" Give a directory that can be written.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_world_that_cannot_be_read_says_which_file_to_delete()
    {
        File.WriteAllText(Path.Combine(_directory, "world.json"), "{ no json");

        var error = Assert.Throws<RehearsalException>(() => Open());

        Assert.StartsWith($"{Path.Combine(_directory, "world.json")} cannot be read: ", error.Message, StringComparison.Ordinal);
        Assert.EndsWith("Delete it to begin with an empty world.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Clients_that_do_not_add_up_are_refused()
    {
        var error = Assert.Throws<RehearsalException>(() => Open(new RehearsalOptions { Clients = new ClientOptions { RequestsPerSecond = 0, ObeyTtlPercent = 90 } }));

        Assert.Equal("RequestsPerSecond is 0. Use a number from 1.\nthe shares of clients are 90, 0 and 0 percent. Use shares from 0 to 100 that sum to 100.", error.Message);
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    private static string Pods(RehearsalBackend backend) =>
        string.Join('\n', new[] { "prod-a", "prod-b" }.SelectMany(c => backend.World.Cluster(c)!.Pods.Select(p => $"{c} {p.Name} {p.Node} {p.ReadyAt} {p.IsHeld}")));

    private RehearsalBackend Open(RehearsalOptions? options = null) => RehearsalBackend.Open(RepositoryFiles.Root, _directory, options ?? new RehearsalOptions());
}
