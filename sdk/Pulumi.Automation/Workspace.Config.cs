using System.Collections.Immutable;

namespace Pulumi.Automation;

public abstract partial class Workspace
{
    /// <summary>Reads one configuration value (`config get`).</summary>
    /// <param name="stackName">The stack.</param>
    /// <param name="key">The key, as NAMESPACE:NAME.</param>
    /// <param name="cancellationToken">Kills the command while it runs.</param>
    /// <returns>The value; a key that is not there is a CommandException.</returns>
    public abstract Task<ConfigValue> GetConfigAsync(string stackName, string key, CancellationToken cancellationToken = default);

    /// <summary>Reads one configuration value (`config get --path`).</summary>
    /// <param name="stackName">The stack.</param>
    /// <param name="key">The key, as NAMESPACE:NAME.</param>
    /// <param name="path">Whether the key is a path into an object, such as infra:weights.prod-a.</param>
    /// <param name="cancellationToken">Kills the command while it runs.</param>
    /// <returns>The value; a key that is not there is a CommandException.</returns>
    public abstract Task<ConfigValue> GetConfigAsync(string stackName, string key, bool path, CancellationToken cancellationToken = default);

    /// <summary>Reads a stack's whole configuration, secrets in the clear (`config`).</summary>
    /// <param name="stackName">The stack.</param>
    /// <param name="cancellationToken">Kills the command while it runs.</param>
    /// <returns>The values, by key.</returns>
    public abstract Task<ImmutableDictionary<string, ConfigValue>> GetAllConfigAsync(string stackName, CancellationToken cancellationToken = default);

    /// <summary>Sets one configuration value (`config set`).</summary>
    /// <param name="stackName">The stack.</param>
    /// <param name="key">The key, as NAMESPACE:NAME.</param>
    /// <param name="value">The value.</param>
    /// <param name="cancellationToken">Kills the command while it runs.</param>
    /// <returns>A task that ends with the command.</returns>
    public abstract Task SetConfigAsync(string stackName, string key, ConfigValue value, CancellationToken cancellationToken = default);

    /// <summary>Sets one configuration value (`config set --path`).</summary>
    /// <param name="stackName">The stack.</param>
    /// <param name="key">The key, as NAMESPACE:NAME.</param>
    /// <param name="value">The value.</param>
    /// <param name="path">Whether the key is a path into an object, such as infra:weights.prod-a.</param>
    /// <param name="cancellationToken">Kills the command while it runs.</param>
    /// <returns>A task that ends with the command.</returns>
    public abstract Task SetConfigAsync(string stackName, string key, ConfigValue value, bool path, CancellationToken cancellationToken = default);

    /// <summary>Sets several configuration values in one command (`config set-all`).</summary>
    /// <param name="stackName">The stack.</param>
    /// <param name="configMap">The values, by key.</param>
    /// <param name="cancellationToken">Kills the command while it runs.</param>
    /// <returns>A task that ends with the command.</returns>
    public abstract Task SetAllConfigAsync(string stackName, IDictionary<string, ConfigValue> configMap, CancellationToken cancellationToken = default);

    /// <summary>Sets several configuration values in one command (`config set-all --path`).</summary>
    /// <param name="stackName">The stack.</param>
    /// <param name="configMap">The values, by key.</param>
    /// <param name="path">Whether the keys are paths into objects.</param>
    /// <param name="cancellationToken">Kills the command while it runs.</param>
    /// <returns>A task that ends with the command.</returns>
    public abstract Task SetAllConfigAsync(
        string stackName, IDictionary<string, ConfigValue> configMap, bool path, CancellationToken cancellationToken = default);

    /// <summary>Removes one configuration value (`config rm`).</summary>
    /// <param name="stackName">The stack.</param>
    /// <param name="key">The key, as NAMESPACE:NAME.</param>
    /// <param name="cancellationToken">Kills the command while it runs.</param>
    /// <returns>A task that ends with the command.</returns>
    public abstract Task RemoveConfigAsync(string stackName, string key, CancellationToken cancellationToken = default);

    /// <summary>Removes one configuration value (`config rm --path`).</summary>
    /// <param name="stackName">The stack.</param>
    /// <param name="key">The key, as NAMESPACE:NAME.</param>
    /// <param name="path">Whether the key is a path into an object, such as infra:weights.prod-a.</param>
    /// <param name="cancellationToken">Kills the command while it runs.</param>
    /// <returns>A task that ends with the command.</returns>
    public abstract Task RemoveConfigAsync(string stackName, string key, bool path, CancellationToken cancellationToken = default);

    /// <summary>Removes several configuration values in one command (`config rm-all`).</summary>
    /// <param name="stackName">The stack.</param>
    /// <param name="keys">The keys.</param>
    /// <param name="cancellationToken">Kills the command while it runs.</param>
    /// <returns>A task that ends with the command.</returns>
    public abstract Task RemoveAllConfigAsync(string stackName, IEnumerable<string> keys, CancellationToken cancellationToken = default);

    /// <summary>Removes several configuration values in one command (`config rm-all --path`).</summary>
    /// <param name="stackName">The stack.</param>
    /// <param name="keys">The keys.</param>
    /// <param name="path">Whether the keys are paths into objects.</param>
    /// <param name="cancellationToken">Kills the command while it runs.</param>
    /// <returns>A task that ends with the command.</returns>
    public abstract Task RemoveAllConfigAsync(string stackName, IEnumerable<string> keys, bool path, CancellationToken cancellationToken = default);

    /// <summary>Brings the configuration file back to what the last update ran with (`config refresh --force`).</summary>
    /// <param name="stackName">The stack.</param>
    /// <param name="cancellationToken">Kills the command while it runs.</param>
    /// <returns>The values, by key.</returns>
    public abstract Task<ImmutableDictionary<string, ConfigValue>> RefreshConfigAsync(string stackName, CancellationToken cancellationToken = default);
}
