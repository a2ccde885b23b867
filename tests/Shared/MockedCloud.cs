using System.Collections.Immutable;

namespace Tandem.Tests.Shared;

/// <summary>What AWS would add to a new resource, in values that a reader of a golden file recognises.</summary>
internal static class MockedCloud
{
    /// <summary>What Pulumi.Eks makes, cut to the parts that matter.</summary>
    public const string Kubeconfig = """
        {"apiVersion":"v1","clusters":[{"name":"kubernetes","cluster":{"server":"https://API.eks.example","certificate-authority-data":"Q0E="}}]}
        """;

    /// <summary>When every Kubernetes object was made.</summary>
    public const string MadeAt = "2026-11-02T08:00:00Z";

    /// <summary>What the API server writes into an object that it makes.</summary>
    public static ImmutableDictionary<string, object> Dated(string type, ImmutableDictionary<string, object> state) =>
        type.StartsWith("kubernetes:", StringComparison.Ordinal) && state.GetValueOrDefault("metadata") is ImmutableDictionary<string, object> metadata
            ? state.SetItem("metadata", metadata.SetItem("creationTimestamp", MadeAt))
            : state;

    public static IEnumerable<(string Key, object Value)> Computed(string type, string name)
    {
        yield return ("arn", $"arn:aws:mock:::{name}");
        var own = type switch
        {
            "aws:ec2/eip:Eip" => [("publicIp", $"ip-of-{name}"), ("allocationId", $"eipalloc-{name}")],
            "aws:kms/key:Key" => [("keyId", $"key-of-{name}")],
            "aws:route53/zone:Zone" => [("zoneId", $"zone-of-{name}")],
            "aws:acm/certificate:Certificate" => [("domainValidationOptions", ImmutableArray.Create<object>(ProofOf(name)))],
            "aws:amp/workspace:Workspace" => [("prometheusEndpoint", $"https://aps.example/workspaces/{name}/")],
            "aws:lb/loadBalancer:LoadBalancer" => [("dnsName", $"{name}.elb.example"), ("zoneId", "zone-of-elb")],
            "random:index/randomId:RandomId" => [("hex", "5eed5eed")],
            "aws:ec2/launchTemplate:LaunchTemplate" => [("latestVersion", 7)],
            "eks:index:Cluster" => [("kubeconfigJson", Kubeconfig), ("clusterSecurityGroupId", $"sg-of-{name}")],
            _ => Array.Empty<(string, object)>(),
        };
        foreach (var pair in own)
        {
            yield return pair;
        }
        if (type.StartsWith("aws:iam/role:", StringComparison.Ordinal))
        {
            yield return ("name", name);
        }
    }

    private static ImmutableDictionary<string, object> ProofOf(string certificate) => ImmutableDictionary<string, object>.Empty
        .Add("domainName", "prod.example.com")
        .Add("resourceRecordName", $"_proof-of-{certificate}")
        .Add("resourceRecordType", "CNAME")
        .Add("resourceRecordValue", $"_answer-of-{certificate}.acm-validations.aws");
}
