using System.Threading.Channels;
using Tandem.Switchover.Events;
using Tandem.Switchover.Ports;

namespace Tandem.Switchover.Runner;

/// <summary>The port to Pulumi as steps get it: nothing is changed without the lease, and every resource that an update passes is told.</summary>
/// <param name="inner">The port.</param>
/// <param name="keeper">Holds the lease.</param>
/// <param name="listener">Is told of every resource.</param>
/// <param name="clock">The time.</param>
internal sealed class LeasedStacks(IStackOperations inner, LeaseKeeper keeper, ISwitchoverListener listener, IClock clock) : IStackOperations
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> ListStacksAsync(CancellationToken cancellationToken) => inner.ListStacksAsync(cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, string>> GetConfigAsync(string stack, CancellationToken cancellationToken) => inner.GetConfigAsync(stack, cancellationToken);

    /// <inheritdoc/>
    public Task<StackOutputs> GetOutputsAsync(string stack, CancellationToken cancellationToken) => inner.GetOutputsAsync(stack, cancellationToken);

    /// <inheritdoc/>
    public Task<PreviewSummary> PreviewAsync(string stack, CancellationToken cancellationToken) => inner.PreviewAsync(stack, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<PendingOperation>> PendingOperationsAsync(string stack, CancellationToken cancellationToken) => inner.PendingOperationsAsync(stack, cancellationToken);

    /// <inheritdoc/>
    public Task SetConfigAsync(string stack, ConfigSetting setting, CancellationToken cancellationToken)
    {
        keeper.Demand();
        return inner.SetConfigAsync(stack, setting, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<UpSummary> RefreshAsync(string stack, CancellationToken cancellationToken)
    {
        keeper.Demand();
        return NamedAsync(stack, inner.RefreshAsync(stack, cancellationToken));
    }

    /// <inheritdoc/>
    public Task CancelAsync(string stack, CancellationToken cancellationToken)
    {
        keeper.Demand();
        return inner.CancelAsync(stack, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<UpSummary> UpAsync(string stack, UpRequest request, IProgress<StackProgress>? progress, CancellationToken cancellationToken)
    {
        keeper.Demand();

        // Progress comes from another thread; the channel hands it on one at a time, so that events keep their order. Nobody waits for a thread in between,
        // so that a simulated update goes on in the same order each time.
        var passed = Channel.CreateUnbounded<StackProgress>(new() { SingleReader = true, AllowSynchronousContinuations = true });
        var up = UpAndCloseAsync(stack, request, passed.Writer, cancellationToken);
        await foreach (var resource in passed.Reader.ReadAllAsync(CancellationToken.None).ConfigureAwait(false))
        {
            progress?.Report(resource);
            listener.On(new ResourceChanged(clock.UtcNow, resource));
        }

        // An update whose lease was lost in the middle still runs to its end: walking away from it would leave it half done. What would come next asks again.
        return await NamedAsync(stack, up).ConfigureAwait(false);
    }

    private static async Task<UpSummary> NamedAsync(string stack, Task<UpSummary> change)
    {
        try
        {
            return await change.ConfigureAwait(false);
        }
        catch (OperationCanceledException e)
        {
            throw new ChangeCutOffException(stack, e);
        }
    }

    private async Task<UpSummary> UpAndCloseAsync(string stack, UpRequest request, ChannelWriter<StackProgress> writer, CancellationToken cancellationToken)
    {
        try
        {
            return await inner.UpAsync(stack, request, new ToChannel(writer), cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            writer.Complete();
        }
    }

    private sealed class ToChannel(ChannelWriter<StackProgress> writer) : IProgress<StackProgress>
    {
        public void Report(StackProgress value) => writer.TryWrite(value);
    }
}
