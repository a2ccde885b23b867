using System.Collections.Immutable;
using System.Globalization;
using Pulumi.Automation.Serialization;

namespace Pulumi.Automation;

public sealed partial class WorkspaceStack
{
    /// <summary>Reads the stack's outputs (`stack output`, twice: masked and in the clear).</summary>
    /// <param name="cancellationToken">Kills the command while it runs.</param>
    /// <returns>The outputs, by name.</returns>
    public Task<ImmutableDictionary<string, OutputValue>> GetOutputsAsync(CancellationToken cancellationToken = default) =>
        Workspace.GetStackOutputsAsync(Name, cancellationToken);

    /// <summary>Reads the stack's whole state, secrets in the clear (`stack export`).</summary>
    /// <param name="cancellationToken">Kills the command while it runs.</param>
    /// <returns>The state.</returns>
    public Task<StackDeployment> ExportStackAsync(CancellationToken cancellationToken = default) =>
        Workspace.ExportStackAsync(Name, cancellationToken);

    /// <summary>Replaces the stack's whole state (`stack import`).</summary>
    /// <param name="state">A state that was exported.</param>
    /// <param name="cancellationToken">Kills the command while it runs.</param>
    /// <returns>A task that ends with the command.</returns>
    public Task ImportStackAsync(StackDeployment state, CancellationToken cancellationToken = default) =>
        Workspace.ImportStackAsync(Name, state, cancellationToken);

    /// <summary>Reads the stack's history, newest first (`stack history`).</summary>
    /// <param name="options">Which part. Default: all of it.</param>
    /// <param name="cancellationToken">Kills the command while it runs.</param>
    /// <returns>The entries.</returns>
    public async Task<ImmutableList<UpdateSummary>> GetHistoryAsync(HistoryOptions? options = null, CancellationToken cancellationToken = default)
    {
        if (options?.PageSize < 1)
        {
            throw new ArgumentException($"PageSize is {options.PageSize}. Use 1 or more, or leave it out to get all.", nameof(options));
        }

        string[] secrets = options?.ShowSecrets ?? true ? ["--show-secrets"] : [];
        string[] page = options?.PageSize is { } size ? ["--page-size", Text(size), "--page", Text(Math.Max(1, options.Page ?? 1))] : [];
        var result = await RunAsync(["stack", "history", "--json", .. secrets, .. page], null, null, cancellationToken);
        return CliAnswers.History(result.StandardOutput);

        static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Reads the newest entry of the stack's history.</summary>
    /// <param name="cancellationToken">Kills the command while it runs.</param>
    /// <returns>The entry; null when the stack was never changed.</returns>
    public Task<UpdateSummary?> GetInfoAsync(CancellationToken cancellationToken = default) => NewestAsync(showSecrets: true, cancellationToken);

    private async Task<UpdateSummary?> NewestAsync(bool? showSecrets, CancellationToken cancellationToken) =>
        (await GetHistoryAsync(new() { PageSize = 1, ShowSecrets = showSecrets }, cancellationToken)).FirstOrDefault();
}
