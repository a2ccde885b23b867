using System.Collections.Immutable;

namespace Tandem.Tests.Stacks;

/// <summary>What the modes of traffic change in each stack.</summary>
[Collection(PulumiCollection.Name)]
public sealed class TrafficModesTests
{
    private const string Mode = "infra:trafficMode";

    // R51: active-active.
    // R125: active-standby, active-active, mirroring.
    [Theory]
    [InlineData("per-workload")]
    [InlineData("shared-load-balancer")]
    public async Task A_mode_changes_these_resources(string mode)
    {
        var differences = new List<string>();
        foreach (var stack in new[] { "prod-network", "prod-a", "prod-b", "prod-traffic" })
        {
            var usual = await StackHarness.RunAsync(stack);
            var changed = await StackHarness.RunAsync(stack, config => config.With(Mode, mode), OutputsWithSharedDoor);
            differences.AddRange(Lines(usual).Except(Lines(changed)).Select(line => $"{stack} - {line}"));
            differences.AddRange(Lines(changed).Except(Lines(usual)).Select(line => $"{stack} + {line}"));
        }

        Golden.Verify(string.Join('\n', differences), $"{nameof(A_mode_changes_these_resources)}.{mode}");
    }

    [Theory]
    [InlineData("front-door", "prod-a", 0)]
    [InlineData("shared-load-balancer", "prod-a", 0)]
    [InlineData("active-active", "prod-a", 0)]
    [InlineData("per-workload", "prod-a", 1)]
    [InlineData("per-workload", "prod-b", 1)]
    public async Task Records_of_workloads_are_written_in_one_mode_only_and_there_in_either_role(string mode, string cluster, int count)
    {
        var run = await StackHarness.RunAsync(cluster, config => config.With(Mode, mode), OutputsWithSharedDoor);

        Assert.Equal(count, run.All("tandem:cluster:ExternalDns").Count());
        Assert.Equal(count, run.All("kubernetes:helm.sh/v3:Release").Count(release => Equals(release.Inputs["chart"], "external-dns")));
    }

    [Fact]
    public async Task A_shared_load_balancer_that_is_not_there_yet_is_told()
    {
        var run = await StackHarness.RefusedAsync("prod-traffic", config => config.With(Mode, "shared-load-balancer"));

        Assert.Contains("Stack 'prod-network' has no output 'sharedLoadBalancerArn'. Bring it up first", run.Error, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Lines(StackRun run) => run.Resources.Select(made => made.ToString());

    private static IReadOnlyDictionary<string, object> OutputsWithSharedDoor(string stack) => new Dictionary<string, object>(OtherStacks.OutputsOf(stack))
    {
        ["sharedLoadBalancerArn"] = "arn:of:shared",
        ["sharedSecurityGroupId"] = "sg-of-shared",
        ["sharedAddresses"] = ImmutableArray.Create<object>("ip-of-shared"),
        ["sharedTargetGroupArns"] = new[] { "prod-a:80", "prod-a:443", "prod-b:80", "prod-b:443" }.ToImmutableDictionary(key => key, key => (object)$"arn:of:{key}"),
    };
}
