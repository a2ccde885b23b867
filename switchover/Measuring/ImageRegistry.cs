using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Tandem.Switchover.Ports;

namespace Tandem.Switchover.Measuring;

/// <summary>
/// Asks registries whether an image is there, as whoever pulls it without a password does (OCI distribution specification 1.1, "Pulling manifests";
/// https://distribution.github.io/distribution/spec/auth/token/ for the token).
/// </summary>
/// <param name="http">Sends the requests; its timeout bounds them.</param>
/// <param name="scheme">How registries are reached. Default: <c>https</c>; a test has another.</param>
public sealed partial class ImageRegistry(HttpClient http, string scheme = "https")
{
    private static readonly string[] Manifests =
    [
        "application/vnd.oci.image.index.v1+json", "application/vnd.oci.image.manifest.v1+json",
        "application/vnd.docker.distribution.manifest.list.v2+json", "application/vnd.docker.distribution.manifest.v2+json",
    ];

    /// <summary>Asks for the image's manifest, without fetching it.</summary>
    /// <param name="image">The image, as a pod names it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<ImageAnswer> AskAsync(string image, CancellationToken cancellationToken)
    {
        var name = ImageName.Parse(image);
        try
        {
            using var first = await HeadAsync(name, token: null, cancellationToken).ConfigureAwait(false);
            if (first.StatusCode != HttpStatusCode.Unauthorized)
            {
                return Judge(image, name, first.StatusCode);
            }

            var token = await TokenAsync(first.Headers.WwwAuthenticate, cancellationToken).ConfigureAwait(false);
            using var second = token is null ? null : await HeadAsync(name, token, cancellationToken).ConfigureAwait(false);
            return second is null ? new(image, null, $"{name.Registry} asks for a password") : Judge(image, name, second.StatusCode);
        }
        catch (HttpRequestException e)
        {
            return new(image, null, $"{name.Registry} cannot be reached: {e.Message}");
        }
        catch (Exception e) when (e is JsonException or UriFormatException)
        {
            return new(image, null, $"{name.Registry} answered something that is no token");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new(image, null, $"{name.Registry} did not answer within {http.Timeout.TotalSeconds:0} s");
        }
    }

    private static ImageAnswer Judge(string image, ImageName name, HttpStatusCode status) => status switch
    {
        HttpStatusCode.OK => new(image, true, "200"),
        HttpStatusCode.NotFound => new(image, false, $"{name.Registry} answered 404"),
        _ => new(image, null, $"{name.Registry} answered {(int)status}"),
    };

    private async Task<HttpResponseMessage> HeadAsync(ImageName name, string? token, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, new Uri($"{scheme}://{name.Registry}/v2/{name.Repository}/manifests/{name.Reference}"));
        request.Headers.Accept.ParseAdd(string.Join(", ", Manifests));
        request.Headers.Authorization = token is null ? null : new("Bearer", token);
        return await http.SendAsync(request, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The token that the registry's own token service gives to anybody; null when there is none.</summary>
    private async Task<string?> TokenAsync(HttpHeaderValueCollection<AuthenticationHeaderValue> challenges, CancellationToken cancellationToken)
    {
        var challenge = challenges.FirstOrDefault(c => c.Scheme.Equals("Bearer", StringComparison.OrdinalIgnoreCase))?.Parameter ?? "";
        var parts = Pair().Matches(challenge).ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value, StringComparer.OrdinalIgnoreCase);
        if (!parts.TryGetValue("realm", out var realm) || !realm.StartsWith($"{scheme}://", StringComparison.Ordinal))
        {
            return null;
        }

        var query = string.Join('&', new[] { "service", "scope" }.Where(parts.ContainsKey).Select(key => $"{key}={Uri.EscapeDataString(parts[key])}"));
        using var response = await http.GetAsync(new Uri($"{realm}?{query}"), cancellationToken).ConfigureAwait(false);
        var json = response.IsSuccessStatusCode ? JsonNode.Parse(await response.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false)) : null;
        return (json?["token"] ?? json?["access_token"])?.ToString();
    }

    [GeneratedRegex("(\\w+)=\"([^\"]*)\"")]
    private static partial Regex Pair();
}
