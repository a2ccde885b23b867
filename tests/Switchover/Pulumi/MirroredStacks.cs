using Tandem.Switchover.Ports;

namespace Tandem.Tests.Switchover.Pulumi;

/// <summary>The stacks under test answer; what changes them is done to the environment too, so that what can be measured follows.</summary>
internal sealed class MirroredStacks(IStackOperations stacks, FakeEnvironment environment) : IStackOperations
{
    public Task<IReadOnlyList<string>> ListStacksAsync(CancellationToken cancellationToken) => stacks.ListStacksAsync(cancellationToken);

    public Task<IReadOnlyDictionary<string, string>> GetConfigAsync(string stack, CancellationToken cancellationToken) => stacks.GetConfigAsync(stack, cancellationToken);

    public async Task SetConfigAsync(string stack, ConfigSetting setting, CancellationToken cancellationToken)
    {
        await stacks.SetConfigAsync(stack, setting, cancellationToken);
        await environment.SetConfigAsync(stack, setting, cancellationToken);
    }

    public Task<PreviewSummary> PreviewAsync(string stack, CancellationToken cancellationToken) => stacks.PreviewAsync(stack, cancellationToken);

    public async Task<UpSummary> UpAsync(string stack, UpRequest request, IProgress<StackProgress>? progress, CancellationToken cancellationToken)
    {
        var summary = await stacks.UpAsync(stack, request, progress, cancellationToken);
        await environment.UpAsync(stack, request, progress: null, cancellationToken);
        return summary;
    }

    public Task<StackOutputs> GetOutputsAsync(string stack, CancellationToken cancellationToken) => stacks.GetOutputsAsync(stack, cancellationToken);

    public Task<UpSummary> RefreshAsync(string stack, CancellationToken cancellationToken) => stacks.RefreshAsync(stack, cancellationToken);

    public Task<IReadOnlyList<PendingOperation>> PendingOperationsAsync(string stack, CancellationToken cancellationToken) => stacks.PendingOperationsAsync(stack, cancellationToken);

    public Task CancelAsync(string stack, CancellationToken cancellationToken) => stacks.CancelAsync(stack, cancellationToken);
}
