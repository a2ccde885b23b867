using System.Text.Json.Nodes;
using System.Web;
using Tandem.Switchover.Ports;

namespace Tandem.Tests.Switchover.Aws;

/// <summary>What is asked of AWS, request by request, and what is read from its answers. Shapes: the examples of each service's API reference.</summary>
public sealed class AwsCallsTests
{
    [Fact]
    public async Task Every_request_is_signed_with_all_its_own_headers()
    {
        using var aws = AwsServer.Saying("""{"Quota":{"Value":640.0}}""");

        await aws.Cloud.ProcessorQuotaAsync([], default);

        var quota = aws.Asked.Single(a => a["X-Amz-Target"].Length > 0);
        Assert.Contains("AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20261120/eu-west-1/servicequotas/aws4_request, SignedHeaders=host;x-amz-date;x-amz-security-token;x-amz-target, Signature=", quota["Authorization"], StringComparison.Ordinal);
        Assert.Equal(("token", "20261120T120000Z"), (quota["x-amz-security-token"], quota["x-amz-date"]));
    }

    [Fact]
    public async Task Subnets_are_asked_for_by_id()
    {
        using var aws = AwsServer.Saying(
            """
            <DescribeSubnetsResponse xmlns="http://ec2.amazonaws.com/doc/2016-11-15/"><subnetSet>
              <item><subnetId>subnet-2</subnetId><availabilityZone>eu-west-1b</availabilityZone><availableIpAddressCount>90</availableIpAddressCount></item>
              <item><subnetId>subnet-1</subnetId><availabilityZone>eu-west-1a</availabilityZone><availableIpAddressCount>16012</availableIpAddressCount></item>
            </subnetSet></DescribeSubnetsResponse>
            """);

        var found = await aws.Cloud.SubnetsAsync("prod-network", default);

        Assert.Equal([new SubnetRoom("subnet-1", "eu-west-1a", 16012), new SubnetRoom("subnet-2", "eu-west-1b", 90)], found.Value!);
        Assert.Equal("Action=DescribeSubnets&Version=2016-11-15&SubnetId.1=subnet-2&SubnetId.2=subnet-1", Assert.Single(aws.Asked).Body);
    }

    [Fact]
    public async Task Processors_count_what_shares_the_quota_on_all_pages()
    {
        using var aws = new AwsServer(request => HttpUtility.ParseQueryString(request.Body) switch
        {
            var q when q["Action"] == "DescribeInstances" && q["NextToken"] is null => new(200, Instances("more", Instance("m7i.xlarge", 2, 2), Instance("m7i.xlarge", 2, 2, "spot"), Instance("g5.xlarge", 2, 2))),
            var q when q["Action"] == "DescribeInstances" => new(200, Instances("", Instance("t4g.large", 2, 1), Instance("inf2.xlarge", 2, 2))),
            var q when q["Action"] == "DescribeInstanceTypes" => new(200, """<R xmlns="e"><instanceTypeSet><item><instanceType>m7i.xlarge</instanceType><vCpuInfo><defaultVCpus>4</defaultVCpus></vCpuInfo></item></instanceTypeSet></R>"""),
            _ => new(200, """{"Quota":{"QuotaCode":"L-1216C47A","Value":640.0}}"""),
        });

        var quota = (await aws.Cloud.ProcessorQuotaAsync(["m7i.xlarge", "m7i.xlarge"], default)).Value!;

        Assert.Equal((640, 4 + 2, 4), (quota.Limit, quota.InUse, quota.PerInstance["m7i.xlarge"]));
        Assert.Equal(["", "more"], aws.Asked.Where(a => a.Body.Contains("Action=DescribeInstances&", StringComparison.Ordinal)).Select(a => HttpUtility.ParseQueryString(a.Body)["NextToken"] ?? ""));
        Assert.Contains(aws.Asked, a => a.Body.EndsWith("InstanceType.1=m7i.xlarge", StringComparison.Ordinal));
        Assert.Equal("ServiceQuotasV20190624.GetServiceQuota", aws.Asked.Single(a => a["X-Amz-Target"].Length > 0)["X-Amz-Target"]);
        Assert.Equal("""{"ServiceCode":"ec2","QuotaCode":"L-1216C47A"}""", aws.Asked.Single(a => a["X-Amz-Target"].Length > 0).Body);
    }

