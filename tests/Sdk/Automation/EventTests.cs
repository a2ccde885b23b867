using Pulumi.Automation;
using Pulumi.Automation.Events;
using Pulumi.Automation.Exceptions;
using Tandem.Tests.Shared.StandIn;

namespace Tandem.Tests.Sdk.Automation;

public sealed class EventTests : IDisposable
{
    private const string Summary =
        """{"sequence":9,"timestamp":7,"summaryEvent":{"maybeCorrupt":true,"durationSeconds":12,"resourceChanges":{"same":3,"create":2,"hop":1}}}""";

    private readonly StandInPulumi _pulumi = new("prod-a");

    public void Dispose() => _pulumi.Dispose();

    [Fact]
    public async Task Events_come_in_order_each_as_its_kind()
    {
        var events = await EventsOf(
            """{"sequence":0,"timestamp":1795190400,"preludeEvent":{"config":{"infra:role":"active"}}}""",
            """{"sequence":1,"timestamp":1795190401,"diagnosticEvent":{"urn":"urn:x","message":"slow\n","color":"raw","severity":"warning","streamID":3}}""",
            """{"sequence":2,"timestamp":1795190402,"stdoutEvent":{"message":"hello","color":"raw"}}""",
            """{"sequence":3,"timestamp":1795190403,"cancelEvent":{}}""");

        Assert.Equal([0, 1, 2, 3], events.Select(e => e.Sequence));
        Assert.Equal(1795190400, events[0].Timestamp);
        Assert.Equal("active", events[0].PreludeEvent!.Config["infra:role"]);
        Assert.Equal(("urn:x", "slow\n", "warning"), (events[1].DiagnosticEvent!.Urn, events[1].DiagnosticEvent!.Message, events[1].DiagnosticEvent!.Severity));
        Assert.Equal("hello", events[2].StandardOutputEvent!.Message);
        Assert.NotNull(events[3].CancelEvent);
        Assert.Null(events[3].PreludeEvent);
    }

    [Fact]
    public async Task A_step_tells_what_happens_to_which_resource_and_what_changes()
    {
        const string Metadata = """
            {"op":"create-replacement","urn":"urn:r","type":"aws:eks/cluster:Cluster","new":null,"keys":["name"],"diffs":["name"],"logical":true,"provider":"q",
             "old":{"urn":"urn:r","type":"t","custom":true,"id":"i","protect":true,"provider":"q","inputs":{"n":1,"on":true,"of":["a"]},"outputs":{}}}
            """;
        var metadata = Metadata.ReplaceLineEndings(string.Empty);

        var events = await EventsOf(
            $$$"""{"sequence":0,"timestamp":1,"resourcePreEvent":{"metadata":{{{metadata}}},"planning":true}}""",
            $$$"""{"sequence":1,"timestamp":1,"resOutputsEvent":{"metadata":{{{metadata}}} } }""",
            $$$"""{"sequence":2,"timestamp":1,"resOpFailedEvent":{"metadata":{{{metadata}}},"status":4,"steps":5}}""");

        var step = events[0].ResourcePreEvent!.Metadata;
        Assert.True(events[0].ResourcePreEvent!.Planning);
        Assert.Equal((OperationType.CreateReplacement, "urn:r", "aws:eks/cluster:Cluster", true), (step.Op, step.Urn, step.Type, step.Logical!.Value));
        Assert.Equal("name", Assert.Single(step.Keys!.Value));
        Assert.Null(step.New);
        Assert.Equal(("i", true), (step.Old!.Id, step.Old.Protect!.Value));
        Assert.Equal([1L, true], new[] { step.Old.Inputs["n"], step.Old.Inputs["on"] });
        Assert.Equal(["a"], Assert.IsType<object[]>(step.Old.Inputs["of"]));
        Assert.Equal("urn:r", events[1].ResourceOutputsEvent!.Metadata.Urn);
        Assert.Equal((4, 5), (events[2].ResourceOperationFailedEvent!.Status, events[2].ResourceOperationFailedEvent!.Steps));
    }

    [Fact]
    public async Task A_summary_counts_by_operation_and_what_is_not_known_is_counted_too()
    {
        var summary = (await EventsOf(Summary)).Single().SummaryEvent!;

        Assert.Equal((true, 12), (summary.MaybeCorrupt, summary.DurationSeconds));
        Assert.Equal((3, 2), (summary.ResourceChanges[OperationType.Same], summary.ResourceChanges[OperationType.Create]));
        Assert.Equal(1, summary.ResourceChanges[OperationType.Unknown]);
    }

    [Fact]
    public async Task Lines_that_are_no_events_are_passed_over()
    {
        var events = await EventsOf("warning: what is this", "", "{\"sequence\":", Summary);

        Assert.Equal(9, events.Single().Sequence);
    }

    [Fact]
    public async Task Events_arrive_while_the_command_still_runs()
    {
        _pulumi.Answer("up *", new() { Events = ["""{"sequence":5,"timestamp":1,"cancelEvent":{}}"""], Hangs = true });
        var stack = await LocalWorkspace.SelectStackAsync(new("prod-a", _pulumi.WorkDir));
        using var seen = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var arrived = 0;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => stack.UpAsync(new() { OnEvent = Arrive }, seen.Token));

        Assert.Equal(5, arrived);

        void Arrive(EngineEvent engineEvent)
        {
            arrived = engineEvent.Sequence;
            seen.Cancel();
        }
    }

    [Fact]
    public async Task A_preview_that_never_says_what_would_change_is_an_error()
    {
        _pulumi.Answer("preview *", new() { Output = "Previewing" });
        var stack = await LocalWorkspace.SelectStackAsync(new("prod-a", _pulumi.WorkDir));

        var thrown = await Assert.ThrowsAsync<NoSummaryEventException>(() => stack.PreviewAsync());

        Assert.Equal("SummaryEvent", thrown.Name);
    }

    [Fact]
    public async Task A_listener_that_throws_ends_the_operation_with_what_it_threw()
    {
        var stack = await LocalWorkspace.SelectStackAsync(new("prod-a", _pulumi.WorkDir));

        await Assert.ThrowsAsync<NotSupportedException>(() => stack.UpAsync(new() { OnEvent = _ => throw new NotSupportedException() }));
    }

    private async Task<IReadOnlyList<EngineEvent>> EventsOf(params string[] lines)
    {
        _pulumi.Answer("up *", new() { Events = lines });
        var stack = await LocalWorkspace.SelectStackAsync(new("prod-a", _pulumi.WorkDir));
        var events = new List<EngineEvent>();
        _pulumi.Answer("stack history *", new() { Output = "[]" });
        await stack.UpAsync(new() { OnEvent = events.Add });
        return events;
    }
}
