using Pulumi.Automation.Commands;
using Pulumi.Automation.Events;
using Pulumi.Automation.Exceptions;

namespace Pulumi.Automation;

public sealed partial class WorkspaceStack
{
    /// <summary>Makes the cloud what the program says (`up`), then reads outputs and history.</summary>
    /// <param name="options">How. Default: everything, without events.</param>
    /// <param name="cancellationToken">Kills the command at once, which leaves the stack locked and half done; prefer <see cref="CancelAsync"/>.</param>
    /// <returns>What it said, and the outputs after it.</returns>
    public async Task<UpResult> UpAsync(UpOptions? options = null, CancellationToken cancellationToken = default)
    {
        var result = await RunAsync(OperationLines.Up(options), options, options?.OnEvent, cancellationToken);
        var outputs = await GetOutputsAsync(cancellationToken);
        var summary = await NewestAsync(options?.ShowSecrets, cancellationToken);
        return new(result.StandardOutput, result.StandardError, summary!, outputs);
    }

    /// <summary>Says what <see cref="UpAsync"/> would do (`preview`).</summary>
    /// <param name="options">How. Default: everything, without events.</param>
    /// <param name="cancellationToken">Kills the command while it runs.</param>
    /// <returns>What would change.</returns>
    public async Task<PreviewResult> PreviewAsync(PreviewOptions? options = null, CancellationToken cancellationToken = default)
    {
        SummaryEvent? summary = null;
        var result = await RunAsync(OperationLines.Preview(options), options, Listen, cancellationToken);
        return summary is null
            ? throw new NoSummaryEventException("`pulumi preview` ended well but sent no summary event, so what would change is not known.")
            : new(result.StandardOutput, result.StandardError, summary.ResourceChanges);

        void Listen(EngineEvent engineEvent)
        {
            summary = engineEvent.SummaryEvent ?? summary;
            options?.OnEvent?.Invoke(engineEvent);
        }
    }

    /// <summary>Makes the state what the cloud says (`refresh`).</summary>
    /// <param name="options">How. Default: everything, without events.</param>
    /// <param name="cancellationToken">Kills the command at once, which leaves the stack locked; prefer <see cref="CancelAsync"/>.</param>
    /// <returns>What it said.</returns>
    public async Task<UpdateResult> RefreshAsync(RefreshOptions? options = null, CancellationToken cancellationToken = default)
    {
        var result = await RunAsync(OperationLines.Refresh(options), options, options?.OnEvent, cancellationToken);
        return new(result.StandardOutput, result.StandardError, (await NewestAsync(options?.ShowSecrets, cancellationToken))!);
    }

    /// <summary>Deletes the stack's resources, not the stack (`destroy`).</summary>
    /// <param name="options">How. Default: everything, without events.</param>
    /// <param name="cancellationToken">Kills the command at once, which leaves the stack locked; prefer <see cref="CancelAsync"/>.</param>
    /// <returns>What it said.</returns>
    public async Task<UpdateResult> DestroyAsync(DestroyOptions? options = null, CancellationToken cancellationToken = default)
    {
        var result = await RunAsync(OperationLines.Destroy(options), options, options?.OnEvent, cancellationToken);
        return new(result.StandardOutput, result.StandardError, (await NewestAsync(options?.ShowSecrets, cancellationToken))!);
    }

    /// <summary>Asks the update that holds the stack to stop, or takes away the lock it left behind (`cancel`).</summary>
    /// <param name="cancellationToken">Kills the command while it runs.</param>
    /// <returns>A task that ends with the command.</returns>
    public Task CancelAsync(CancellationToken cancellationToken = default) => RunAsync(["cancel", "--yes"], null, null, cancellationToken);
}
