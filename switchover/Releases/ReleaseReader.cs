using System.Globalization;
using Tandem.Switchover.Names;
using Tandem.Switchover.Ports;
using Tandem.Switchover.State;

namespace Tandem.Switchover.Releases;

/// <summary>Reads what clusters run. A stack that does not answer is an answer too: the others are read all the same.</summary>
/// <param name="stacks">The port to Pulumi.</param>
public sealed class ReleaseReader(IStackOperations stacks)
{
    /// <summary>Reads what a cluster runs, without asking whether it is clean.</summary>
    /// <param name="cluster">Its name.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<ClusterRelease> LookAsync(string cluster, CancellationToken cancellationToken)
    {
        try
        {
            var config = await stacks.GetConfigAsync(cluster, cancellationToken).ConfigureAwait(false);
            var outputs = await stacks.GetOutputsAsync(cluster, cancellationToken).ConfigureAwait(false);
            return new(cluster)
            {
                Release = outputs.Text(OutputNames.Release),
                Since = DateTimeOffset.TryParse(outputs.Text(OutputNames.ReleaseSince), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var since) ? since : null,
                Kubernetes = outputs.Text(OutputNames.KubernetesVersion),
                Configured = config.GetValueOrDefault(ConfigKeys.Release),
                Config = config,
                Fingerprint = outputs.Text(OutputNames.Fingerprint),
                Role = outputs.Text(OutputNames.Role) switch { "active" => Role.Active, "standby" => Role.Standby, _ => Role.Unknown },
            };
        }
        catch (StackOperationException e)
        {
            return new(cluster) { WhyNot = e.Message };
        }
    }

    /// <summary>Reads a cluster.</summary>
    /// <param name="cluster">Its name.</param>
    /// <param name="weight">Its share of traffic, as deployed.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<ClusterRelease> ReadAsync(string cluster, int weight, CancellationToken cancellationToken)
    {
        var seen = await LookAsync(cluster, cancellationToken).ConfigureAwait(false) with { Weight = weight };
        try
        {
            return seen.Release is null ? seen : seen with { Dirt = await DirtAsync(cluster, isAsked: seen.Release == seen.Configured, cancellationToken).ConfigureAwait(false) };
        }
        catch (StackOperationException e)
        {
            return seen with { WhyNot = e.Message };
        }
    }

    /// <summary>Where config asks for another release than is deployed, what an update would change is no drift: it is that release.</summary>
    private async Task<string?> DirtAsync(string cluster, bool isAsked, CancellationToken cancellationToken)
    {
        var pending = await stacks.PendingOperationsAsync(cluster, cancellationToken).ConfigureAwait(false);
        if (pending.Count > 0)
        {
            return $"an update of {cluster} was cut off while {string.Join(", ", pending.Select(p => $"{p.Operation} {p.Type} {p.Name}"))}: run pulumi refresh on it";
        }

        var preview = isAsked ? await stacks.PreviewAsync(cluster, cancellationToken).ConfigureAwait(false) : null;
        return preview is null or { IsEmpty: true } ? null
            : $"an update of {cluster} would change it ({string.Join(", ", preview.Changes.Where(p => p.Value > 0 && p.Key != "same").Select(p => $"{p.Key} {p.Value}"))}): run pulumi preview, then up, or take the change back";
    }
}
