using Tandem.Stacks;
using Tandem.Stacks.Configuration;

namespace Tandem.Tests.Stacks;

/// <summary>What a plain <c>pulumi up</c> refuses, and that nothing is registered then.</summary>
[Collection(PulumiCollection.Name)]
public sealed class RefusalsTests
{
    [Theory]
    [InlineData("prod-network", "infra:cidr", "10.16.0.0/33")]
    [InlineData("prod-a", "infra:role", "activ")]
    [InlineData("prod-traffic", "infra:ttlSeconds", "0")]
    public async Task A_config_mistake_registers_nothing(string stack, string key, string value)
    {
        var run = await StackHarness.RefusedAsync(stack, config => config.With(key, value));

        Assert.StartsWith($"1 mistake in the settings of stack '{stack}'; nothing was changed.\n  Pulumi.{stack}.yaml: {key} is '{value}'.", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Resources);
    }

    [Theory]
    [InlineData(null, "Pulumi.prod-a.yaml: infra:stack is missing. Use one of: network, cluster, traffic.")]
    [InlineData("clutser", "Pulumi.prod-a.yaml: infra:stack is 'clutser'. Use one of: network, cluster, traffic.")]
    public async Task A_stack_of_no_kind_registers_nothing(string? kind, string says)
    {
        var run = await StackHarness.RefusedAsync("prod-a", config => kind is null ? config.Without("infra:stack") : config.With("infra:stack", kind));

        Assert.Equal($"1 mistake in the settings of stack 'prod-a'; nothing was changed.\n  {says}", run.Error);
        Assert.Empty(run.Resources);
    }

    [Fact]
    public async Task A_weight_on_a_standby_is_refused_before_any_record_changes()
    {
        var run = await StackHarness.RefusedAsync("prod-traffic", config => config.With("infra:weights.prod-b", "16"));

        Assert.Contains("prod-b would get weight 16, but was last deployed with role 'standby'", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.All("aws:route53/record:Record"));
    }

    [Fact]
    public async Task Health_checks_are_refused_while_a_standby_is_deployed_without_pods()
    {
        var run = await StackHarness.RefusedAsync("prod-traffic", config => config.With("infra:healthChecks", "true").With("infra:standby", "warm"));

        Assert.Contains("infra:healthChecks is true, but prod-b was last deployed with infra:standby 'held'", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(run.All("aws:route53/record:Record"), made => made.Name.Contains("any", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Traffic_that_was_brought_up_before_its_cluster_says_what_to_bring_up()
    {
        var run = await StackHarness.RefusedAsync("prod-traffic", others: stack => stack == "prod-a" ? new Dictionary<string, object>() : OtherStacks.OutputsOf(stack));

        Assert.Contains("Stack 'prod-a' has no output 'role'. Bring it up first: pulumi up --stack prod-a", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.All("aws:route53/record:Record"));
    }

    /// <summary>R108: while a cluster is rebuilt the weights of the others can be changed, and its record keeps the addresses that it finds again (R19).</summary>
    [Fact]
    public async Task A_cluster_without_weight_need_not_be_there()
    {
        var whole = await StackHarness.RunAsync("prod-traffic");
        var run = await StackHarness.RunAsync("prod-traffic", others: stack => stack == "prod-b" ? new Dictionary<string, object>() : OtherStacks.OutputsOf(stack));

        Assert.Equal(whole.All("aws:route53/record:Record").Select(record => MockedDeployment.Text(record.Inputs)), run.All("aws:route53/record:Record").Select(record => MockedDeployment.Text(record.Inputs)));
    }

    [Fact]
    public async Task A_first_preview_before_the_network_exists_names_the_network()
    {
        var run = await StackHarness.RefusedAsync("prod-a", others: _ => new Dictionary<string, object>());

        Assert.Contains("Stack 'prod-network' has no output 'vpcId'. Bring it up first: pulumi up --stack prod-network", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_entry_point_and_the_rehearsal_find_the_class_by_the_same_key() =>
        Assert.Equal(
            [StackKind.Cluster, StackKind.Cluster, StackKind.Network, StackKind.Traffic, StackKind.Cluster, StackKind.Network, StackKind.Traffic],
            StackFile.StacksIn(RepositoryFiles.Root).Select(stack => StackCatalog.KindOf(StackFile.Read(RepositoryFiles.Root, stack).Values)!.Value));
}
