using System.Text.Json.Nodes;
using Tandem.Components.Shared;
using Tandem.Rehearsal.Engine.State;
using Tandem.Switchover.Ports;

namespace Tandem.Rehearsal.World;

/// <summary>Reads what gates ask from the resources that exist, in the words of the cloud's API.</summary>
internal static class CloudReading
{
    private const int AddressesThatAwsKeeps = 5;

    internal static ControlPlane? ControlPlane(IEnumerable<ResourceState> resources, bool isUpdating) =>
        resources.FirstOrDefault(r => r.Type == "eks:index:Cluster") is { } cluster
            ? new(isUpdating ? "UPDATING" : "ACTIVE", cluster.Inputs.TextAt("version") ?? "")
            : null;

    internal static IReadOnlyList<NodeGroup> NodeGroups(IEnumerable<ResourceState> resources, IReadOnlyDictionary<string, int> desired, bool isUpdating) =>
        [.. resources.Where(r => r.Type == "eks:index:ManagedNodeGroup").Select(group => new NodeGroup(
            group.Name,
            group.Inputs.TextAt("labels", SystemPlacement.PoolLabel) ?? "",
            isUpdating ? "UPDATING" : "ACTIVE",
            group.Inputs.TextAt("version") ?? "",
            group.Inputs.TextAt("releaseVersion") ?? "",
            group.Inputs.NumberAt("scalingConfig", "minSize") ?? 0,
            desired.TryGetValue(group.Name, out var now) ? now : group.Inputs.NumberAt("scalingConfig", "desiredSize") ?? 0,
            group.Inputs.NumberAt("scalingConfig", "maxSize") ?? 0,
            group.Inputs.TextsAt("instanceTypes").FirstOrDefault("m7i.large"))).OrderBy(g => g.Name, StringComparer.Ordinal)];

    internal static IReadOnlyList<SubnetRoom> PrivateSubnets(IEnumerable<ResourceState> resources, Func<int, int> takenInEachOf)
    {
        var subnets = resources.Where(r => r.Type == "aws:ec2/subnet:Subnet" && r.Inputs.TextAt("tags", "kubernetes.io/role/internal-elb") is not null).OrderBy(r => r.Id, StringComparer.Ordinal).ToList();
        return [.. subnets.Select(s => new SubnetRoom(s.Id, s.Inputs.TextAt("availabilityZone") ?? "", Math.Max(0, Size(s) - takenInEachOf(subnets.Count))))];
    }

    /// <summary>The VPC that a network stack made.</summary>
    internal static string? Vpc(IEnumerable<ResourceState> network) => network.FirstOrDefault(r => r.Type == "aws:ec2/vpc:Vpc")?.Id;

    /// <summary>The VPC that a cluster stands in.</summary>
    internal static string? VpcOfCluster(IEnumerable<ResourceState> cluster) => cluster.FirstOrDefault(r => r.Type == "eks:index:Cluster")?.Inputs.TextAt("vpcId");

    internal static IReadOnlyList<DnsRecord> Records(IEnumerable<ResourceState> resources, string zoneId) =>
        [.. resources.Where(r => r.Type == "aws:route53/record:Record" && r.Inputs.TextAt("zoneId") == zoneId && r.Inputs.TextAt("type") is "A" or "AAAA").Select(r => new DnsRecord(
            r.Inputs.TextAt("name") ?? "",
            r.Inputs.TextAt("setIdentifier"),
            (r.Inputs["weightedRoutingPolicies"] as JsonArray)?[0]?.AsObject().NumberAt("weight"),
            r.Inputs.NumberAt("ttl"),
            [.. r.Inputs.TextsAt("records").Order(StringComparer.Ordinal)]))];

    internal static IReadOnlyList<string> TargetGroups(IEnumerable<ResourceState> resources) =>
        [.. resources.Where(r => r.Type == "aws:lb/targetGroup:TargetGroup").Select(r => r.Inputs.TextAt("name") ?? r.Name).Order(StringComparer.Ordinal)];

    /// <summary>The names that a cluster's certificate holds for; null when its load balancer lets TLS through.</summary>
    internal static IReadOnlyList<string>? CertificateNames(IEnumerable<ResourceState> cluster, IEnumerable<ResourceState> everything)
    {
        var arn = cluster.Where(r => r.Type == "aws:lb/listener:Listener").Select(r => r.Inputs.TextAt("certificateArn")).OfType<string>().FirstOrDefault();
        var certificate = arn is null ? null : everything.FirstOrDefault(r => r.Type == "aws:acm/certificate:Certificate" && r.Id == arn);
        return certificate is null ? null : [certificate.Inputs.TextAt("domainName") ?? "", .. certificate.Inputs.TextsAt("subjectAlternativeNames")];
    }

    /// <summary>The images that a release's values name, or the chart's own, which the model calls by the chart's name and version.</summary>
    internal static IReadOnlyList<string> Images(ResourceState release)
    {
        var named = new SortedSet<string>(StringComparer.Ordinal);
        Collect(release.Inputs["values"], named);
        return named.Count > 0 ? [.. named] : [$"{release.Inputs.TextAt("chart")?.Split('/')[^1]}:{release.Inputs.TextAt("version")}"];
    }

    private static void Collect(JsonNode? node, SortedSet<string> into)
    {
        switch (node)
        {
            case JsonObject image when image.TextAt("repository") is { } repository && image["tag"] is { } tag:
                into.Add($"{repository}:{tag}");
                break;
            case JsonObject map:
                map.Select(m => m.Value).ToList().ForEach(value => Collect(value, into));
                break;
            case JsonArray list:
                list.ToList().ForEach(value => Collect(value, into));
                break;
        }
    }

    private static int Size(ResourceState subnet) => int.TryParse(subnet.Inputs.TextAt("cidrBlock")?.Split('/')[^1], out var prefix) ? (1 << (32 - prefix)) - AddressesThatAwsKeeps : 0;
}
