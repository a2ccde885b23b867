using System.Collections.Immutable;

namespace Pulumi.Automation;

public sealed partial class WorkspaceStack
{
    /// <summary>Reads one configuration value (`config get`).</summary>
    /// <param name="key">The key, as NAMESPACE:NAME.</param>
    /// <param name="cancellationToken">Kills the command while it runs.</param>
    /// <returns>The value; a key that is not there is a CommandException.</returns>
    public Task<ConfigValue> GetConfigAsync(string key, CancellationToken cancellationToken = default) =>
        Workspace.GetConfigAsync(Name, key, cancellationToken);

    /// <summary>Reads one configuration value (`config get --path`).</summary>
    /// <param name="key">The key, as NAMESPACE:NAME.</param>
    /// <param name="path">Whether the key is a path into an object, such as infra:weights.prod-a.</param>
    /// <param name="cancellationToken">Kills the command while it runs.</param>
    /// <returns>The value; a key that is not there is a CommandException.</returns>
    public Task<ConfigValue> GetConfigAsync(string key, bool path, CancellationToken cancellationToken = default) =>
        Workspace.GetConfigAsync(Name, key, path, cancellationToken);

    /// <summary>Reads the stack's whole configuration, secrets in the clear (`config`).</summary>
    /// <param name="cancellationToken">Kills the command while it runs.</param>
    /// <returns>The values, by key.</returns>
    public Task<ImmutableDictionary<string, ConfigValue>> GetAllConfigAsync(CancellationToken cancellationToken = default) =>
        Workspace.GetAllConfigAsync(Name, cancellationToken);

    /// <summary>Sets one configuration value (`config set`).</summary>
    /// <param name="key">The key, as NAMESPACE:NAME.</param>
    /// <param name="value">The value.</param>
    /// <param name="cancellationToken">Kills the command while it runs.</param>
    /// <returns>A task that ends with the command.</returns>
    public Task SetConfigAsync(string key, ConfigValue value, CancellationToken cancellationToken = default) =>
        Workspace.SetConfigAsync(Name, key, value, cancellationToken);

    /// <summary>Sets one configuration value (`config set --path`).</summary>
    /// <param name="key">The key, as NAMESPACE:NAME.</param>
    /// <param name="value">The value.</param>
    /// <param name="path">Whether the key is a path into an object, such as infra:weights.prod-a.</param>
    /// <param name="cancellationToken">Kills the command while it runs.</param>
    /// <returns>A task that ends with the command.</returns>
    public Task SetConfigAsync(string key, ConfigValue value, bool path, CancellationToken cancellationToken = default) =>
        Workspace.SetConfigAsync(Name, key, value, path, cancellationToken);

    /// <summary>Sets several configuration values in one command (`config set-all`).</summary>
    /// <param name="configMap">The values, by key.</param>
    /// <param name="cancellationToken">Kills the command while it runs.</param>
    /// <returns>A task that ends with the command.</returns>
    public Task SetAllConfigAsync(IDictionary<string, ConfigValue> configMap, CancellationToken cancellationToken = default) =>
        Workspace.SetAllConfigAsync(Name, configMap, cancellationToken);

    /// <summary>Sets several configuration values in one command (`config set-all --path`).</summary>
    /// <param name="configMap">The values, by key.</param>
    /// <param name="path">Whether the keys are paths into objects.</param>
    /// <param name="cancellationToken">Kills the command while it runs.</param>
    /// <returns>A task that ends with the command.</returns>
    public Task SetAllConfigAsync(IDictionary<string, ConfigValue> configMap, bool path, CancellationToken cancellationToken = default) =>
        Workspace.SetAllConfigAsync(Name, configMap, path, cancellationToken);

    /// <summary>Removes one configuration value (`config rm`).</summary>
    /// <param name="key">The key, as NAMESPACE:NAME.</param>
    /// <param name="cancellationToken">Kills the command while it runs.</param>
    /// <returns>A task that ends with the command.</returns>
    public Task RemoveConfigAsync(string key, CancellationToken cancellationToken = default) =>
        Workspace.RemoveConfigAsync(Name, key, cancellationToken);

    /// <summary>Removes one configuration value (`config rm --path`).</summary>
    /// <param name="key">The key, as NAMESPACE:NAME.</param>
    /// <param name="path">Whether the key is a path into an object, such as infra:weights.prod-a.</param>
    /// <param name="cancellationToken">Kills the command while it runs.</param>
    /// <returns>A task that ends with the command.</returns>
    public Task RemoveConfigAsync(string key, bool path, CancellationToken cancellationToken = default) =>
        Workspace.RemoveConfigAsync(Name, key, path, cancellationToken);

    /// <summary>Removes several configuration values in one command (`config rm-all`).</summary>
    /// <param name="keys">The keys.</param>
    /// <param name="cancellationToken">Kills the command while it runs.</param>
    /// <returns>A task that ends with the command.</returns>
    public Task RemoveAllConfigAsync(IEnumerable<string> keys, CancellationToken cancellationToken = default) =>
        Workspace.RemoveAllConfigAsync(Name, keys, cancellationToken);

    /// <summary>Removes several configuration values in one command (`config rm-all --path`).</summary>
    /// <param name="keys">The keys.</param>
    /// <param name="path">Whether the keys are paths into objects.</param>
    /// <param name="cancellationToken">Kills the command while it runs.</param>
    /// <returns>A task that ends with the command.</returns>
    public Task RemoveAllConfigAsync(IEnumerable<string> keys, bool path, CancellationToken cancellationToken = default) =>
        Workspace.RemoveAllConfigAsync(Name, keys, path, cancellationToken);

    /// <summary>Brings the configuration file back to what the last update ran with (`config refresh --force`).</summary>
    /// <param name="cancellationToken">Kills the command while it runs.</param>
    /// <returns>The values, by key.</returns>
    public Task<ImmutableDictionary<string, ConfigValue>> RefreshConfigAsync(CancellationToken cancellationToken = default) =>
        Workspace.RefreshConfigAsync(Name, cancellationToken);
}
