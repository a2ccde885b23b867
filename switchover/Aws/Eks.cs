using System.Text.Json.Nodes;
using Tandem.Switchover.Names;
using Tandem.Switchover.Ports;

namespace Tandem.Switchover.Aws;

/// <summary>Control planes and node groups (https://docs.aws.amazon.com/eks/latest/APIReference).</summary>
/// <param name="api">Sends requests.</param>
internal sealed class Eks(AwsApi api)
{
    internal async Task<Observed<ControlPlane>> ControlPlaneAsync(string cluster, CancellationToken cancellationToken)
    {
        var answer = await api.GetJsonAsync(AwsAction.DescribeCluster, $"clusters/{cluster}", cancellationToken).ConfigureAwait(false);
        return answer.Then(json => new ControlPlane(Text(json["cluster"]?["status"]), Text(json["cluster"]?["version"])));
    }

    internal async Task<Observed<IReadOnlyList<NodeGroup>>> NodeGroupsAsync(string cluster, CancellationToken cancellationToken)
    {
        var names = await NamesAsync(cluster, cancellationToken).ConfigureAwait(false);
        return await names.ThenAsync(async found =>
        {
            var groups = await Task.WhenAll(found.Order(StringComparer.Ordinal).Select(name => NodeGroupAsync(cluster, name, cancellationToken))).ConfigureAwait(false);
            return groups.All();
        }).ConfigureAwait(false);
    }

    private async Task<Observed<IReadOnlyList<string>>> NamesAsync(string cluster, CancellationToken cancellationToken)
    {
        var (names, next) = (new List<string>(), "");
        for (var page = 0; page < api.Options.PagesMax; page++)
        {
            var token = next.Length > 0 ? $"&nextToken={Uri.EscapeDataString(next)}" : "";
            var answer = await api.GetJsonAsync(AwsAction.ListNodegroups, $"clusters/{cluster}/node-groups?maxResults=100{token}", cancellationToken).ConfigureAwait(false);
            if (answer.WhyNot is { } whyNot)
            {
                return Observed<IReadOnlyList<string>>.NoData(whyNot);
            }

            names.AddRange((answer.Value!["nodegroups"] as JsonArray ?? []).Select(Text));
            next = Text(answer.Value!["nextToken"]);
            if (next.Length == 0)
            {
                return Observed<IReadOnlyList<string>>.Known(names);
            }
        }

        return Observed<IReadOnlyList<string>>.NoData($"{AwsAction.ListNodegroups.Permission}: there are more than {api.Options.PagesMax} pages of node groups");
    }

    private async Task<Observed<NodeGroup>> NodeGroupAsync(string cluster, string name, CancellationToken cancellationToken)
    {
        var answer = await api.GetJsonAsync(AwsAction.DescribeNodegroup, $"clusters/{cluster}/node-groups/{name}", cancellationToken).ConfigureAwait(false);
        return answer.Then(json => Read(json["nodegroup"] as JsonObject ?? []));
    }

    private static NodeGroup Read(JsonObject group)
    {
        var scaling = group["scalingConfig"];
        var issues = group["health"]?["issues"] as JsonArray ?? [];
        return new(
            Text(group["nodegroupName"]),
            Text(group["labels"]?[NodeLabels.Pool]),
            Text(group["status"]),
            Text(group["version"]),
            Text(group["releaseVersion"]),
            Number(scaling?["minSize"]),
            Number(scaling?["desiredSize"]),
            Number(scaling?["maxSize"]),
            Text((group["instanceTypes"] as JsonArray)?.FirstOrDefault()))
        {
            Issues = [.. issues.Select(i => $"{Text(i?["code"])}: {Text(i?["message"])}")],
        };
    }

    private static string Text(JsonNode? node) => node?.ToString() ?? "";

    private static int Number(JsonNode? node) => node is JsonValue value && value.TryGetValue<int>(out var number) ? number : 0;
}
