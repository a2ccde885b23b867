using Tandem.Rehearsal.Clock;
using Tandem.Rehearsal.Engine;
using Tandem.Rehearsal.Engine.Apply;
using Tandem.Rehearsal.Engine.State;
using Tandem.Rehearsal.Faults;
using Tandem.Switchover.Ports;

namespace Tandem.Tests.Rehearsal.Engine;

/// <summary>The engine on test programs; every operation is written down as it ends.</summary>
internal sealed class EngineFixture : ICloudWatcher, IProgress<StackProgress>
{
    public const string Topic = "aws:sns/topic:Topic";
    public const string Vpc = "aws:ec2/vpc:Vpc";
    public const string Role = "aws:iam/role:Role";

    public EngineFixture() => Stacks = new RehearsedStacks(Programs, State, Clock, this, Faults);

    public TestPrograms Programs { get; } = new();

    public EngineState State { get; } = new();

    public SimulatedClock Clock { get; } = new(new DateTimeOffset(2026, 1, 5, 9, 0, 0, TimeSpan.Zero));

    public FaultOverlay Faults { get; } = new();

    public RehearsedStacks Stacks { get; }

    public List<string> Done { get; } = [];

    public StackState One => State.Stack("one");

    public void Wants(Action create) => Programs["one"] = () =>
    {
        create();
        return null;
    };

    public Task<UpSummary> UpAsync(string stack = "one", params string[] targets) => Stacks.UpAsync(stack, new UpRequest("test") { Targets = targets }, this, CancellationToken.None);

    public async Task<string> UpFailsAsync(StackFailure failure, string stack = "one")
    {
        var error = await Assert.ThrowsAsync<StackOperationException>(() => UpAsync(stack));
        Assert.Equal((failure, stack), (error.Failure, error.Stack));
        return error.Message;
    }

    public void Report(StackProgress value)
    {
        if (value.Done)
        {
            Done.Add($"{value.Operation} {value.Name}");
        }
    }

    public void Changed(string stack, ResourceState resource)
    {
    }

    public TimeSpan? WaitsFor(ResourceState resource) => null;

    public static string Urn(string type, string name) => $"urn:pulumi:one::tests::{type}::{name}";
}
