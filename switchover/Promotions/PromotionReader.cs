using Tandem.Switchover.Ports;
using Tandem.Switchover.Releases;

namespace Tandem.Switchover.Promotions;

/// <summary>Looks at two environments that follow one another; changes nothing.</summary>
/// <param name="ports">The world outside.</param>
public sealed class PromotionReader(OperationPorts ports)
{
    /// <summary>What the clusters of an environment run; whether they are clean is asked where it matters.</summary>
    /// <param name="clusters">Their names.</param>
    /// <param name="isAsked">Whether it matters.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<IReadOnlyList<ClusterRelease>> ReadAsync(IEnumerable<string> clusters, bool isAsked, CancellationToken cancellationToken)
    {
        var (reader, read) = (new ReleaseReader(ports.Stacks), new List<ClusterRelease>());
        foreach (var cluster in clusters)
        {
            read.Add(isAsked ? await reader.ReadAsync(cluster, 0, cancellationToken).ConfigureAwait(false) : await reader.LookAsync(cluster, cancellationToken).ConfigureAwait(false));
        }

        return read;
    }

    /// <summary>The alerts that page somebody, as <c>cluster: alert</c>; null where nobody can tell.</summary>
    /// <param name="clusters">The clusters.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<IReadOnlyList<string>?> PagesAsync(IEnumerable<string> clusters, CancellationToken cancellationToken)
    {
        var pages = new List<string>();
        foreach (var cluster in clusters)
        {
            var alerts = await ports.Cloud.AlertsAsync(cluster, cancellationToken).ConfigureAwait(false);
            if (!alerts.IsKnown)
            {
                return null;
            }

            pages.AddRange(alerts.Value!.Where(a => a.IsPage).Select(a => $"{cluster}: {a.Name}"));
        }

        return pages;
    }
}
