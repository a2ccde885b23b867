using System.Text.Json;

namespace Pulumi.Automation;

public sealed partial class LocalWorkspace
{
    /// <inheritdoc/>
    public override async Task<string> GetTagAsync(string stackName, string key, CancellationToken cancellationToken = default) =>
        (await AnswerAsync(["stack", "tag", "get", key, "--stack", stackName], cancellationToken)).Trim();

    /// <inheritdoc/>
    public override Task SetTagAsync(string stackName, string key, string value, CancellationToken cancellationToken = default) =>
        RunAsync(["stack", "tag", "set", key, value, "--stack", stackName], cancellationToken);

    /// <inheritdoc/>
    public override Task RemoveTagAsync(string stackName, string key, CancellationToken cancellationToken = default) =>
        RunAsync(["stack", "tag", "rm", key, "--stack", stackName], cancellationToken);

    /// <inheritdoc/>
    public override async Task<Dictionary<string, string>> ListTagsAsync(string stackName, CancellationToken cancellationToken = default) =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(await AnswerAsync(["stack", "tag", "ls", "--json", "--stack", stackName], cancellationToken))!;
}
