using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Tandem.Switchover.Ports;

namespace Tandem.Switchover.Measuring;

/// <summary>Asks the Prometheus HTTP API (https://prometheus.io/docs/prometheus/latest/querying/api/#instant-queries).</summary>
/// <param name="http">Sends the requests; its handler signs them where the server asks for it, its timeout bounds them.</param>
/// <param name="server">The server, such as a workspace of Amazon Managed Service for Prometheus; <c>api/v1/query</c> is put behind it.</param>
public sealed class PrometheusClient(HttpClient http, Uri server)
{
    private readonly Uri _query = new(new Uri(server.AbsoluteUri.TrimEnd('/') + "/"), "api/v1/query");

    /// <summary>The value of a query that gives one series; no data, with the reason, for anything else.</summary>
    /// <param name="query">PromQL.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<Observed<double>> AskAsync(string query, CancellationToken cancellationToken)
    {
        var found = await ResultAsync(query, cancellationToken).ConfigureAwait(false);
        return found.IsKnown ? ValueIn(found.Value.Result, found.Value.IsScalar, query) : Observed<double>.NoData(found.WhyNot!);
    }

    /// <summary>All series of a query, none among them being an answer too; no data, with the reason, for what is no answer.</summary>
    /// <param name="query">PromQL.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<Observed<IReadOnlyList<MetricSeries>>> SeriesAsync(string query, CancellationToken cancellationToken)
    {
        var found = await ResultAsync(query, cancellationToken).ConfigureAwait(false);
        return found.IsKnown
            ? Observed<IReadOnlyList<MetricSeries>>.Known([.. found.Value.Result.OfType<JsonObject>().Select(MetricSeries.Read)])
            : Observed<IReadOnlyList<MetricSeries>>.NoData(found.WhyNot!);
    }

    private async Task<Observed<(JsonArray Result, bool IsScalar)>> ResultAsync(string query, CancellationToken cancellationToken)
    {
        try
        {
            using var form = new FormUrlEncodedContent([KeyValuePair.Create("query", query)]);
            using var response = await http.PostAsync(_query, form, cancellationToken).ConfigureAwait(false);
            var text = await response.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
            return response.IsSuccessStatusCode ? ResultIn(text) : Observed<(JsonArray Result, bool IsScalar)>.NoData($"{_query.Host} answered {(int)response.StatusCode} to the query {query}{Because(text)}");
        }
        catch (HttpRequestException e)
        {
            return Observed<(JsonArray Result, bool IsScalar)>.NoData($"{_query.Host} cannot be reached: {e.Message}");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Observed<(JsonArray Result, bool IsScalar)>.NoData($"{_query.Host} did not answer within {http.Timeout.TotalSeconds} s");
        }
    }

    private Observed<(JsonArray Result, bool IsScalar)> ResultIn(string text)
    {
        try
        {
            var data = (JsonNode.Parse(text) as JsonObject)?["data"] as JsonObject;
            return data?["result"] is JsonArray result
                ? Observed<(JsonArray Result, bool IsScalar)>.Known((result, (string?)data["resultType"] == "scalar"))
                : Observed<(JsonArray Result, bool IsScalar)>.NoData($"{_query.Host} answered without a result");
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return Observed<(JsonArray Result, bool IsScalar)>.NoData($"{_query.Host} answered something that is no Prometheus answer");
        }
    }

    /// <summary>What the server says of a query it cannot answer; nothing where it says it in another form than Prometheus does.</summary>
    private static string Because(string text)
    {
        try
        {
            return JsonNode.Parse(text) is JsonObject said && (said["error"] ?? said["message"]) is JsonValue why ? $": {why}" : "";
        }
        catch (JsonException)
        {
            return "";
        }
    }

    private static Observed<double> ValueIn(JsonArray result, bool isScalar, string query) => result switch
    {
        [_, var value] when isScalar => Number(value?.ToString(), query),
        { Count: 0 } => Observed<double>.NoData($"no series matches {query}"),
        { Count: > 1 and var count } => Observed<double>.NoData($"{count} series match {query}, one is needed"),
        [JsonObject series] => Number((series["value"] as JsonArray)?.ElementAtOrDefault(1)?.ToString(), query),
        _ => Observed<double>.NoData($"the answer to {query} is no series with one value"),
    };

    private static Observed<double> Number(string? text, string query) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? Observed<double>.Known(number)
            : Observed<double>.NoData($"the value of {query} is {text ?? "missing"}");
}