    [Fact]
    public async Task Node_groups_are_listed_and_then_asked_for_one_by_one()
    {
        using var aws = new AwsServer(request => request.Path switch
        {
            "/clusters/prod-b/node-groups?maxResults=100" => new(200, """{"nodegroups":["system-1"],"nextToken":"a b"}"""),
            "/clusters/prod-b/node-groups?maxResults=100&nextToken=a%20b" => new(200, """{"nodegroups":["base-1"]}"""),
            "/clusters/prod-b/node-groups/base-1" => new(200, NodeGroup("base-1", "general", "ACTIVE", "[]")),
            "/clusters/prod-b/node-groups/system-1" => new(200, NodeGroup("system-1", "system", "DEGRADED", """[{"code":"AsgInstanceLaunchFailures","message":"no capacity"}]""")),
            _ => new(404, "{}"),
        });

        var found = await aws.Cloud.NodeGroupsAsync("prod-b", default);

        Assert.Null(found.WhyNot);
        var groups = found.Value!;

        Assert.Equal(["base-1", "system-1"], groups.Select(g => g.Name));
        Assert.Equal(("general", "ACTIVE", "1.36", "1.36.2-20260714", 0, 1, 44, "m7i.xlarge"), (groups[0].Pool, groups[0].Status, groups[0].Version, groups[0].ImageRelease, groups[0].Min, groups[0].Desired, groups[0].Max, groups[0].InstanceType));
        Assert.Equal(["AsgInstanceLaunchFailures: no capacity"], groups[1].Issues);
    }

    [Fact]
    public async Task The_control_plane_is_asked_by_name()
    {
        using var aws = AwsServer.Saying("""{"cluster":{"name":"prod-a","status":"UPDATING","version":"1.36"}}""");

        Assert.Equal(new ControlPlane("UPDATING", "1.36"), (await aws.Cloud.ControlPlaneAsync("prod-a", default)).Value);
        Assert.Equal(("GET", "/clusters/prod-a"), (aws.Asked.Single().Method, aws.Asked.Single().Path));
    }

    [Fact]
    public async Task Targets_are_found_from_the_load_balancer_of_the_clusters_name()
    {
        using var aws = new AwsServer(request => HttpUtility.ParseQueryString(request.Body)["Action"] switch
        {
            "DescribeLoadBalancers" => new(200, """<R xmlns="e"><DescribeLoadBalancersResult><LoadBalancers><member><LoadBalancerArn>arn:lb</LoadBalancerArn></member></LoadBalancers></DescribeLoadBalancersResult></R>"""),
            "DescribeTargetGroups" => new(200, """<R xmlns="e"><X><TargetGroups><member><TargetGroupArn>arn:tg</TargetGroupArn><TargetGroupName>prod-b-web</TargetGroupName></member></TargetGroups></X></R>"""),
            _ => new(200, """
                <R xmlns="e"><X><TargetHealthDescriptions>
                  <member><Target><Id>10.0.0.2</Id><Port>8000</Port></Target><TargetHealth><State>unhealthy</State></TargetHealth></member>
                  <member><Target><Id>10.0.0.1</Id><Port>8000</Port></Target><TargetHealth><State>healthy</State></TargetHealth></member>
                </TargetHealthDescriptions></X></R>
                """),
        });

        var found = await aws.Cloud.TargetsAsync("prod-b", default);

        Assert.Null(found.WhyNot);
        var targets = found.Value!;

        Assert.Equal([new LoadTarget("prod-b-web", "10.0.0.1:8000", "healthy"), new LoadTarget("prod-b-web", "10.0.0.2:8000", "unhealthy")], targets);
        Assert.Equal(["Names.member.1=prod-b", "LoadBalancerArn=arn%3Alb", "TargetGroupArn=arn%3Atg"], aws.Asked.Select(a => a.Body.Split('&')[^1]));
    }

