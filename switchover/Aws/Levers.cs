using System.Net;
using Tandem.Switchover.Ports;

namespace Tandem.Switchover.Aws;

/// <summary>
/// Whether a break-glass lever is pulled: whether its object is there, asked as Route 53's health checkers ask, without a signature. An object that is
/// not there is answered with 403, since nobody may list the bucket.
/// </summary>
/// <param name="http">Sends the requests; its timeout bounds them.</param>
/// <param name="storage">Another server for S3, for a test. Default: null, Amazon's own.</param>
internal sealed class Levers(HttpClient http, Uri? storage = null)
{
    internal async Task<Observed<IReadOnlyList<string>>> PulledAsync(IReadOnlyDictionary<string, string> levers, CancellationToken cancellationToken)
    {
        var asked = await Task.WhenAll(levers.OrderBy(l => l.Key, StringComparer.Ordinal).Select(l => IsPulledAsync(l.Key, l.Value, cancellationToken))).ConfigureAwait(false);
        return asked.All().Then(found => (IReadOnlyList<string>)[.. found.Where(l => l.IsPulled).Select(l => l.Cluster)]);
    }

    private async Task<Observed<(string Cluster, bool IsPulled)>> IsPulledAsync(string cluster, string lever, CancellationToken cancellationToken)
    {
        var at = new Uri(lever);
        var address = storage is null ? new Uri($"https://{at.Host}.s3.amazonaws.com{at.AbsolutePath}") : new Uri(storage, $"{at.Host}{at.AbsolutePath}");
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Head, address);
            using var response = await http.SendAsync(request, cancellationToken).ConfigureAwait(false);
            return response.StatusCode switch
            {
                HttpStatusCode.OK => Observed<(string, bool)>.Known((cluster, true)),
                HttpStatusCode.Forbidden or HttpStatusCode.NotFound => Observed<(string, bool)>.Known((cluster, false)),
                var other => Observed<(string, bool)>.NoData($"S3 answered {(int)other} for the lever {lever}"),
            };
        }
        catch (HttpRequestException e)
        {
            return Observed<(string, bool)>.NoData($"S3 cannot be reached for the lever {lever}: {e.Message}");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Observed<(string, bool)>.NoData($"S3 did not answer within {http.Timeout.TotalSeconds:0} s for the lever {lever}");
        }
    }
}
