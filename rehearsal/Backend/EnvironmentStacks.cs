using Tandem.Stacks;
using Tandem.Switchover.Names;
using Tandem.Switchover.Ports;

namespace Tandem.Rehearsal.Backend;

/// <summary>Which stacks make an environment.</summary>
public static class EnvironmentStacks
{
    private const string EnvironmentKey = "infra:environment";

    /// <summary>
    /// The stacks in the order they are brought up: the environment's network, networks that clusters have for themselves, clusters, traffic; each kind in ordinal
    /// order. Empty when there is no such environment.
    /// </summary>
    /// <param name="stacks">The port to Pulumi.</param>
    /// <param name="environment">The environment, such as <c>prod</c>.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static async Task<IReadOnlyList<string>> InOrderAsync(IStackOperations stacks, string environment, CancellationToken cancellationToken)
    {
        var found = new List<(StackKind? Kind, string Name)>();
        foreach (var name in await stacks.ListStacksAsync(cancellationToken).ConfigureAwait(false))
        {
            var config = await stacks.GetConfigAsync(name, cancellationToken).ConfigureAwait(false);
            if (config.GetValueOrDefault(EnvironmentKey) == environment)
            {
                found.Add((StackCatalog.KindOf(config), name));
            }
        }

        return [.. found.OrderBy(s => s.Kind ?? StackKind.Network).ThenBy(s => s.Name != StackNames.Network(environment)).ThenBy(s => s.Name, StringComparer.Ordinal).Select(s => s.Name)];
    }
}
