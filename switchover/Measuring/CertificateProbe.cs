using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using Tandem.Switchover.Ports;

namespace Tandem.Switchover.Measuring;

/// <summary>Looks at the certificate that an address shows for a host, whatever DNS says: a TLS handshake that is hung up on.</summary>
/// <param name="timeout">How long one handshake may take.</param>
/// <param name="port">The port. Default: 443.</param>
public sealed class CertificateProbe(TimeSpan timeout, int port = 443)
{
    /// <summary>Looks. An address that does not answer, or answers without TLS, has no data.</summary>
    /// <param name="address">The IP address.</param>
    /// <param name="host">The host to ask for.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<Observed<ServedCertificate>> LookAsync(string address, string host, CancellationToken cancellationToken)
    {
        if (address.StartsWith("http://", StringComparison.Ordinal))
        {
            return Observed<ServedCertificate>.NoData($"{address} speaks plain HTTP");
        }

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(timeout);
        try
        {
            using var tcp = new TcpClient();
            await tcp.ConnectAsync(address, port, patience.Token).ConfigureAwait(false);
            return await HandshakeAsync(tcp, address, host, patience.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Observed<ServedCertificate>.NoData($"{address} did not answer within {timeout.TotalSeconds:0} s");
        }
        catch (Exception e) when (e is SocketException or IOException or AuthenticationException)
        {
            return Observed<ServedCertificate>.NoData($"{address} does not speak TLS: {e.Message}");
        }
    }

    private static async Task<Observed<ServedCertificate>> HandshakeAsync(TcpClient tcp, string address, string host, CancellationToken cancellationToken)
    {
        var (until, errors) = ((DateTimeOffset?)null, SslPolicyErrors.None);
        using var tls = new SslStream(tcp.GetStream());
        await tls.AuthenticateAsClientAsync(new SslClientAuthenticationOptions
        {
            TargetHost = host,
            // Everything is taken, to be judged below: what a client would refuse has to be named, not hidden behind a failed handshake.
            RemoteCertificateValidationCallback = (_, certificate, _, found) =>
            {
                (until, errors) = (certificate is X509Certificate2 shown ? shown.NotAfter.ToUniversalTime() : null, found);
                return true;
            },
        }, cancellationToken).ConfigureAwait(false);
        return Observed<ServedCertificate>.Known(new(host, address, until, WhyNot(errors)));
    }

    private static string? WhyNot(SslPolicyErrors errors) => errors switch
    {
        SslPolicyErrors.None => null,
        _ when errors.HasFlag(SslPolicyErrors.RemoteCertificateNotAvailable) => "none is shown",
        _ when errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch) => "it is for another host",
        _ => "nobody that this machine trusts has signed it, or it has ended",
    };
}
