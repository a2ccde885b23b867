using System.Net.Sockets;
using Tandem.Switchover.Ports;

namespace Tandem.Switchover.Measuring;

/// <summary>
/// Asks a cluster's own front door for a host, whatever DNS says: connects to the cluster's address, names the host in TLS and in the Host header. The
/// certificate is checked against the host as a browser does.
/// </summary>
/// <param name="timeout">How long one probe may take.</param>
public sealed class FrontDoorProbe(TimeSpan timeout)
{
    /// <summary>Asks.</summary>
    /// <param name="address">An IP address (HTTPS on port 443), or a base URL such as <c>http://127.0.0.1:8080</c>.</param>
    /// <param name="host">The host to ask for.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<ProbeResult> AskAsync(string address, string host, CancellationToken cancellationToken)
    {
        var door = address.Contains("://", StringComparison.Ordinal) ? new Uri(address) : new Uri($"https://{address}");
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, ConnectCallback = (_, ct) => ConnectAsync(door, ct) };
        using var http = new HttpClient(handler) { Timeout = timeout };
        try
        {
            using var response = await http.GetAsync(new Uri($"{door.Scheme}://{host}/"), HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            var status = (int)response.StatusCode;
            return new(host, address, IsServed(status), $"{status}");
        }
        catch (HttpRequestException e)
        {
            return new(host, address, false, e.Message);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new(host, address, false, $"no answer within {timeout.TotalSeconds} s");
        }
    }

    /// <summary>Whether an application answered: its own refusal of a stranger (401, 403) is an answer; 404 is what a proxy says of a host it does not know.</summary>
    private static bool IsServed(int status) => status is (>= 200 and < 400) or 401 or 403;

    private static async ValueTask<Stream> ConnectAsync(Uri door, CancellationToken cancellationToken)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(door.Host, door.Port, cancellationToken).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
