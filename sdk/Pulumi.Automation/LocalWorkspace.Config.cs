using System.Collections.Immutable;
using System.Text.Json;
using Pulumi.Automation.Serialization;

namespace Pulumi.Automation;

public sealed partial class LocalWorkspace
{
    /// <inheritdoc/>
    public override Task<ConfigValue> GetConfigAsync(string stackName, string key, CancellationToken cancellationToken = default) =>
        GetConfigAsync(stackName, key, path: false, cancellationToken);

    /// <inheritdoc/>
    public override async Task<ConfigValue> GetConfigAsync(string stackName, string key, bool path, CancellationToken cancellationToken = default) =>
        CliAnswers.Config(JsonElement.Parse(await AnswerAsync(["config", "get", .. AsPath(path), key, "--json", "--stack", stackName], cancellationToken)));

    /// <inheritdoc/>
    public override async Task<ImmutableDictionary<string, ConfigValue>> GetAllConfigAsync(string stackName, CancellationToken cancellationToken = default) =>
        CliAnswers.AllConfig(await AnswerAsync(["config", "--show-secrets", "--json", "--stack", stackName], cancellationToken));

    /// <inheritdoc/>
    public override Task SetConfigAsync(string stackName, string key, ConfigValue value, CancellationToken cancellationToken = default) =>
        SetConfigAsync(stackName, key, value, path: false, cancellationToken);

    /// <inheritdoc/>
    public override Task SetConfigAsync(string stackName, string key, ConfigValue value, bool path, CancellationToken cancellationToken = default) =>
        RunAsync(["config", "set", .. AsPath(path), key, Kind(value), "--stack", stackName, "--non-interactive", "--", value.Value], cancellationToken);

    /// <inheritdoc/>
    public override Task SetAllConfigAsync(string stackName, IDictionary<string, ConfigValue> configMap, CancellationToken cancellationToken = default) =>
        SetAllConfigAsync(stackName, configMap, path: false, cancellationToken);

    /// <inheritdoc/>
    public override Task SetAllConfigAsync(
        string stackName, IDictionary<string, ConfigValue> configMap, bool path, CancellationToken cancellationToken = default)
    {
        var pairs = configMap.SelectMany(entry => new[] { Kind(entry.Value), $"{entry.Key}={entry.Value.Value}" });
        return RunAsync(["config", "set-all", "--stack", stackName, .. AsPath(path), .. pairs], cancellationToken);
    }

    /// <inheritdoc/>
    public override Task RemoveConfigAsync(string stackName, string key, CancellationToken cancellationToken = default) =>
        RemoveConfigAsync(stackName, key, path: false, cancellationToken);

    /// <inheritdoc/>
    public override Task RemoveConfigAsync(string stackName, string key, bool path, CancellationToken cancellationToken = default) =>
        RunAsync(["config", "rm", key, "--stack", stackName, .. AsPath(path)], cancellationToken);

    /// <inheritdoc/>
    public override Task RemoveAllConfigAsync(string stackName, IEnumerable<string> keys, CancellationToken cancellationToken = default) =>
        RemoveAllConfigAsync(stackName, keys, path: false, cancellationToken);

    /// <inheritdoc/>
    public override Task RemoveAllConfigAsync(string stackName, IEnumerable<string> keys, bool path, CancellationToken cancellationToken = default) =>
        RunAsync(["config", "rm-all", "--stack", stackName, .. AsPath(path), .. keys], cancellationToken);

    /// <inheritdoc/>
    public override async Task<ImmutableDictionary<string, ConfigValue>> RefreshConfigAsync(string stackName, CancellationToken cancellationToken = default)
    {
        await RunAsync(["config", "refresh", "--force", "--stack", stackName], cancellationToken);
        return await GetAllConfigAsync(stackName, cancellationToken);
    }

    private static string Kind(ConfigValue value) => value.IsSecret ? "--secret" : "--plaintext";

    private static string[] AsPath(bool path) => path ? ["--path"] : [];
}
