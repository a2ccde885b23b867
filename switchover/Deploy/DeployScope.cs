using Tandem.Switchover.Ports;
using Tandem.Switchover.State;

namespace Tandem.Switchover.Deploy;

/// <summary>Everything that a deployment decides on, read once.</summary>
/// <param name="Request">What is asked for.</param>
/// <param name="Targets">The clusters, in ordinal order.</param>
public sealed record DeployScope(DeployRequest Request, IReadOnlyList<DeployTarget> Targets)
{
    /// <summary>The clusters that users do not depend on.</summary>
    public IEnumerable<DeployTarget> Standbys => Targets.Where(t => !t.Serves);

    /// <summary>
    /// The standby-first applications that a cluster cannot have yet, because no standby has exactly the same (T1): its own guard refuses even a preview
    /// with them. Empty for a standby, and where there is none.
    /// </summary>
    /// <param name="target">The cluster.</param>
    public IReadOnlyList<string> WaitsFor(DeployTarget target) => !target.Serves || !Standbys.Any()
        ? []
        : [.. target.Changes(Request).Where(c => c is { IsStandbyFirst: true, Wanted: not null } && Standbys.Any(s => s.Installed.GetValueOrDefault(c.Name) != c.Wanted)).Select(c => c.Name)];

    /// <summary>Reads it, and previews what can be previewed. A cluster that is refused anyway is not.</summary>
    /// <param name="request">What is asked for.</param>
    /// <param name="stacks">The port to Pulumi.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="StackOperationException">A stack did not answer.</exception>
    internal static async Task<DeployScope> ReadAsync(DeployRequest request, IStackOperations stacks, CancellationToken cancellationToken)
    {
        var state = await new EnvironmentReader(stacks).ReadAsync(request.Environment, cancellationToken).ConfigureAwait(false);
        var targets = new List<DeployTarget>();
        foreach (var cluster in state.Clusters.Values)
        {
            targets.Add(await DeployTarget.ReadAsync(cluster, stacks, cancellationToken).ConfigureAwait(false));
        }

        var scope = new DeployScope(request, targets);
        foreach (var (index, target) in targets.ToList().Index())
        {
            if (DeployRules.Unlike(target).Count == 0 && scope.WaitsFor(target).Count == 0)
            {
                targets[index] = await target.PreviewedAsync(stacks, cancellationToken).ConfigureAwait(false);
            }
        }

        return scope;
    }
}
