namespace Pulumi.Automation;

public abstract partial class Workspace
{
    /// <summary>Reads one tag of a stack (`stack tag get`).</summary>
    /// <param name="stackName">The stack.</param>
    /// <param name="key">The tag.</param>
    /// <param name="cancellationToken">Kills the command while it runs.</param>
    /// <returns>What it says.</returns>
    public abstract Task<string> GetTagAsync(string stackName, string key, CancellationToken cancellationToken = default);

    /// <summary>Sets one tag of a stack (`stack tag set`).</summary>
    /// <param name="stackName">The stack.</param>
    /// <param name="key">The tag.</param>
    /// <param name="value">What it says.</param>
    /// <param name="cancellationToken">Kills the command while it runs.</param>
    /// <returns>A task that ends with the command.</returns>
    public abstract Task SetTagAsync(string stackName, string key, string value, CancellationToken cancellationToken = default);

    /// <summary>Removes one tag of a stack (`stack tag rm`).</summary>
    /// <param name="stackName">The stack.</param>
    /// <param name="key">The tag.</param>
    /// <param name="cancellationToken">Kills the command while it runs.</param>
    /// <returns>A task that ends with the command.</returns>
    public abstract Task RemoveTagAsync(string stackName, string key, CancellationToken cancellationToken = default);

    /// <summary>Lists the tags of a stack (`stack tag ls`).</summary>
    /// <param name="stackName">The stack.</param>
    /// <param name="cancellationToken">Kills the command while it runs.</param>
    /// <returns>What they say, by tag.</returns>
    public abstract Task<Dictionary<string, string>> ListTagsAsync(string stackName, CancellationToken cancellationToken = default);
}
