using System.Globalization;
using System.Security.Cryptography;
using Amazon.Runtime;
using Amazon.Runtime.Internal.Auth;

namespace Tandem.Switchover.Measuring;

/// <summary>
/// Signs requests with AWS Signature Version 4, which Amazon Managed Service for Prometheus asks for
/// (https://docs.aws.amazon.com/prometheus/latest/userguide/AMP-compatible-APIs.html). The AWS SDK computes the signature and finds the credentials.
/// </summary>
/// <param name="credentials">Asked for each request, so that temporary ones are renewed.</param>
/// <param name="region">The region, such as <c>eu-west-1</c>.</param>
/// <param name="service">The service's signing name, such as <c>aps</c>.</param>
/// <param name="time">The time the signature is made at.</param>
/// <param name="inner">Sends the signed request.</param>
public sealed class SignedRequests(AWSCredentials credentials, string region, string service, TimeProvider time, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var keys = await credentials.GetCredentialsAsync().ConfigureAwait(false);
        var body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        var now = time.GetUtcNow().UtcDateTime;

        // Canonical headers in alphabetical order. Every x-amz header has to be among them.
        var headers = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["host"] = request.RequestUri!.Authority,
            ["x-amz-date"] = now.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture),
        };
        foreach (var (name, values) in request.Headers.Where(h => h.Key.StartsWith("x-amz-", StringComparison.OrdinalIgnoreCase)))
        {
            headers[name.ToLowerInvariant()] = string.Join(',', values);
        }

        if (keys.UseToken)
        {
            headers["x-amz-security-token"] = keys.Token;
        }

        var signedHeaders = string.Join(';', headers.Keys);
        var canonical = string.Join('\n',
            [request.Method.Method, request.RequestUri.AbsolutePath, request.RequestUri.Query.TrimStart('?'), .. headers.Select(h => $"{h.Key}:{h.Value}"), "", signedHeaders, Convert.ToHexStringLower(SHA256.HashData(body))]);
        var signature = AWS4Signer.ComputeSignature(keys, region, now, service, signedHeaders, canonical);

        foreach (var (name, value) in headers.Where(h => !request.Headers.Contains(h.Key) && h.Key != "host"))
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        request.Headers.TryAddWithoutValidation("Authorization", signature.ForAuthorizationHeader);
        return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
    }
}
