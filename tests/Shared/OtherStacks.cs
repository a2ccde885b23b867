using System.Collections.Immutable;

namespace Tandem.Tests.Shared;

/// <summary>What the other stacks of the repository's environments put out, as a reader of golden files recognises it.</summary>
internal static class OtherStacks
{
    private static readonly string[] Zones = ["eu-west-1a", "eu-west-1b", "eu-west-1c"];

    /// <summary>The outputs of a stack: of a network, of traffic that goes to cluster <c>a</c>, or of a cluster that is active when its name ends with <c>a</c>.</summary>
    /// <param name="stack">The stack's name.</param>
    public static IReadOnlyDictionary<string, object> OutputsOf(string stack) => stack.Split('-') switch
    {
        [var environment, "network"] => Network(environment, environment),
        [var environment, _, "network"] => Network(environment, stack[..^"-network".Length]),
        [var environment, "traffic"] => Traffic(environment),
        _ => Cluster(stack, stack.EndsWith('a') ? "active" : "standby"),
    };

    /// <summary>The outputs of a cluster.</summary>
    public static IReadOnlyDictionary<string, object> Cluster(string name, string role) => new Dictionary<string, object>
    {
        ["role"] = role,
        ["standby"] = "held",
        ["release"] = "2026.11",
        ["releaseSince"] = MockedCloud.MadeAt,
        ["kubernetesVersion"] = "1.36",
        ["addresses"] = Each(zone => $"ip-of-{name}-{zone}"),
    };

    // The engine hands every number over as a double.
    private static Dictionary<string, object> Traffic(string environment) => new()
    {
        ["weights"] = ImmutableDictionary<string, object>.Empty.Add($"{environment}-a", 255.0).Add($"{environment}-b", 0.0),
    };

    private static Dictionary<string, object> Network(string environment, string name) => new()
    {
        ["vpcId"] = $"vpc-of-{name}",
        ["vpcCidr"] = $"range-of-{name}",
        ["zones"] = Each(zone => zone),
        ["privateSubnetIds"] = Each(zone => name == environment ? $"private-{zone}" : $"private-{zone}-of-{name}"),
        ["privateRouteTableIds"] = Each(zone => $"routes-{zone}-of-{name}"),
        ["egressAddresses"] = Each(zone => $"egress-{zone}-of-{name}"),
        ["publicSubnetIds"] = Each(zone => name == environment ? $"public-{zone}" : $"public-{zone}-of-{name}"),
        ["ingressAddresses"] = EachCluster(environment, cluster => Each(zone => $"ip-of-{cluster}-{zone}")),
        ["ingressAllocationIds"] = EachCluster(environment, cluster => Each(zone => $"eipalloc-of-{cluster}-{zone}")),
        ["kmsKeyArn"] = $"arn:aws:kms:eu-west-1:111122223333:key/{environment}",
        ["zoneId"] = $"zone-of-{environment}",
        ["zoneName"] = $"{environment}.example.com",
        ["certificateArn"] = $"arn:aws:acm:eu-west-1:111122223333:certificate/{environment}",
        ["metricsWorkspaceArn"] = $"arn:aws:aps:eu-west-1:111122223333:workspace/{environment}",
        ["metricsEndpoint"] = $"https://aps-workspaces.eu-west-1.amazonaws.com/workspaces/{environment}/",
        ["logGroupName"] = $"/tandem/{environment}/clusters",
    };

    private static ImmutableArray<object> Each(Func<string, object> make) => [.. Zones.Select(make)];

    private static ImmutableDictionary<string, object> EachCluster(string environment, Func<string, object> make) =>
        new[] { $"{environment}-a", $"{environment}-b" }.ToImmutableDictionary(cluster => cluster, make);
}
