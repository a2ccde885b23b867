using System.Globalization;
using System.Text.Json;
using Tandem.Switchover.Ports;
using Tandem.Switchover.Pulumi;

namespace Tandem.Tests.Switchover.Pulumi;

/// <summary>What an update leaves that was cut off, and what puts it right: its lock, its pending operations, a state that is behind.</summary>
public sealed class CutOffTests : AdapterFixture
{
    private readonly List<string> _told = [];

    private string Folder => Path.Combine(Pulumi.WorkDir, "log");

    private PulumiOptions Kept => Options with { LogFolder = Folder, Tells = _told.Add };

    [Fact]
    public async Task An_update_that_was_killed_with_its_lock_is_settled_before_the_next()
    {
        Pulumi.Answer("up *", new() { Locks = true, Events = [Events.Begins("update", "aws:route53/record:Record", "prod-b")], Signal = "KILL", Times = 1 });
        Pulumi.Stack("prod-a").WithPending("updating", "aws:route53/record:Record", "prod-b");
        using var stacks = new PulumiStackOperations(Kept);

        var killed = await FailureOf(() => stacks.UpAsync("prod-a", new("m"), progress: null, None));
        Assert.True(Pulumi.Stack("prod-a").IsLocked);
        var up = await stacks.UpAsync("prod-a", new("m"), progress: null, None);

        Assert.Equal(StackFailure.FailedHalfWay, killed.Failure);
        Assert.StartsWith("pulumi was killed while updating, by somebody else or because the machine ran out of memory. "
            + "Begun and not seen to end: update aws:route53/record:Record prod-b. The stack is likely locked still", killed.Message, StringComparison.Ordinal);
        Assert.Equal(7, up.Resources);
        Assert.Equal(["export", "refresh", "cancel", "export", "refresh", "up"], Verbs().Skip(1));
        Assert.Matches(@"^prod-a: took away the lock of .+@.+ \(pid \d+\) since .+Z: it was left by the update that was cut off here at ..:..:.., and its process is gone\. Refreshing$", Assert.Single(_told));
        Assert.Empty(Pulumi.Stack("prod-a").Pending);
        Assert.Empty(Marks());
    }

