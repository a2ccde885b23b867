using System.Collections.Immutable;

namespace Tandem.Tests.Stacks;

/// <summary>What the modes of traffic change in each stack.</summary>
[Collection(PulumiCollection.Name)]
public sealed class TrafficModesTests
{
    private const string Mode = "infra:trafficMode";

    [Theory]
    [InlineData("per-workload")]
    [InlineData("shared-load-balancer")]
    public async Task A_mode_changes_these_resources(string mode)
    {
        var differences = new List<string>();
        foreach (var stack in new[] { "prod-network", "prod-a", "prod-traffic" })
        {
            var usual = await StackHarness.RunAsync(stack);
            var changed = await StackHarness.RunAsync(stack, config => config.With(Mode, mode), OutputsWithSharedDoor);
            differences.AddRange(Lines(usual).Except(Lines(changed)).Select(line => $"{stack} - {line}"));
            differences.AddRange(Lines(changed).Except(Lines(usual)).Select(line => $"{stack} + {line}"));
        }

        Golden.Verify(string.Join('\n', differences), $"{nameof(A_mode_changes_these_resources)}.{mode}");
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
