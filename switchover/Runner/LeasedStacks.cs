using System.Runtime.ExceptionServices;
using System.Threading.Channels;
using Tandem.Switchover.Events;
using Tandem.Switchover.Ports;

namespace Tandem.Switchover.Runner;

/// <summary>The port to Pulumi with a look after the lease before every call and at every resource that an <c>up</c> passes.</summary>
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
    public async Task SetConfigAsync(string stack, ConfigSetting setting, CancellationToken cancellationToken)
    {
        await keeper.RenewAsync().ConfigureAwait(false);
        await inner.SetConfigAsync(stack, setting, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<PreviewSummary> PreviewAsync(string stack, CancellationToken cancellationToken)
    {
        await keeper.RenewAsync().ConfigureAwait(false);
        return await inner.PreviewAsync(stack, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<UpSummary> UpAsync(string stack, UpRequest request, IProgress<StackProgress>? progress, CancellationToken cancellationToken)
    {
        await keeper.RenewAsync().ConfigureAwait(false);

        // Progress comes from another thread; the channel brings it back to this one, so that the lease has one user and events keep their order.
        var passed = Channel.CreateUnbounded<StackProgress>(new() { SingleReader = true });
        var up = UpAndCloseAsync(stack, request, passed.Writer, cancellationToken);
        ExceptionDispatchInfo? lost = null;
        await foreach (var resource in passed.Reader.ReadAllAsync(CancellationToken.None).ConfigureAwait(false))
        {
            progress?.Report(resource);
            listener.On(new ResourceChanged(clock.UtcNow, resource));
            lost ??= await RenewedAsync().ConfigureAwait(false);
        }

        // An update whose lease was lost in the middle still runs to its end: walking away from it would leave it half done.
        var summary = await up.ConfigureAwait(false);
        lost?.Throw();
        return summary;
    }

    /// <inheritdoc/>
    public async Task<UpSummary> RefreshAsync(string stack, CancellationToken cancellationToken)
    {
        await keeper.RenewAsync().ConfigureAwait(false);
        return await inner.RefreshAsync(stack, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public Task CancelAsync(string stack, CancellationToken cancellationToken) => inner.CancelAsync(stack, cancellationToken);

    private async Task<ExceptionDispatchInfo?> RenewedAsync()
    {
        try
        {
            await keeper.RenewAsync().ConfigureAwait(false);
            return null;
        }
        catch (StaleLeaseException e)
        {
            return ExceptionDispatchInfo.Capture(e);
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
