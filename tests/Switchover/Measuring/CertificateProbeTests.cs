using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Tandem.Switchover.Measuring;

namespace Tandem.Tests.Switchover.Measuring;

/// <summary>A look at a certificate: a handshake with a server on loopback that shows one it signed itself.</summary>
public sealed class CertificateProbeTests : IDisposable
{
    private static readonly DateTimeOffset Until = new(2099, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    public CertificateProbeTests() => _listener.Start();

    private int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public void Dispose() => _listener.Dispose();

    [Theory]
    [InlineData("shop.example.com", "nobody that this machine trusts has signed it, or it has ended")]
    [InlineData("other.example.com", "it is for another host")]
    public async Task What_is_shown_is_told_with_its_end_and_with_why_a_client_would_not_take_it(string host, string why)
    {
        _ = ServeAsync();

        var found = await new CertificateProbe(TimeSpan.FromSeconds(30), Port).LookAsync("127.0.0.1", host, default);

        Assert.Equal((Until, why), (found.Value!.Until!.Value, found.Value.WhyNot));
    }

    [Fact]
    public async Task An_address_that_hangs_up_has_no_data()
    {
        var hangsUp = _listener.AcceptTcpClientAsync().ContinueWith(client => client.Result.Dispose(), TaskScheduler.Default);

        var found = await new CertificateProbe(TimeSpan.FromSeconds(30), Port).LookAsync("127.0.0.1", "shop.example.com", default);

        await hangsUp;
        Assert.StartsWith("127.0.0.1 does not speak TLS: ", found.WhyNot, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_is_plain_HTTP_has_no_certificate() =>
        Assert.Equal("http://127.0.0.1 speaks plain HTTP", (await new CertificateProbe(TimeSpan.FromSeconds(1), Port).LookAsync("http://127.0.0.1", "shop.example.com", default)).WhyNot);

    private async Task ServeAsync()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=shop.example.com", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("shop.example.com");
        request.CertificateExtensions.Add(names.Build());
        using var certificate = request.CreateSelfSigned(new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), Until);
        using var client = await _listener.AcceptTcpClientAsync();
        using var tls = new SslStream(client.GetStream());
        await tls.AuthenticateAsServerAsync(certificate);
        Assert.Equal(0, await tls.ReadAsync(new byte[1]));
    }
}
