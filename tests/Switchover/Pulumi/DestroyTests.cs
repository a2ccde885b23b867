using Tandem.Switchover.Ports;

namespace Tandem.Tests.Switchover.Pulumi;

/// <summary>R13: a stack is taken away with pulumi's own words.</summary>
public sealed class DestroyTests : AdapterFixture
{
    private const string State = """
        {"version":3,"deployment":{"resources":[
          {"urn":"urn:pulumi:prod-a::infra::pulumi:pulumi:Stack::infra-prod-a","type":"pulumi:pulumi:Stack"},
          {"urn":"urn:pulumi:prod-a::infra::eks:index:Cluster::prod-a-control-plane","type":"eks:index:Cluster","custom":false,"protect":true},
          {"urn":"urn:pulumi:prod-a::infra::aws:eks/addon:Addon::prod-a::dns","type":"aws:eks/addon:Addon","custom":true}]}}
        """;

    private IStackTeardown Teardown => (IStackTeardown)Stacks;

    [Fact]
    public async Task A_destroy_takes_its_message_along_and_tells_what_went()
    {
        await UpAsync();

        var gone = await Teardown.DestroyAsync("prod-a", "tandem: ada@desk destroys prod-a", progress: null, None);

        var line = Pulumi.Calls.Select(call => call.Line).Single(l => l.StartsWith("destroy ", StringComparison.Ordinal));
        Assert.Equal("destroy --yes --skip-preview --message tandem: ada@desk destroys prod-a --color never --exec-kind auto.local --stack prod-a --non-interactive --event-log <file>", line);
        Assert.Equal((0, "delete"), (gone.Resources, Assert.Single(gone.Changes).Key));
    }

    [Fact]
    public async Task Resources_are_read_from_the_exported_state_and_the_stack_itself_is_none()
    {
        Pulumi.Answer("stack export*", new() { Output = State });

        Assert.Equal(
            [
                new("urn:pulumi:prod-a::infra::eks:index:Cluster::prod-a-control-plane", "eks:index:Cluster", "prod-a-control-plane", IsProtected: true),
                new StackResource("urn:pulumi:prod-a::infra::aws:eks/addon:Addon::prod-a::dns", "aws:eks/addon:Addon", "prod-a::dns", IsProtected: false),
            ],
            await Teardown.ResourcesAsync("prod-a", None));
    }

    [Fact]
    public async Task A_state_without_a_deployment_is_no_empty_stack()
    {
        Pulumi.Answer("stack export*", new() { Output = """{"version":3}""" });

        var failure = await FailureOf(() => Teardown.ResourcesAsync("prod-a", None));

        Assert.Contains("the exported state has no 'deployment'", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_destroy_that_failed_half_way_says_so_in_pulumis_words()
    {
        Pulumi.Answer("destroy *", new()
        {
            Events = [Events.Begins("delete", "aws:eks/addon:Addon", "prod-a-coredns")],
            Error = "error: deleting urn:pulumi:prod-a: AccessDenied\n",
            ExitCode = 255,
        });

        var failure = await FailureOf(() => Teardown.DestroyAsync("prod-a", "m", progress: null, None));

        Assert.Equal(StackFailure.FailedHalfWay, failure.Failure);
        Assert.Contains("AccessDenied", failure.Message, StringComparison.Ordinal);
    }
}
