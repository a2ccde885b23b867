using Pulumi.Automation;
using Pulumi.Automation.Commands.Exceptions;
using Tandem.Switchover.Ports;

namespace Tandem.Switchover.Pulumi;

/// <summary>
/// The port to Pulumi through the Automation API: the repository's own project, one command at a time, each with a deadline.
/// The only place that knows Pulumi.Automation and catches its exceptions.
/// </summary>
/// <param name="options">The project, the executable and the deadlines.</param>
public sealed class PulumiStackOperations(PulumiOptions options) : IStackOperations, IDisposable
{
    // A selected stack is written into pulumi's workspace settings, which all commands share: github.com/pulumi/pulumi/issues/8186.
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly SortedDictionary<string, WorkspaceStack> _stacks = new(StringComparer.Ordinal);
    private LocalWorkspace? _workspace;

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> ListStacksAsync(CancellationToken cancellationToken) =>
        ReadAsync(PulumiTool.Name, "listing the stacks", ListAsync, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, string>> GetConfigAsync(string stack, CancellationToken cancellationToken) =>
        ReadAsync<IReadOnlyDictionary<string, string>>(stack, "reading the config", async token =>
        {
            var config = await (await StackAsync(stack, token)).GetAllConfigAsync(token);
            var readable = config.Where(entry => !entry.Value.IsSecret).ToDictionary(entry => entry.Key, entry => entry.Value.Value);
            return new SortedDictionary<string, string>(readable, StringComparer.Ordinal);
        }, cancellationToken);

    /// <inheritdoc/>
    public Task SetConfigAsync(string stack, ConfigSetting setting, CancellationToken cancellationToken) =>
        ReadAsync(stack, $"setting {setting.Key}", async token =>
        {
            await (await StackAsync(stack, token)).SetConfigAsync(setting.Key, new ConfigValue(setting.Value), setting.IsPath, token);
            return setting;
        }, cancellationToken);

    /// <inheritdoc/>
    public Task<StackOutputs> GetOutputsAsync(string stack, CancellationToken cancellationToken) =>
        ReadAsync(stack, "reading the outputs", async token =>
        {
            var selected = await StackAsync(stack, token);
            return OutputNodes.Read(await selected.GetOutputsAsync(token));
        }, cancellationToken);

    /// <inheritdoc/>
    public Task CancelAsync(string stack, CancellationToken cancellationToken) =>
        ReadAsync(stack, "taking the lock away", async token =>
        {
            await (await StackAsync(stack, token)).CancelAsync(token);
            return stack;
        }, cancellationToken);

    /// <inheritdoc/>
    public async Task<PreviewSummary> PreviewAsync(string stack, CancellationToken cancellationToken)
    {
        var watch = new UpdateWatch(stack, onlyLooks: true, progress: null);
        using var patience = new Patience(options.UpdateDeadline, TimeSpan.Zero, cancellationToken);
        return await InTurnAsync(stack, "previewing", patience, watch, async token =>
        {
            var previewed = await (await StackAsync(stack, token)).PreviewAsync(new() { OnEvent = watch.Hear, Color = "never" }, token);
            return new PreviewSummary(OperationWords.Count(previewed.ChangeSummary));
        }, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<UpSummary> UpAsync(string stack, UpRequest request, IProgress<StackProgress>? progress, CancellationToken cancellationToken) =>
        UpdateAsync(stack, "updating", progress, async (watch, token) =>
        {
            var selected = await StackAsync(stack, token, options.CreatesMissingStacks);
            var result = await selected.UpAsync(
                new() { Message = request.Message, Target = [.. request.Targets], Refresh = request.Refresh, OnEvent = watch.Hear, Color = "never" }, token);
            return Summary(result.Summary, OutputNodes.Read(result.Outputs));
        }, cancellationToken);

    /// <inheritdoc/>
    public Task<UpSummary> RefreshAsync(string stack, CancellationToken cancellationToken) =>
        UpdateAsync(stack, "refreshing", progress: null, async (watch, token) =>
        {
            var selected = await StackAsync(stack, token);
            var result = await selected.RefreshAsync(new() { OnEvent = watch.Hear, Color = "never" }, token);
            return Summary(result.Summary, OutputNodes.Read(await selected.GetOutputsAsync(token)));
        }, cancellationToken);

    /// <summary>Closes the project. Nothing that runs is stopped.</summary>
    public void Dispose()
    {
        _workspace?.Dispose();
        _turn.Dispose();
    }

    private async Task<T> ReadAsync<T>(string stack, string doing, Func<CancellationToken, Task<T>> act, CancellationToken cancellationToken)
    {
        using var patience = new Patience(options.ReadDeadline, TimeSpan.Zero, cancellationToken);
        return await InTurnAsync(stack, doing, patience, watch: null, act, cancellationToken);
    }

    /// <summary>An update that has begun goes on to its end even when it is cancelled: killed half-way, it leaves a lock and a state that is behind.</summary>
    private async Task<UpSummary> UpdateAsync(
        string stack,
        string doing,
        IProgress<StackProgress>? progress,
        Func<UpdateWatch, CancellationToken, Task<UpSummary>> act,
        CancellationToken cancellationToken)
    {
        var watch = new UpdateWatch(stack, onlyLooks: false, progress);
        using var patience = new Patience(options.UpdateDeadline, options.FinishDeadline, cancellationToken);
        return await InTurnAsync(stack, doing, patience, watch, token => act(watch, token), cancellationToken);
    }

    private async Task<T> InTurnAsync<T>(
        string stack, string doing, Patience patience, UpdateWatch? watch, Func<CancellationToken, Task<T>> act, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            return await act(patience.Token);
        }
        catch (OperationCanceledException e) when (patience.IsOver)
        {
            // What only looks is simply cancelled; an update that was stopped has left something behind.
            throw watch is null or { OnlyLooks: true } && cancellationToken.IsCancellationRequested
                ? new OperationCanceledException(cancellationToken)
                : CliFailures.Stopped(stack, doing, patience.Deadline, watch, e);
        }
        catch (Exception e) when (CliFailures.Knows(e))
        {
            throw CliFailures.Translate(e, stack, doing, watch);
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellationToken) =>
        [.. (await (await WorkspaceAsync(cancellationToken)).ListStacksAsync(cancellationToken)).Select(stack => stack.Name).Order(StringComparer.Ordinal)];

    private async Task<LocalWorkspace> WorkspaceAsync(CancellationToken cancellationToken) =>
        _workspace ??= await PulumiTool.OpenAsync(options, cancellationToken);

    private async Task<WorkspaceStack> StackAsync(string stack, CancellationToken cancellationToken, bool createIfMissing = false)
    {
        if (_stacks.TryGetValue(stack, out var known))
        {
            return known;
        }

        var workspace = await WorkspaceAsync(cancellationToken);
        try
        {
            var opened = createIfMissing
                ? WorkspaceStack.CreateOrSelectAsync(stack, workspace, cancellationToken)
                : WorkspaceStack.SelectAsync(stack, workspace, cancellationToken);
            return _stacks[stack] = await opened;
        }
        catch (StackNotFoundException e)
        {
            throw CliFailures.NoSuchStack(stack, await ListAsync(cancellationToken), e);
        }
    }

    private static UpSummary Summary(UpdateSummary? newest, StackOutputs outputs) => new(
        OperationWords.Count(newest?.ResourceChanges),
        OperationWords.Remaining(newest?.ResourceChanges),
        newest is null ? TimeSpan.Zero : newest.EndTime - newest.StartTime,
        outputs);
}
