using Tandem.Switchover.Ports;
using Tandem.Switchover.Pulumi;
using Tandem.Tests.Shared.StandIn;

namespace Tandem.Tests.Switchover.Pulumi;

/// <summary>The adapter on a project whose pulumi executable is the stand-in.</summary>
public abstract class AdapterFixture : IDisposable
{
    private PulumiStackOperations? _stacks;

    protected StandInPulumi Pulumi { get; } = new("prod-a", "prod-b", "prod-traffic");

    protected IStackOperations Stacks => _stacks ??= new(Options);

    protected PulumiOptions Options => new() { ProjectFolder = Pulumi.WorkDir };

    protected static CancellationToken None => CancellationToken.None;

    public void Dispose()
    {
        _stacks?.Dispose();
        Pulumi.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>The failure that an operation ends in.</summary>
    protected static Task<StackOperationException> FailureOf(Func<Task> operation) => Assert.ThrowsAsync<StackOperationException>(operation);

    protected Task<UpSummary> UpAsync(string stack = "prod-a") => Stacks.UpAsync(stack, new("test"), progress: null, None);

    /// <summary>Takes progress as it comes; <see cref="Progress{T}"/> would hand it on later.</summary>
    protected sealed class Seen : List<StackProgress>, IProgress<StackProgress>
    {
        public void Report(StackProgress value) => Add(value);
    }
}
