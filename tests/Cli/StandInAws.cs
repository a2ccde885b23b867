using System.Text.Json.Nodes;
using System.Web;
using Tandem.Tests.Shared.StandIn;

namespace Tandem.Tests.Cli;

/// <summary>What AWS and the platform's metrics say of the stand-in's stacks: all is well, and sizes and records follow what is deployed.</summary>
internal sealed class StandInAws(StandInPulumi pulumi, string address)
{
    private static readonly string[] Parts = ["aws-load-balancer-controller", "cluster-autoscaler", "coredns", "prometheus-server", "tandem-role-keeper", "traefik"];

    /// <summary>The answer; null for what is no question to AWS.</summary>
    public LoopbackServer.Reply? Answer(LoopbackServer.Request request) => request.Path.Split('/', '?') switch
    {
        ["", "clusters", _] => new(200, """{"cluster":{"status":"ACTIVE","version":"1.36"}}"""),
        ["", "clusters", _, "node-groups", var query] when query.Contains('=') => new(200, """{"nodegroups":["base","burst","system"]}"""),
        ["", "clusters", var cluster, "node-groups", var group] => new(200, NodeGroup(cluster, group)),
        ["", "2013-04-01", "hostedzone", "Z1", "rrset", ..] => new(200, Records()),
        _ when request["X-Amz-Target"].EndsWith("GetServiceQuota", StringComparison.Ordinal) => new(200, """{"Quota":{"Value":640.0}}"""),
        _ => HttpUtility.ParseQueryString(request.Body)["Action"] is { } action ? new(200, Query(action)) : null,
    };

    /// <summary>What Prometheus says to the questions of gates that have more than one series, or none.</summary>
    public static string? Series(string query) => query switch
    {
        _ when query.Contains("ALERTS", StringComparison.Ordinal) => Vector([]),
        _ when query.Contains("label_replace", StringComparison.Ordinal) => Vector(Parts.Select(part => new JsonObject { ["part"] = part })),
        _ when query.Contains("kube_pod_container_info", StringComparison.Ordinal) => Vector([new JsonObject { ["image_spec"] = "127.0.0.1:1/shop:1" }]),
        _ => null,
    };

    private static string Vector(IEnumerable<JsonObject> metrics) => new JsonObject
    {
        ["status"] = "success",
        ["data"] = new JsonObject
        {
            ["resultType"] = "vector",
            ["result"] = new JsonArray([.. metrics.Select(m => new JsonObject { ["metric"] = m, ["value"] = new JsonArray(0, "2") })]),
        },
    }.ToJsonString();

    private static string Query(string action) => action switch
    {
        "DescribeSubnets" => "<R><subnetSet><item><subnetId>subnet-1</subnetId><availabilityZone>eu-west-1a</availabilityZone><availableIpAddressCount>9000</availableIpAddressCount></item></subnetSet></R>",
        "DescribeInstanceTypes" => "<R><instanceTypeSet><item><instanceType>m7i.xlarge</instanceType><vCpuInfo><defaultVCpus>4</defaultVCpus></vCpuInfo></item></instanceTypeSet></R>",
        "DescribeLoadBalancers" => "<R><X><LoadBalancers><member><LoadBalancerArn>arn:lb</LoadBalancerArn></member></LoadBalancers></X></R>",
        "DescribeTargetGroups" => "<R><X><TargetGroups><member><TargetGroupArn>arn:tg</TargetGroupArn><TargetGroupName>web</TargetGroupName></member></TargetGroups></X></R>",
        "DescribeTargetHealth" => "<R><X><TargetHealthDescriptions><member><Target><Id>10.0.0.1</Id><Port>8000</Port></Target><TargetHealth><State>healthy</State></TargetHealth></member></TargetHealthDescriptions></X></R>",
        _ => "<R/>",
    };

    private string NodeGroup(string cluster, string group)
    {
        var nodes = pulumi.Stack(cluster).Output("role") == "\"active\"" ? 4 : 0;
        var (min, max) = group switch { "base" => (nodes, Math.Max(1, nodes)), "burst" => (0, 14), _ => (2, 2) };
        return new JsonObject
        {
            ["nodegroup"] = new JsonObject
            {
                ["nodegroupName"] = group,
                ["status"] = "ACTIVE",
                ["version"] = "1.36",
                ["releaseVersion"] = "1.36.2-20260714",
                ["scalingConfig"] = new JsonObject { ["minSize"] = min, ["desiredSize"] = min, ["maxSize"] = max },
                ["instanceTypes"] = new JsonArray("m7i.xlarge"),
                ["labels"] = new JsonObject { ["tandem.dev/pool"] = group == "system" ? "system" : "general" },
            },
        }.ToJsonString();
    }

    private string Records()
    {
        var weights = JsonNode.Parse(pulumi.Stack("prod-traffic").Output("weights")!)!.AsObject();
        var records = weights.Select(w =>
            $"<ResourceRecordSet><Name>\\052.prod.example.com.</Name><Type>A</Type><SetIdentifier>{w.Key}</SetIdentifier><Weight>{w.Value}</Weight><TTL>60</TTL><ResourceRecords><ResourceRecord><Value>{address}</Value></ResourceRecord></ResourceRecords></ResourceRecordSet>");
        return $"<R><ResourceRecordSets>{string.Concat(records)}</ResourceRecordSets><IsTruncated>false</IsTruncated></R>";
    }
}
