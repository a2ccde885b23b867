using System.Text.Json.Nodes;

namespace Tandem.Rehearsal.Engine.Outputs;

/// <summary>The AWS provider: what each kind of resource is called and addressed by. Shapes of ids and ARNs: service authorization reference.</summary>
internal static class AwsOutputs
{
    internal static readonly IReadOnlyList<KeyValuePair<string, Action<Answering>>> Rows =
    [
        new("aws:acm/certificate:Certificate", Certificate),
        new("aws:amp/workspace:Workspace", Workspace),
        new("aws:cloudwatch/logGroup:LogGroup", a => a.Named().Into(name => a.Identify(name, a.Who.Arn("logs", $"log-group:{name}")))),
        new("aws:cloudwatch/metricAlarm:MetricAlarm", a => a.Named().Into(name => a.Identify(name, a.Who.Arn("cloudwatch", $"alarm:{name}")))),
        new("aws:ec2/eip:Eip", ElasticIp),
        new("aws:ec2/internetGateway:InternetGateway", a => Ec2(a, "igw", "internet-gateway")),
        new("aws:ec2/launchTemplate:LaunchTemplate", LaunchTemplate),
        new("aws:ec2/natGateway:NatGateway", a => Ec2(a, "nat", "natgateway")),
        new("aws:ec2/routeTable:RouteTable", a => Ec2(a, "rtb", "route-table")),
        new("aws:ec2/securityGroup:SecurityGroup", a => Ec2(a, "sg", "security-group")),
        new("aws:ec2/subnet:Subnet", a => Ec2(a, "subnet", "subnet")),
        new("aws:ec2/vpc:Vpc", Vpc),
        new("aws:ec2/vpcEndpoint:VpcEndpoint", a => Ec2(a, "vpce", "vpc-endpoint")),
        new("aws:ec2/vpcPeeringConnection:VpcPeeringConnection", a => { a.Identify($"pcx-{a.Who.Token}", a.Who.Arn("ec2", $"vpc-peering-connection/pcx-{a.Who.Token}")); a.Set("acceptStatus", "active"); }),
        new("aws:eks/nodeGroup:NodeGroup", NodeGroup),
        new("aws:iam/instanceProfile:InstanceProfile", a => Iam(a, "instance-profile")),
        new("aws:iam/policy:Policy", a => a.Named().Into(name => a.Identify(a.Who.Arn("iam", $"policy/{name}", isGlobal: true), a.Who.Arn("iam", $"policy/{name}", isGlobal: true)))),
        new("aws:iam/role:Role", a => Iam(a, "role")),
        new("aws:kms/key:Key", a => { a.Identify(a.Who.Token, a.Who.Arn("kms", $"key/{a.Who.Token}")); a.Set("keyId", a.Who.Token); }),
        new("aws:kms/alias:Alias", a => a.Named().Into(name => a.Identify(name, a.Who.Arn("kms", name)))),
        new("aws:lb/listener:Listener", a => Elb(a, $"listener/net/{a.Who.AutoName}/{a.Who.Token}")),
        new("aws:lb/loadBalancer:LoadBalancer", LoadBalancer),
        new("aws:lb/targetGroup:TargetGroup", a => a.Named().Into(name => { Elb(a, $"targetgroup/{name}/{a.Who.Token}"); a.Set("arnSuffix", $"targetgroup/{name}/{a.Who.Token}"); })),
        new("aws:route53/record:Record", Record),
        new("aws:route53/zone:Zone", Zone),
        new("aws:s3/bucket:Bucket", a => a.Named("bucket").Into(name => { a.Identify(name, $"arn:aws:s3:::{name}"); a.Set("bucketRegionalDomainName", $"{name}.s3.{a.Who.Region}.amazonaws.com"); })),
        new("aws:sns/topic:Topic", a => a.Named().Into(name => a.Identify(a.Who.Arn("sns", name), a.Who.Arn("sns", name)))),
        new("aws:sqs/queue:Queue", a => a.Named().Into(name => { a.Identify($"https://sqs.{a.Who.Region}.amazonaws.com/{Identity.Account}/{name}", a.Who.Arn("sqs", name)); a.Set("url", a.Id); })),
    ];

    /// <summary>A kind that nothing special is known of: an id, an ARN, and a name when the program gave none.</summary>
    internal static void AnswerAny(Answering a)
    {
        var parts = a.Who.Type.Split(':', '/');
        a.Identify(a.Who.Token, a.Text("arn") ?? a.Who.Arn(parts[1], $"{parts[2]}/{a.Who.AutoName}"));
    }

