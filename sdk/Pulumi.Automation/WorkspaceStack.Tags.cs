namespace Pulumi.Automation;

public sealed partial class WorkspaceStack
{
    /// <summary>Reads one tag of the stack (`stack tag get`).</summary>
    /// <param name="key">The tag.</param>
    /// <param name="cancellationToken">Kills the command while it runs.</param>
    /// <returns>What it says.</returns>
    public Task<string> GetTagAsync(string key, CancellationToken cancellationToken = default) =>
        Workspace.GetTagAsync(Name, key, cancellationToken);

    /// <summary>Sets one tag of the stack (`stack tag set`).</summary>
    /// <param name="key">The tag.</param>
    /// <param name="value">What it says.</param>
    /// <param name="cancellationToken">Kills the command while it runs.</param>
    /// <returns>A task that ends with the command.</returns>
    public Task SetTagAsync(string key, string value, CancellationToken cancellationToken = default) =>
        Workspace.SetTagAsync(Name, key, value, cancellationToken);

    /// <summary>Removes one tag of the stack (`stack tag rm`).</summary>
    /// <param name="key">The tag.</param>
    /// <param name="cancellationToken">Kills the command while it runs.</param>
    /// <returns>A task that ends with the command.</returns>
    public Task RemoveTagAsync(string key, CancellationToken cancellationToken = default) =>
        Workspace.RemoveTagAsync(Name, key, cancellationToken);

    /// <summary>Lists the tags of the stack (`stack tag ls`).</summary>
    /// <param name="cancellationToken">Kills the command while it runs.</param>
    /// <returns>What they say, by tag.</returns>
    public Task<Dictionary<string, string>> ListTagsAsync(CancellationToken cancellationToken = default) =>
        Workspace.ListTagsAsync(Name, cancellationToken);
}
