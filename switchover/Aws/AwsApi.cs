using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml;
using System.Xml.Linq;
using Amazon.Runtime;
using Tandem.Switchover.Measuring;
using Tandem.Switchover.Ports;

namespace Tandem.Switchover.Aws;

/// <summary>
/// Sends one signed request to AWS and reads the answer. The registries that this builds from carry the core of the AWS SDK and no client of these
/// services; the core finds credentials and signs, and the few calls that only look are written out here.
/// </summary>
/// <param name="options">Region, credentials, limits.</param>
internal sealed class AwsApi(AwsOptions options) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly SortedDictionary<string, HttpClient> _clients = new(StringComparer.Ordinal);

    internal AwsOptions Options => options;

    /// <summary>A call of the query protocol (EC2, Elastic Load Balancing, STS): a form in, XML out.</summary>
    internal async Task<Observed<XElement>> QueryAsync(AwsAction action, string version, IEnumerable<(string Key, string Value)> parameters, CancellationToken cancellationToken)
    {
        var (service, operation) = Split(action);
        var form = new[] { ("Action", operation), ("Version", version) }.Concat(parameters).Select(p => KeyValuePair.Create(p.Item1, p.Item2));
        var answer = await SendAsync(action, service, options.Region, () => new(HttpMethod.Post, options.EndpointOf(service)) { Content = new FormUrlEncodedContent(form) }, cancellationToken).ConfigureAwait(false);
        return answer.Read(ParseXml);
    }

    /// <summary>A call of the JSON protocol (Service Quotas, ECR): an object in, an object out.</summary>
    internal async Task<Observed<JsonObject>> JsonAsync(AwsAction action, string target, Uri? endpoint, JsonObject body, CancellationToken cancellationToken)
    {
        var (service, operation) = Split(action);
        var answer = await SendAsync(action, service, options.Region, () =>
        {
            var request = new HttpRequestMessage(HttpMethod.Post, endpoint ?? options.EndpointOf(service)) { Content = new StringContent(body.ToJsonString()) };
            request.Content.Headers.ContentType = new("application/x-amz-json-1.1");
            request.Headers.Add("X-Amz-Target", $"{target}.{operation}");
            return request;
        }, cancellationToken).ConfigureAwait(false);
        return answer.Read(ParseJson);
    }

    /// <summary>A call of the REST protocol that answers JSON (EKS).</summary>
    internal async Task<Observed<JsonObject>> GetJsonAsync(AwsAction action, string path, CancellationToken cancellationToken)
    {
        var service = Split(action).Service;
        var answer = await SendAsync(action, service, options.Region, () => new(HttpMethod.Get, new Uri(options.EndpointOf(service), path)), cancellationToken).ConfigureAwait(false);
        return answer.Read(ParseJson);
    }

    /// <summary>A call of the REST protocol that answers XML (Route 53, which lives in one region for all).</summary>
    internal async Task<Observed<XElement>> GetXmlAsync(AwsAction action, string path, CancellationToken cancellationToken)
    {
        var service = Split(action).Service;
        var answer = await SendAsync(action, service, "us-east-1", () => new(HttpMethod.Get, new Uri(options.EndpointOf(service), path)), cancellationToken).ConfigureAwait(false);
        return answer.Read(ParseXml);
    }

    /// <summary>What time it is at AWS. An answer that refuses the request says it too.</summary>
    internal async Task<Observed<DateTimeOffset>> TimeAsync(CancellationToken cancellationToken)
    {
        var form = new[] { KeyValuePair.Create("Action", "GetCallerIdentity"), KeyValuePair.Create("Version", "2011-06-15") };
        var answer = await SendAsync(AwsAction.GetCallerIdentity, "sts", options.Region, () => new(HttpMethod.Post, options.EndpointOf("sts")) { Content = new FormUrlEncodedContent(form) }, cancellationToken).ConfigureAwait(false);
        return answer.Date is { } date ? Observed<DateTimeOffset>.Known(date) : Observed<DateTimeOffset>.NoData(answer.WhyNot ?? $"{AwsAction.GetCallerIdentity.Permission}: the answer has no date");
    }

    /// <inheritdoc/>
    public void Dispose() => _clients.Values.ToList().ForEach(c => c.Dispose());

    private async Task<AwsAnswer> SendAsync(AwsAction action, string service, string region, Func<HttpRequestMessage> make, CancellationToken cancellationToken)
    {
        try
        {
            using var request = make();
            using var response = await Client(service, region).SendAsync(request, cancellationToken).ConfigureAwait(false);
            var text = await response.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
            return new(action, response.IsSuccessStatusCode ? text : null, response.IsSuccessStatusCode ? null : AwsRefusals.InWords(action, response.StatusCode, text), response.Headers.Date);
        }
        catch (HttpRequestException e)
        {
            return AwsAnswer.None(action, $"AWS cannot be reached for {action.Permission}: {e.Message}");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return AwsAnswer.None(action, $"AWS did not answer {action.Permission} within {options.Timeout.TotalSeconds:0} s");
        }
        catch (Exception e) when (e is AmazonClientException or AmazonServiceException)
        {
            return AwsAnswer.None(action, $"there are no AWS credentials to ask {action.Permission} with: {e.Message.Split('\n')[0].TrimEnd(' ', ':', '\r')}");
        }
    }

    private HttpClient Client(string service, string region)
    {
        lock (_gate)
        {
            if (!_clients.TryGetValue(service, out var client))
            {
                var signed = new SignedRequests(options.Credentials(), region, service, options.Time, new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5) });
                _clients[service] = client = new(signed) { Timeout = options.Timeout };
            }

            return client;
        }
    }

    private static (string Service, string Operation) Split(AwsAction action) => action.Permission.Split(':') is [var service, var operation] ? (service, operation) : throw new InvalidOperationException(action.Permission);

    private static Observed<XElement> ParseXml(AwsAction action, string text)
    {
        try
        {
            return Observed<XElement>.Known(XElement.Parse(text));
        }
        catch (XmlException)
        {
            return Observed<XElement>.NoData($"AWS answered {action.Permission} with something that is no XML");
        }
    }

    private static Observed<JsonObject> ParseJson(AwsAction action, string text)
    {
        try
        {
            return JsonNode.Parse(text) is JsonObject json ? Observed<JsonObject>.Known(json) : Observed<JsonObject>.NoData($"AWS answered {action.Permission} with something that is no object");
        }
        catch (JsonException)
        {
            return Observed<JsonObject>.NoData($"AWS answered {action.Permission} with something that is no JSON");
        }
    }

    /// <summary>An answer as it came.</summary>
    private sealed record AwsAnswer(AwsAction Action, string? Text, string? WhyNot, DateTimeOffset? Date)
    {
        internal static AwsAnswer None(AwsAction action, string whyNot) => new(action, null, whyNot, null);

        internal Observed<T> Read<T>(Func<AwsAction, string, Observed<T>> parse) => WhyNot is { } whyNot ? Observed<T>.NoData(whyNot) : parse(Action, Text!);
    }
}