    [Theory]
    [InlineData("somebody@HOST (pid GONE) at NOW")]
    [InlineData("USER@elsewhere (pid GONE) at NOW")]
    [InlineData("USER@HOST (pid ALIVE) at NOW")]
    [InlineData("USER@HOST (pid GONE) at 2020-01-01T00:00:00Z")]
    [InlineData("USER@HOST (pid GONE) at NOW\n  file://2.json: created by kim@laptop (pid 7) at NOW")]
    public async Task A_lock_that_may_be_anothers_stays(string holder)
    {
        Pulumi.Answer("up *", new() { Events = [Events.Begins("update", "aws:route53/record:Record", "prod-b")], Signal = "KILL", Times = 1 });
        using var stacks = new PulumiStackOperations(Kept);
        await FailureOf(() => stacks.UpAsync("prod-a", new("m"), progress: null, None));
        Pulumi.Stack("prod-a").LockedBy("file://1.json: created by " + holder
            .Replace("USER", Environment.UserName, StringComparison.Ordinal).Replace("HOST", Environment.MachineName, StringComparison.Ordinal)
            .Replace("GONE", "2147483647", StringComparison.Ordinal).Replace("ALIVE", Environment.ProcessId.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("NOW", Began(), StringComparison.Ordinal));

        var failure = await FailureOf(() => stacks.RefreshAsync("prod-a", None));

        Assert.Equal(StackFailure.Locked, failure.Failure);
        Assert.True(Pulumi.Stack("prod-a").IsLocked);
        Assert.Single(Marks());
        Assert.Empty(_told);
    }

    [Fact]
    public async Task A_lock_of_an_update_that_was_seen_to_end_is_never_taken_for_our_own()
    {
        using var stacks = new PulumiStackOperations(Kept);
        await stacks.UpAsync("prod-a", new("m"), progress: null, None);
        Pulumi.Stack("prod-a").LockedBy($"created by {Environment.UserName}@{Environment.MachineName} (pid 2147483647) at 2026-11-20T12:00:00Z");

        Assert.Equal(StackFailure.Locked, (await FailureOf(() => stacks.UpAsync("prod-a", new("m"), progress: null, None))).Failure);

        Assert.DoesNotContain("cancel", Verbs());
    }

    [Fact]
    public async Task Pending_operations_are_read_from_the_state()
    {
        Pulumi.Stack("prod-a").WithPending("creating", "aws:eks/nodeGroup:NodeGroup", "workloads").WithPending("deleting", "kubernetes:batch/v1:Job", "role::x");

        var pending = await ((PulumiStackOperations)Stacks).PendingOperationsAsync("prod-a", None);

        Assert.Equal([new("creating", "aws:eks/nodeGroup:NodeGroup", "workloads"), new("deleting", "kubernetes:batch/v1:Job", "role::x")], pending);
        Assert.Empty(await ((PulumiStackOperations)Stacks).PendingOperationsAsync("prod-b", None));
    }

    [Fact]
    public async Task A_state_that_cannot_be_read_is_not_taken_for_one_without_pending_operations()
    {
        Pulumi.Answer("stack export *", new() { Output = """{"version":3}""" });

        var failure = await FailureOf(() => ((PulumiStackOperations)Stacks).PendingOperationsAsync("prod-a", None));

        Assert.Equal("pulumi's answer while reading the pending operations could not be read: the exported state has no 'deployment'. Run pulumi by hand to see what it prints.", failure.Message);
    }

    [Fact]
    public async Task A_refresh_settles_updates_and_deletions_by_itself()
    {
        Pulumi.Stack("prod-a").WithPending("updating", "aws:eks/cluster:Cluster", "prod-a").WithPending("deleting", "aws:ec2/eip:Eip", "old");

        await Stacks.RefreshAsync("prod-a", None);

        Assert.Empty(Pulumi.Stack("prod-a").Pending);
        Assert.DoesNotContain(Pulumi.Calls, call => call.Line.Contains("--clear-pending-creates", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Creations_of_the_state_alone_are_forgotten()
    {
        Pulumi.Stack("prod-a").WithPending("creating", "random:index/randomId:RandomId", "change");
        using var stacks = new PulumiStackOperations(Kept);

        await stacks.RefreshAsync("prod-a", None);

        Assert.Empty(Pulumi.Stack("prod-a").Pending);
        Assert.Equal(["prod-a: forgot 1 creations that were cut off (change): they exist in the state alone"], _told);
    }

    [Fact]
    public async Task A_creation_of_the_cloud_is_named_and_nothing_is_updated_until_a_person_has_looked()
    {
        Pulumi.Answer("up *", new() { Events = [Events.Begins("create", "aws:eks/nodeGroup:NodeGroup", "workloads")], Signal = "KILL", Times = 1 });
        Pulumi.Stack("prod-a").WithPending("creating", "aws:eks/nodeGroup:NodeGroup", "workloads").WithPending("creating", "random:index/randomId:RandomId", "change");
        using var stacks = new PulumiStackOperations(Kept);
        await FailureOf(() => stacks.UpAsync("prod-a", new("m"), progress: null, None));

        var refused = await FailureOf(() => stacks.UpAsync("prod-a", new("m"), progress: null, None));
        var again = await FailureOf(() => stacks.UpAsync("prod-a", new("m"), progress: null, None));
        Pulumi.Stack("prod-a").Settled();
        var up = await stacks.UpAsync("prod-a", new("m"), progress: null, None);

        Assert.Equal(StackFailure.Refused, refused.Failure);
        Assert.Equal(
            "an update was cut off while it created a resource, and nobody knows whether it exists now:\n  aws:eks/nodeGroup:NodeGroup workloads\nLook in the cloud. "
            + "What exists: pulumi refresh --stack prod-a --import-pending-creates 'URN ID' (the URN is urn:pulumi:prod-a::tandem::aws:eks/nodeGroup:NodeGroup::workloads). "
            + "What does not exist: pulumi refresh --stack prod-a --clear-pending-creates. Then go on; until then nothing is updated, lest it is created twice.",
            refused.Message);
        Assert.Equal(refused.Message, again.Message);
        Assert.Equal(7, up.Resources);
        Assert.Equal(2, Verbs().Count(verb => verb == "up"));
    }

    private IEnumerable<string> Verbs() => Pulumi.Calls.Select(call => call.Arguments[0] == "stack" ? call.Arguments[1] : call.Arguments[0])
        .Where(verb => verb is "up" or "refresh" or "cancel" or "export");

    private string[] Marks() => Directory.GetFiles(Folder, "*.under-way.json");

    /// <summary>When the update that was cut off began, as a lock tells it.</summary>
    private string Began() =>
        JsonDocument.Parse(File.ReadAllText(Marks().Single())).RootElement.GetProperty("Began").GetDateTimeOffset().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
