using Pulumi;
using Tandem.Rehearsal.Faults;
using Tandem.Switchover.Ports;
using static Tandem.Tests.Rehearsal.Engine.EngineFixture;

namespace Tandem.Tests.Rehearsal.Engine;

/// <summary>R13: the rehearsed engine takes a stack away as Pulumi does.</summary>
[Collection(PulumiCollection.Name)]
public sealed class DestroyTests
{
    private readonly EngineFixture _engine = new();

    [Fact]
    public async Task What_uses_something_goes_before_it()
    {
        await MakeAsync(isProtected: false);

        var gone = await DestroyAsync();

        Assert.Equal(["delete topic", "delete role", "delete vpc"], _engine.Done);
        Assert.Equal(("delete", 3, 0), (gone.Changes.Single().Key, gone.Changes.Single().Value, gone.Resources));
        Assert.Empty(_engine.State.Cloud.All());
        Assert.Empty(await _engine.Stacks.ResourcesAsync("one", CancellationToken.None));
    }

    [Fact]
    public async Task Nothing_goes_while_one_thing_is_protected()
    {
        await MakeAsync(isProtected: true);

        var refused = await Assert.ThrowsAsync<StackOperationException>(DestroyAsync);

        Assert.Equal(StackFailure.Refused, refused.Failure);
        Assert.StartsWith($"{Urn(Vpc, "vpc")} is protected and would be deleted.", refused.Message, StringComparison.Ordinal);
        Assert.Equal(3, (await _engine.Stacks.ResourcesAsync("one", CancellationToken.None)).Count);
    }

    [Fact]
    public async Task A_destroy_that_failed_half_way_goes_on_where_it_was()
    {
        await MakeAsync(isProtected: false);
        _engine.Faults.Add(new OperationFails("one", AfterOperations: 1, FaultMoment.Before));

        await Assert.ThrowsAsync<StackOperationException>(DestroyAsync);
        Assert.Equal(["vpc", "role"], (await _engine.Stacks.ResourcesAsync("one", CancellationToken.None)).Select(r => r.Name));
        await DestroyAsync();

        Assert.Empty(_engine.State.Cloud.All());
    }

    // R17: cattle, not pets: a cluster is made anew from code.
    [Fact]
    public async Task After_it_the_program_makes_everything_anew()
    {
        await MakeAsync(isProtected: false);
        await DestroyAsync();

        Assert.Equal([new("create", 3)], (await _engine.UpAsync()).Changes);
    }

    private Task<UpSummary> DestroyAsync() => _engine.Stacks.DestroyAsync("one", "test", _engine, CancellationToken.None);

    private async Task MakeAsync(bool isProtected)
    {
        _engine.Wants(() =>
        {
            var vpc = new Thing(Vpc, "vpc", options: new CustomResourceOptions { Protect = isProtected });
            var role = new Thing(Role, "role", new() { Uses = vpc.Id });
            _ = new Thing(Topic, "topic", new() { Uses = role.Id });
        });
        await _engine.UpAsync();
        _engine.Done.Clear();
    }
}
