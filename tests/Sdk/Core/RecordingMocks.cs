using System.Collections.Concurrent;
using System.Collections.Immutable;
using Pulumi;
using Pulumi.Testing;

namespace Tandem.Tests.Sdk.Core;

/// <summary>Mocks that remember what they were asked, and answer with the inputs unless told otherwise.</summary>
internal sealed class RecordingMocks : IMocks
{
    public ConcurrentQueue<MockResourceArgs> Resources { get; } = new();

    public ConcurrentQueue<MockCallArgs> Calls { get; } = new();

    public ConcurrentQueue<MockRegisterResourceOutputsRequest> Outputs { get; } = new();

    public Func<MockResourceArgs, Task<(string? Id, object State)>> Make { get; init; }
        = args => Task.FromResult<(string?, object)>((args.Name + "-id", args.Inputs));

    public Func<MockCallArgs, object> Answer { get; init; } = args => args.Args;

    public IEnumerable<string?> Names => Resources.Select(resource => resource.Name);

    public static RecordingMocks Returning(object state) => new() { Make = args => Task.FromResult<(string?, object)>((args.Name + "-id", state)) };

    public MockResourceArgs Asked(string name) => Resources.Single(resource => resource.Name == name);

    public ImmutableDictionary<string, Output<object?>> OutputsOf(string urnEnd)
        => Outputs.Single(outputs => outputs.Urn.EndsWith(urnEnd, StringComparison.Ordinal)).Outputs;

    public async Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
    {
        Resources.Enqueue(args);
        return await Make(args);
    }

    public Task<object> CallAsync(MockCallArgs args)
    {
        Calls.Enqueue(args);
        return Task.FromResult(Answer(args));
    }

    public Task RegisterResourceOutputs(MockRegisterResourceOutputsRequest args)
    {
        Outputs.Enqueue(args);
        return Task.CompletedTask;
    }
}
