using System.Reflection;
using Pulumi;
using Tandem.Components.Shared;
using Tandem.Stacks;
using Tandem.Switchover.Names;

namespace Tandem.Tests.Stacks;

/// <summary>What a switchover reads of a stack is what the stack puts out, letter for letter.</summary>
[Collection(PulumiCollection.Name)]
public sealed class StackContractTests
{
    [Theory]
    [InlineData(typeof(ClusterStack), OutputNames.Role)]
    [InlineData(typeof(ClusterStack), OutputNames.Standby)]
    [InlineData(typeof(ClusterStack), OutputNames.Release)]
    [InlineData(typeof(ClusterStack), OutputNames.ReleaseSince)]
    [InlineData(typeof(ClusterStack), OutputNames.Phase)]
    [InlineData(typeof(ClusterStack), OutputNames.WorkloadVersions)]
    [InlineData(typeof(ClusterStack), OutputNames.Fingerprint)]
    [InlineData(typeof(ClusterStack), OutputNames.Addresses)]
    [InlineData(typeof(ClusterStack), OutputNames.Network)]
    [InlineData(typeof(ClusterStack), OutputNames.Namespaces)]
    [InlineData(typeof(NetworkStack), OutputNames.MetricsEndpoint)]
    [InlineData(typeof(ClusterStack), OutputNames.Concurrency)]
    [InlineData(typeof(ClusterStack), OutputNames.CapacityFloor)]
    [InlineData(typeof(NetworkStack), OutputNames.ZoneId)]
    [InlineData(typeof(NetworkStack), OutputNames.PrivateSubnetIds)]
    [InlineData(typeof(TrafficStack), OutputNames.Levers)]
    [InlineData(typeof(TrafficStack), OutputNames.Weights)]
    [InlineData(typeof(TrafficStack), OutputNames.TtlSeconds)]
    [InlineData(typeof(TrafficStack), OutputNames.Hosts)]
    [InlineData(typeof(TrafficStack), OutputNames.Mode)]
    public void A_stack_declares_what_a_switchover_reads(Type stack, string output) => Assert.Contains(output, OutputsOf(stack));

    [Fact]
    public void Every_output_that_a_switchover_knows_is_declared() =>
        Assert.Empty(typeof(OutputNames).GetFields().Select(f => (string)f.GetRawConstantValue()!)
            .Except(new[] { typeof(NetworkStack), typeof(ClusterStack), typeof(TrafficStack) }.SelectMany(OutputsOf)));

    [Theory]
    [InlineData("prod-network", typeof(NetworkStack))]
    [InlineData("prod-a", typeof(ClusterStack))]
    [InlineData("prod-traffic", typeof(TrafficStack))]
    public async Task A_run_puts_out_what_the_class_declares_and_nothing_else(string stack, Type type) =>
        Assert.Equal(OutputsOf(type).Order(StringComparer.Ordinal), (await StackHarness.RunAsync(stack)).Outputs.Keys);

    [Theory]
    [InlineData("prod-a")]
    [InlineData("prod-network")]
    [InlineData("prod-traffic")]
    public async Task A_preview_of_what_is_not_there_yet_ends_well(string stack) =>
        Assert.Null((await StackHarness.RunAsync(stack, isPreview: true)).Error);

    [Fact]
    public void Stacks_are_called_as_a_switchover_calls_them()
    {
        Assert.Equal("prod-network", StackNames.Network("prod"));
        Assert.Equal("prod-traffic", StackNames.Traffic("prod"));
    }

    [Fact]
    public void Node_groups_tell_their_pool_by_the_label_that_a_switchover_reads() => Assert.Equal(SystemPlacement.PoolLabel, NodeLabels.Pool);

    [Fact]
    public async Task The_outputs_of_the_traffic_stack() => Golden.Verify(MockedDeployment.Text((await StackHarness.RunAsync("prod-traffic")).Outputs));

    [Fact]
    public async Task The_outputs_of_a_cluster_stack() => Golden.Verify(MockedDeployment.Text((await StackHarness.RunAsync("prod-a")).Outputs));

    private static IEnumerable<string> OutputsOf(Type stack) =>
        stack.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Select(p => p.GetCustomAttribute<OutputAttribute>()?.Name).OfType<string>();
}