    [Fact]
    public async Task Records_are_read_page_by_page_with_their_asterisk_and_without_their_dot()
    {
        using var aws = new AwsServer(request => request.Path.Contains("name=", StringComparison.Ordinal)
            ? new(200, Records(Record("www.prod.example.com.", "A", null, null, "203.0.113.1"), "<IsTruncated>false</IsTruncated>"))
            : new(200, Records(
                Record(@"\052.prod.example.com.", "A", "prod-b", 0, "198.18.0.2") + Record(@"\052.prod.example.com.", "A", "prod-a", 255, "198.18.0.1") + Record("prod.example.com.", "NS", null, null, "ns"),
                "<IsTruncated>true</IsTruncated><NextRecordName>www.prod.example.com.</NextRecordName><NextRecordType>A</NextRecordType>")));

        var records = (await aws.Cloud.RecordsAsync("prod", default)).Value!;

        Assert.Equal([("*.prod.example.com", "prod-a", 255, 60), ("*.prod.example.com", "prod-b", 0, 60), ("www.prod.example.com", null, null, 60)], records.Select(r => (r.Name, r.SetIdentifier, r.Weight, r.TtlSeconds!.Value)));
        Assert.Equal(["/2013-04-01/hostedzone/Z123/rrset?maxitems=300", "/2013-04-01/hostedzone/Z123/rrset?maxitems=300&name=www.prod.example.com.&type=A"], aws.Asked.Select(a => a.Path));
        Assert.All(aws.Asked, a => Assert.Contains("/us-east-1/route53/aws4_request", a["Authorization"], StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_lever_is_pulled_while_its_object_is_there_and_is_asked_about_without_a_signature()
    {
        using var aws = new AwsServer(request => new(request.Path.EndsWith("prod-b", StringComparison.Ordinal) ? 200 : 403, ""));

        var pulled = await aws.Cloud.PulledLeversAsync(new Dictionary<string, string> { ["prod-a"] = "s3://levers/take-out/prod-a", ["prod-b"] = "s3://levers/take-out/prod-b" }, default);

        Assert.Equal(["prod-b"], pulled.Value!);
        Assert.All(aws.Asked, a => Assert.Equal(("HEAD", ""), (a.Method, a["Authorization"])));
    }

    [Theory]
    [InlineData(200)]
    [InlineData(403)]
    public async Task The_time_is_in_every_answer_even_in_one_that_refuses(int status)
    {
        using var aws = new AwsServer(_ => new(status, "<R/>", "Date: Fri, 20 Nov 2026 12:07:00 GMT"));

        Assert.Equal(new DateTimeOffset(2026, 11, 20, 12, 7, 0, TimeSpan.Zero), (await aws.Cloud.TimeAsync(default)).Value);
    }

    private static string Instances(string next, params string[] items) =>
        $"""<DescribeInstancesResponse xmlns="http://ec2.amazonaws.com/doc/2016-11-15/"><reservationSet><item><instancesSet>{string.Concat(items)}</instancesSet></item></reservationSet><nextToken>{next}</nextToken></DescribeInstancesResponse>""";

    private static string Instance(string type, int cores, int threads, string? lifecycle = null) =>
        $"<item><instanceType>{type}</instanceType>{(lifecycle is null ? "" : $"<instanceLifecycle>{lifecycle}</instanceLifecycle>")}<cpuOptions><coreCount>{cores}</coreCount><threadsPerCore>{threads}</threadsPerCore></cpuOptions></item>";

    private static string NodeGroup(string name, string pool, string status, string issues) => new JsonObject
    {
        ["nodegroup"] = new JsonObject
        {
            ["nodegroupName"] = name,
            ["status"] = status,
            ["version"] = "1.36",
            ["releaseVersion"] = "1.36.2-20260714",
            ["scalingConfig"] = new JsonObject { ["minSize"] = 0, ["maxSize"] = 44, ["desiredSize"] = 1 },
            ["instanceTypes"] = new JsonArray("m7i.xlarge", "m7a.xlarge"),
            ["labels"] = new JsonObject { ["tandem.dev/pool"] = pool },
            ["health"] = new JsonObject { ["issues"] = JsonNode.Parse(issues) },
        },
    }.ToJsonString();

    private static string Records(string records, string end) =>
        $"""<ListResourceRecordSetsResponse xmlns="https://route53.amazonaws.com/doc/2013-04-01/"><ResourceRecordSets>{records}</ResourceRecordSets>{end}</ListResourceRecordSetsResponse>""";

    private static string Record(string name, string type, string? identifier, int? weight, string value) =>
        $"<ResourceRecordSet><Name>{name}</Name><Type>{type}</Type>{(identifier is null ? "" : $"<SetIdentifier>{identifier}</SetIdentifier><Weight>{weight}</Weight>")}<TTL>60</TTL><ResourceRecords><ResourceRecord><Value>{value}</Value></ResourceRecord></ResourceRecords></ResourceRecordSet>";
}
