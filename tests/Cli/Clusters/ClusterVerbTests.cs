using Tandem.Cli;
using Tandem.Switchover.Store;

namespace Tandem.Tests.Cli.Clusters;

/// <summary>The verbs of the cluster list on the rehearsal backend where no stack is up: what they refuse, and that developers are told in the end (R102, R103).</summary>
[Collection(PulumiCollection.Name)]
public sealed class ClusterVerbTests : IDisposable
{
    private readonly ThreeClusters _project = new ThreeClusters().WithThird();

    public void Dispose() => _project.Dispose();

    [Theory]
    [InlineData("clusters remove prod-b --yes", ExitCode.Refused, "tandem: prod-b has traffic: weight 0 is deployed, 255 configured. Move production away first: tandem switchover, or tandem failover when it is dead.\n")]
    [InlineData("clusters remove prod-b --gone --yes", ExitCode.Refused, "tandem: prod-b has traffic: weight 0 is deployed, 255 configured. Move production away first: tandem switchover, or tandem failover when it is dead.\ntandem: --gone takes prod-b for dead or destroyed, and needs --reason: say how you know.\n")]
    [InlineData("clusters add prod-c --yes", ExitCode.Refused, "tandem: the stack prod-c is not up. Bring it up first: tandem up prod-c.\n")]
    [InlineData("clusters add prod-d --yes", ExitCode.Usage, "tandem: the cluster is 'prod-d', which is no cluster. Clusters in fleet.yaml: prod-a, prod-b, prod-c, stage-a.\n")]
    [InlineData("clusters remove prod-a", ExitCode.Usage, "tandem: this would change something and there is no terminal to ask. Give --yes to go on without a question.\n")]
    [InlineData("clusters nowhere", ExitCode.Usage, "tandem: 'nowhere' is no environment. Environments in fleet.yaml: prod, stage.\n")]
    public async Task What_is_refused_changes_nothing(string typed, int code, string says)
    {
        var run = await _project.TandemAsync(typed.Split(' '));

        Assert.Equal((code, says), (run.Code, run.Error));
        Assert.False(Directory.Exists(Path.Combine(_project.Root, ".rehearsal", "clusters")));
    }

    [Fact]
    public async Task Nothing_is_changed_while_an_operation_is_unfinished()
    {
        var store = new FileOperationStore(Path.Combine(_project.Root, ".rehearsal"));
        var noon = new DateTimeOffset(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);
        await store.TryAcquireAsync("prod", new(new("ann", "desk", "7"), null, noon, noon), null, CancellationToken.None);

        var run = await _project.TandemAsync("clusters", "remove", "prod-a", "--yes");

        Assert.Equal(ExitCode.Refused, run.Code);
        Assert.Contains("tandem clusters remove prod-a is not possible while prod is interrupted (ann@desk (process 7) has the lease of prod for prod-1, renewed last at 2026-01-05 09:00:00Z). Possible now: ", run.Out, StringComparison.Ordinal);
    }

    /// <summary>R103, at least once: an event is unpublished until it went out, and the change stands.</summary>
    [Fact]
    public async Task Developers_are_told_later_where_there_is_no_topic_yet()
    {
        var removed = await _project.TandemAsync("clusters", "remove", "prod-a", "--yes");
        var screen = await _project.TandemAsync("clusters");
        var tooEarly = await _project.TandemAsync("clusters", "publish");
        await _project.DoneAsync("up", "prod-network");
        var told = await _project.TandemAsync("clusters", "publish", "--json");

        Assert.Equal((0, ExitCode.Paused, 0), (removed.Code, tooEarly.Code, told.Code));
        Golden.Verify($"{removed.Out}\n{screen.Out}\n{tooEarly.Out}\n{told.Out}\n{_project.Text(".rehearsal/clusters/prod.events")}");
        Assert.Contains("Cluster list of prod: rank 1 removed", _project.Text(".rehearsal/world.json"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_that_does_not_follow_from_its_events_is_repaired_by_name()
    {
        await _project.DoneAsync("clusters", "remove", "prod-a");
        File.WriteAllText(Path.Combine(_project.Root, ".rehearsal/clusters/prod.txt"), "7 prod-b 111122223333 eu-west-1\n");

        var refused = await _project.TandemAsync("clusters", "remove", "prod-b", "--yes");
        var repaired = await _project.TandemAsync("clusters", "repair");

        Assert.Equal((ExitCode.Refused, "tandem: .rehearsal/clusters/prod.txt is not what .rehearsal/clusters/prod.events gives.\ntandem: tandem clusters repair prod makes them agree.\n"), (refused.Code, refused.Error));
        Assert.Equal((0, "2 prod-b 111122223333 eu-west-1\n"), (repaired.Code, _project.List));
    }

    [Fact]
    public async Task Every_change_is_in_the_journal_and_is_no_operation()
    {
        await _project.DoneAsync("clusters", "remove", "prod-a", "--reason", "it went down");
        var journal = await _project.TandemAsync("journal");
        var status = await _project.TandemAsync("clusters", "tell");

        Assert.Contains("changed  cluster-list  takes prod-a off the list, because: it went down", journal.Out, StringComparison.Ordinal);
        Assert.Contains("changed  cluster-list  the list of prod is 2, event 3; rank 2 (prod-b) is primary", journal.Out, StringComparison.Ordinal);
        Assert.Equal(0, status.Code);
    }

    [Fact]
    public async Task Events_that_cannot_be_read_are_told_line_by_line()
    {
        _project.Change("clusters/prod.events", text => text.Replace("added 2", "joined two", StringComparison.Ordinal));

        var run = await _project.TandemAsync("clusters");

        Assert.Equal(ExitCode.WrongSettings, run.Code);
        Assert.Contains("clusters/prod.events:2: rank is 'two'. Use a whole number from 1 to 1000000.\n  clusters/prod.events:2: what is 'joined'. Use one of: added, removed.", run.Error, StringComparison.Ordinal);
    }
}