    private static void Ec2(Answering a, string prefix, string resource) => a.Identify($"{prefix}-{a.Who.Token}", a.Who.Arn("ec2", $"{resource}/{prefix}-{a.Who.Token}"));

    private static void Iam(Answering a, string resource)
    {
        var name = a.Named();
        a.Identify(name, a.Who.Arn("iam", $"{resource}/{name}", isGlobal: true));
        a.Set("uniqueId", a.Who.Token);
    }

    private static void Elb(Answering a, string resource) => a.Identify(a.Who.Arn("elasticloadbalancing", resource), a.Who.Arn("elasticloadbalancing", resource));

    private static void Vpc(Answering a)
    {
        Ec2(a, "vpc", "vpc");
        a.Set("defaultSecurityGroupId", $"sg-{a.Who.Token}");
        a.Set("mainRouteTableId", $"rtb-{a.Who.Token}");
        a.Set("defaultRouteTableId", $"rtb-{a.Who.Token}");
    }

    private static void ElasticIp(Answering a)
    {
        a.Identify($"eipalloc-{a.Who.Token}", a.Who.Arn("ec2", $"elastic-ip/eipalloc-{a.Who.Token}"));
        a.Set("allocationId", a.Id);
        a.Set("publicIp", a.Who.PublicAddress);
    }

    private static void LaunchTemplate(Answering a)
    {
        Ec2(a, "lt", "launch-template");
        a.Named();
        a.Set("latestVersion", 1);
        a.Set("defaultVersion", 1);
    }

    private static void NodeGroup(Answering a)
    {
        var name = a.Named("nodeGroupName");
        a.Identify($"{a.Text("clusterName")}:{name}", a.Who.Arn("eks", $"nodegroup/{a.Text("clusterName")}/{name}/{a.Who.Token}"));
        a.Set("status", "ACTIVE");
        a.Set("resources", new JsonArray(new JsonObject { ["autoscalingGroups"] = new JsonArray(new JsonObject { ["name"] = $"eks-{name}-{a.Who.Token}" }) }));
    }

    private static void LoadBalancer(Answering a)
    {
        var name = a.Named();
        Elb(a, $"loadbalancer/net/{name}/{a.Who.Token}");
        a.Set("arnSuffix", $"net/{name}/{a.Who.Token}");
        a.Set("dnsName", $"{name}-{a.Who.Token}.elb.{a.Who.Region}.amazonaws.com");
        a.Set("zoneId", "Z2IFOLAFXWLO4F");
        a.Set("vpcId", $"vpc-{a.Who.Token}");
    }

    private static void Record(Answering a)
    {
        a.Id = string.Join('_', new[] { a.Text("zoneId"), a.Text("name"), a.Text("type"), a.Text("setIdentifier") }.Where(p => p is not null));
        a.Set("fqdn", a.Text("name"));
    }

    private static void Zone(Answering a)
    {
        var id = $"Z{a.Who.Token.ToUpperInvariant()}";
        a.Identify(id, $"arn:aws:route53:::hostedzone/{id}");
        a.Set("zoneId", id);
        a.Set("nameServers", new JsonArray([.. Enumerable.Range(1, 4).Select(i => (JsonNode)$"ns-{i}.awsdns.example")]));
        a.Set("primaryNameServer", "ns-1.awsdns.example");
    }

    private static void Certificate(Answering a)
    {
        var arn = a.Who.Arn("acm", $"certificate/{a.Who.Token}");
        var domain = a.Text("domainName") ?? "example.com";
        a.Identify(arn, arn);
        a.Set("domainValidationOptions", new JsonArray(new JsonObject
        {
            ["domainName"] = domain,
            ["resourceRecordName"] = $"_{a.Who.Token}.{domain.TrimStart('*', '.')}",
            ["resourceRecordType"] = "CNAME",
            ["resourceRecordValue"] = $"_{a.Who.Token}.acm-validations.aws",
        }));
    }

    private static void Workspace(Answering a)
    {
        a.Identify($"ws-{a.Who.Token}", a.Who.Arn("aps", $"workspace/ws-{a.Who.Token}"));
        a.Set("prometheusEndpoint", $"https://aps-workspaces.{a.Who.Region}.amazonaws.com/workspaces/ws-{a.Who.Token}/");
    }

    private static void Into(this string value, Action<string> use) => use(value);
}
