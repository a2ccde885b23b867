using System.Globalization;
using Tandem.Switchover.Names;
using Tandem.Switchover.Operations;
using Tandem.Switchover.Ports;
using Tandem.Switchover.State;

namespace Tandem.Switchover.Runner;

/// <summary>
/// Config lives in the checkout of whoever ran an operation before, which may not be this one. What is deployed is what was done, so config is made to say
/// the same before anything else is changed from here; a step that was cut off between config and update is acted on again and sets its own.
/// </summary>
internal static class ConfigFollowing
{
    internal static async Task LetAsync(IStackOperations stacks, OperationRequest request, EnvironmentState state, CancellationToken cancellationToken)
    {
        foreach (var cluster in state.Clusters.Values)
        {
            // A failover does not touch the stacks of other clusters, and does not know them when they are dead.
            var isTouched = request.Kind == OperationKind.Switchover || cluster.Name == request.Target;
            if (isTouched && cluster.Role != cluster.ConfiguredRole && cluster.Role != Role.Unknown)
            {
                await stacks.SetConfigAsync(cluster.Name, new(ConfigKeys.Role, cluster.Role.ToString().ToLowerInvariant()), cancellationToken).ConfigureAwait(false);
            }

            if (cluster.Weight != cluster.ConfiguredWeight)
            {
                var weight = cluster.Weight.ToString(CultureInfo.InvariantCulture);
                await stacks.SetConfigAsync(StackNames.Traffic(state.Environment), new(ConfigKeys.WeightOf(cluster.Name), weight, IsPath: true), cancellationToken).ConfigureAwait(false);
            }
        }
    }
}
