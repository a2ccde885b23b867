using Tandem.Rehearsal.Backend;
using Tandem.Switchover;
using Tandem.Tests.Stacks;

namespace Tandem.Tests.Rehearsal.Backend;

/// <summary>Prod with a VPC for each cluster, brought up and switched under load.</summary>
[Collection(PulumiCollection.Name)]
public sealed class OwnNetworkRehearsalTests : IDisposable
{
    private readonly ScratchProject _project = TwoNetworks.Make();

    public void Dispose() => _project.Dispose();

    // R2: clusters in VPCs of their own are interchangeable all the same.
    // R42: a switchover between them has no downtime.
    [Theory]
    [InlineData("prod-a", "prod-b")]
    [InlineData("prod-b", "prod-a")]
    public async Task Prod_moves_between_two_VPCs_and_no_request_fails(string from, string to)
    {
        if (from == "prod-b")
        {
            _project.Replace("Pulumi.prod-a.yaml", "infra:role: active", "infra:role: standby").Replace("Pulumi.prod-b.yaml", "infra:role: standby", "infra:role: active");
            _project.Replace("Pulumi.prod-traffic.yaml", "prod-a: 255", "prod-a: 0").Replace("Pulumi.prod-traffic.yaml", "prod-b: 0", "prod-b: 255");
        }

        var report = await RehearsalRun.RunAsync(_project.Root, new OperationRequest("prod", from, to), new RehearsalOptions(), null, CancellationToken.None);

        Assert.Equal(new Outcome(Ending.Done, $"production is on {to}"), report.Outcome);
        Assert.Equal(["prod-network", "prod-b-network", "prod-a", "prod-b", "prod-traffic"], report.Stacks.Select(s => s.Name));
        Assert.Equal((0, report.Timeline.Issued), (report.Timeline.Failed, report.Timeline.Served));
        Assert.Empty(report.Violations);
    }

    // R7, R122: the gates ask whether the VPC has room that the target stands in.
    [Fact]
    public async Task Each_VPC_loses_the_addresses_of_its_own_nodes_alone()
    {
        using var backend = RehearsalBackend.InMemory(_project.Root, new RehearsalOptions());
        await RehearsalRun.ProvisionAsync(backend, "prod", null, CancellationToken.None);
        await backend.Clock.WaitAsync(TimeSpan.FromMinutes(3), CancellationToken.None);

        var active = (await backend.Cloud.SubnetsAsync("prod-network", default)).Value!;
        var standby = (await backend.Cloud.SubnetsAsync("prod-b-network", default)).Value!;

        Assert.Empty(active.Select(s => s.Id).Intersect(standby.Select(s => s.Id)));
        Assert.All(standby, room => Assert.True(room.FreeAddresses > active.Max(s => s.FreeAddresses), $"{room} beside {active[0]}"));
    }
}
