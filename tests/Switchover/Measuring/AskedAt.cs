using System.Globalization;
using System.Text;

namespace Tandem.Tests.Switchover.Measuring;

/// <summary>Asks Prometheus for its answers of one moment, so that they are the same however long a busy machine takes to ask.</summary>
/// <param name="moment">The moment; a second after the last reading counts it in.</param>
internal sealed class AskedAt(DateTimeOffset moment) : DelegatingHandler(new SocketsHttpHandler())
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var form = await request.Content!.ReadAsStringAsync(cancellationToken);
        var time = (moment.AddSeconds(1).ToUnixTimeMilliseconds() / 1000.0).ToString("F3", CultureInfo.InvariantCulture);
        request.Content = new StringContent($"{form}&time={time}", Encoding.UTF8, "application/x-www-form-urlencoded");
        return await base.SendAsync(request, cancellationToken);
    }
}
