using System.Text.Json.Nodes;
using Pulumi.Automation;
using Tandem.Switchover.Ports;

namespace Tandem.Switchover.Pulumi;

/// <summary>
/// The port to Pulumi through the Automation API: the repository's own project, one command at a time, each with a deadline.
/// This folder is the only place that knows Pulumi.Automation and catches its exceptions.
/// </summary>
public sealed class PulumiStackOperations : IStackOperations, IStackTeardown, IDisposable
{
    private const int HistoryRead = 50;

    private readonly PulumiOptions _options;
    private readonly PulumiLog _log;
    private readonly PulumiTurn _turn;
    private readonly PulumiProject _project;
    private readonly CutOffMarks _marks;
    private readonly Settling _settling;

    /// <summary>Opens nothing yet: the first command does.</summary>
    /// <param name="options">The project, the executable and the deadlines.</param>
    public PulumiStackOperations(PulumiOptions options)
    {
        _options = options;
        _log = new(options.LogFolder, options.Time);
        _turn = new(options, _log);
        _project = new(options);
        _marks = new(options.LogFolder, options.Time);
        _settling = new(_marks, Tell, PendingAsync, RefreshAsync, CancelAsync);
    }

    /// <summary>What would be left half done if everything stopped now, such as <c>updating prod-b</c>; null when there is nothing.</summary>
    public string? UnderWay => _turn.UnderWay;

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> ListStacksAsync(CancellationToken cancellationToken) =>
        ReadAsync(PulumiTool.Name, "listing the stacks", "pulumi stack ls", _project.ListAsync, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, string>> GetConfigAsync(string stack, CancellationToken cancellationToken) =>
        ReadAsync<IReadOnlyDictionary<string, string>>(stack, "reading the config", $"pulumi config --stack {stack}", async token =>
        {
            var config = await (await _project.StackAsync(stack, token)).GetAllConfigAsync(token);
            var readable = config.Where(entry => !entry.Value.IsSecret).ToDictionary(entry => entry.Key, entry => entry.Value.Value);
            return new SortedDictionary<string, string>(readable, StringComparer.Ordinal);
        }, cancellationToken);

    /// <inheritdoc/>
    public Task SetConfigAsync(string stack, ConfigSetting setting, CancellationToken cancellationToken) =>
        ReadAsync(stack, $"setting {setting.Key}", $"pulumi config set {(setting.IsPath ? "--path " : "")}{setting.Key} {setting.Value} --stack {stack}", async token =>
        {
            await (await _project.StackAsync(stack, token)).SetConfigAsync(setting.Key, new ConfigValue(setting.Value), setting.IsPath, token);
            return setting;
        }, cancellationToken);

    /// <inheritdoc/>
    public Task<StackOutputs> GetOutputsAsync(string stack, CancellationToken cancellationToken) =>
        ReadAsync(stack, "reading the outputs", $"pulumi stack output --stack {stack}", async token =>
            OutputNodes.Read(await (await _project.StackAsync(stack, token)).GetOutputsAsync(token)), cancellationToken);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<PendingOperation>> PendingOperationsAsync(string stack, CancellationToken cancellationToken) =>
        [.. (await PendingAsync(stack, cancellationToken)).Select(operation => operation.ForThePort)];

    /// <inheritdoc/>
    public Task CancelAsync(string stack, CancellationToken cancellationToken) =>
        ReadAsync(stack, "taking the lock away", $"pulumi cancel --yes --stack {stack}", async token =>
        {
            var selected = await _project.StackAsync(stack, token);
            await CliFailures.UnlessNothingToCancelAsync(() => selected.CancelAsync(token));
            return stack;
        }, cancellationToken);

    /// <inheritdoc/>
    public Task<PreviewSummary> PreviewAsync(string stack, CancellationToken cancellationToken)
    {
        var watch = new UpdateWatch(stack, onlyLooks: true, progress: null);
        var call = new PulumiCall(stack, "previewing", $"pulumi preview --stack {stack}", _options.PreviewDeadline) { Watch = watch };
        return _turn.RunAsync(call, async token =>
        {
            var selected = await _project.StackAsync(stack, token);
            var previewed = await selected.PreviewAsync(Heard(new PreviewOptions(), watch), token);
            return new PreviewSummary(OperationWords.Count(previewed.ChangeSummary)) { Resources = watch.Changes };
        }, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<UpSummary> UpAsync(string stack, UpRequest request, IProgress<StackProgress>? progress, CancellationToken cancellationToken)
    {
        if (_marks.Find(stack) is not null)
        {
            await _settling.SettleAsync(stack, cancellationToken);
        }

        var targets = string.Concat(request.Targets.Select(target => $" --target {target}"));
        var line = $"pulumi up --yes --stack {stack} --message '{request.Message}'{(request.Refresh ? " --refresh" : "")}{targets}";
        return await UpdateAsync(stack, "updating", line, progress, async (watch, token) =>
        {
            var selected = await _project.StackAsync(stack, token, _options.CreatesMissingStacks);
            _marks.Begin(stack);
            var options = new UpOptions { Message = request.Message, Target = [.. request.Targets], Refresh = request.Refresh, ShowSecrets = false };
            var result = await selected.UpAsync(Heard(options, watch), token);
            return Summary(result.Summary, OutputNodes.Read(result.Outputs));
        }, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<UpSummary> RefreshAsync(string stack, CancellationToken cancellationToken) => _settling.SettleAsync(stack, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<StackResource>> ResourcesAsync(string stack, CancellationToken cancellationToken) =>
        ReadAsync(stack, "reading the resources", $"pulumi stack export --stack {stack}", async token =>
            StateResources.In((await (await _project.StackAsync(stack, token)).ExportStackAsync(token)).Json), cancellationToken);

    /// <inheritdoc/>
    public async Task<UpSummary> DestroyAsync(string stack, string message, IProgress<StackProgress>? progress, CancellationToken cancellationToken)
    {
        if (_marks.Find(stack) is not null)
        {
            await _settling.SettleAsync(stack, cancellationToken);
        }

        return await UpdateAsync(stack, "destroying", $"pulumi destroy --yes --stack {stack} --message '{message}'", progress, async (watch, token) =>
        {
            var selected = await _project.StackAsync(stack, token);
            _marks.Begin(stack);
            var result = await selected.DestroyAsync(Heard(new DestroyOptions { Message = message, ShowSecrets = false }, watch), token);
            return Summary(result.Summary, new(new SortedDictionary<string, JsonNode?>(StringComparer.Ordinal)));
        }, cancellationToken);
    }

    /// <summary>When an update last changed something of the stack, by its own history; an update that changed nothing does not count.</summary>
    /// <param name="stack">The stack's name.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<Observed<DateTimeOffset>> LastChangeAsync(string stack, CancellationToken cancellationToken) =>
        ReadAsync(stack, "reading the history", $"pulumi stack history --stack {stack}", async token =>
        {
            var history = await (await _project.StackAsync(stack, token)).GetHistoryAsync(new() { PageSize = HistoryRead, ShowSecrets = false }, token);
            return history.FirstOrDefault(OperationWords.ChangedSomething) is { } change
                ? Observed<DateTimeOffset>.Known(change.EndTime)
                : Observed<DateTimeOffset>.NoData($"the last {HistoryRead} updates of {stack} changed nothing, or there was none");
        }, cancellationToken);

    /// <summary>Closes project and log. Nothing that runs is stopped.</summary>
    public void Dispose()
    {
        _project.Dispose();
        _turn.Dispose();
        _log.Dispose();
    }

    private Task<UpSummary> RefreshAsync(string stack, bool forgetsCreations, CancellationToken cancellationToken)
    {
        var line = $"pulumi refresh --yes --stack {stack}{(forgetsCreations ? " --clear-pending-creates" : "")}";
        return UpdateAsync(stack, "refreshing", line, progress: null, async (watch, token) =>
        {
            var selected = await _project.StackAsync(stack, token);
            _marks.Begin(stack);
            var options = new RefreshOptions { ClearPendingCreates = forgetsCreations, ShowSecrets = false };
            var result = await selected.RefreshAsync(Heard(options, watch), token);
            return Summary(result.Summary, OutputNodes.Read(await selected.GetOutputsAsync(token)));
        }, cancellationToken);
    }

    private Task<IReadOnlyList<Pending>> PendingAsync(string stack, CancellationToken cancellationToken) =>
        ReadAsync(stack, "reading the pending operations", $"pulumi stack export --stack {stack}", async token =>
            Pending.In((await (await _project.StackAsync(stack, token)).ExportStackAsync(token)).Json), cancellationToken);

    private Task<T> ReadAsync<T>(string stack, string doing, string line, Func<CancellationToken, Task<T>> act, CancellationToken cancellationToken) =>
        _turn.RunAsync(new(stack, doing, line, _options.ReadDeadline), act, cancellationToken);

    /// <summary>An update that has begun goes on to its end even when it is cancelled: killed half-way, it leaves a lock and a state that is behind.</summary>
    private async Task<UpSummary> UpdateAsync(
        string stack, string doing, string line, IProgress<StackProgress>? progress, Func<UpdateWatch, CancellationToken, Task<UpSummary>> act, CancellationToken cancellationToken)
    {
        var watch = new UpdateWatch(stack, onlyLooks: false, progress);
        var call = new PulumiCall(stack, doing, line, _options.UpdateDeadline) { OnceCancelled = _options.FinishDeadline, Watch = watch };
        try
        {
            return await _turn.RunAsync(call, token => act(watch, token), cancellationToken);
        }
        finally
        {
            if (!watch.WasCutOff)
            {
                _marks.End(stack);
            }
        }
    }

    /// <summary>What the engine tells goes to the watch, what pulumi prints into the log; it prints no secret in the clear.</summary>
    private T Heard<T>(T options, UpdateWatch watch)
        where T : UpdateOptions
    {
        (options.OnEvent, options.Color) = (watch.Hear, "never");
        (options.OnStandardOutput, options.OnStandardError) = (_log.Out, _log.Error);
        return options;
    }

    private void Tell(string says)
    {
        _log.Note(says);
        _options.Tells?.Invoke(says);
    }

    private static UpSummary Summary(UpdateSummary? newest, StackOutputs outputs) => new(
        OperationWords.Count(newest?.ResourceChanges),
        OperationWords.Remaining(newest?.ResourceChanges),
        newest is null ? TimeSpan.Zero : newest.EndTime - newest.StartTime,
        outputs);
}
