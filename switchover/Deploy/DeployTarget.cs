using Tandem.Switchover.Names;
using Tandem.Switchover.Ports;
using Tandem.Switchover.State;

namespace Tandem.Switchover.Deploy;

/// <summary>One cluster that applications go to: what it has, and what an update of it would change.</summary>
/// <param name="Cluster">The cluster as its stacks last put it out.</param>
/// <param name="Phase">The phase that is deployed; 0 when unknown.</param>
/// <param name="Installed">Workload to the version that is installed.</param>
/// <param name="Configured">The cluster's config: full key to value.</param>
public sealed record DeployTarget(ClusterState Cluster, int Phase, IReadOnlyDictionary<string, string> Installed, IReadOnlyDictionary<string, string> Configured)
{
    /// <summary>What an update would change. Default: null, it was not previewed.</summary>
    public PreviewSummary? Preview { get; init; }

    /// <summary>Why the cluster's own program refuses the update. Default: null, it does not.</summary>
    public string? Refused { get; init; }

    /// <summary>The cluster.</summary>
    public string Name => Cluster.Name;

    /// <summary>Whether users depend on it: it has weight, or its applications run.</summary>
    public bool Serves => Cluster.Weight > 0 || Cluster.Role == Role.Active;

    /// <summary>The versions that it has once the manifest is installed: workload to version.</summary>
    /// <param name="request">What is asked for.</param>
    public IReadOnlyDictionary<string, string> Wants(DeployRequest request) =>
        new SortedDictionary<string, string>(request.Wanted.Where(w => w.Phase <= Phase).ToDictionary(w => w.Name, w => w.Version), StringComparer.Ordinal);

    /// <summary>The applications that it does not have as they are wanted, in the order of the manifest; those that go, last.</summary>
    /// <param name="request">What is asked for.</param>
    public IReadOnlyList<WorkloadChange> Changes(DeployRequest request)
    {
        var wants = Wants(request);
        var come = request.Wanted.Where(w => wants.ContainsKey(w.Name) && Installed.GetValueOrDefault(w.Name) != w.Version)
            .Select(w => new WorkloadChange(w.Name, Installed.GetValueOrDefault(w.Name), w.Version, w.IsStandbyFirst));
        var go = Installed.Where(i => !wants.ContainsKey(i.Key)).OrderBy(i => i.Key, StringComparer.Ordinal).Select(i => new WorkloadChange(i.Key, i.Value, null, IsStandbyFirst: false));
        return [.. come, .. go];
    }

    /// <summary>Whether an update of it would do anything, as far as is known.</summary>
    /// <param name="request">What is asked for.</param>
    public bool IsBehind(DeployRequest request) => Preview is { IsEmpty: false } || Changes(request).Count > 0;

    internal static async Task<DeployTarget> ReadAsync(ClusterState cluster, IStackOperations stacks, CancellationToken cancellationToken)
    {
        var outputs = await stacks.GetOutputsAsync(cluster.Name, cancellationToken).ConfigureAwait(false);
        var config = await stacks.GetConfigAsync(cluster.Name, cancellationToken).ConfigureAwait(false);
        return new(cluster, outputs.Number(OutputNames.Phase) ?? 0, outputs.TextsByName(OutputNames.WorkloadVersions), config);
    }

    /// <summary>With what an update would change, or why it is refused. Changes nothing.</summary>
    internal async Task<DeployTarget> PreviewedAsync(IStackOperations stacks, CancellationToken cancellationToken)
    {
        try
        {
            return this with { Preview = await stacks.PreviewAsync(Name, cancellationToken).ConfigureAwait(false) };
        }
        catch (StackOperationException e) when (e.Failure == StackFailure.Refused)
        {
            return this with { Refused = e.Message };
        }
    }
}
