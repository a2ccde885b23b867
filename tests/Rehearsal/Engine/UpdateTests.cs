using Pulumi;
using Tandem.Switchover.Ports;
using static Tandem.Tests.Rehearsal.Engine.EngineFixture;

namespace Tandem.Tests.Rehearsal.Engine;

[Collection(PulumiCollection.Name)]
public sealed class UpdateTests
{
    private readonly EngineFixture _engine = new();

    [Fact]
    public async Task What_is_new_is_created_after_what_it_uses()
    {
        _engine.Wants(() =>
        {
            var z = new Thing(Topic, "z-first");
            _ = new Thing(Role, "a-second", new() { Uses = z.Arn });
            _ = new Thing(Role, "b-third", new() { Uses = "nothing" }, new CustomResourceOptions { DependsOn = { z } });
        });

        var summary = await _engine.UpAsync();

        Assert.Equal(["create z-first", "create a-second", "create b-third"], _engine.Done);
        Assert.Equal([new("create", 3)], summary.Changes);
        Assert.Equal(3, summary.Resources);
        Assert.Equal(TimeSpan.FromSeconds(4), summary.Duration);
        Assert.Equal([Urn(Topic, "z-first")], _engine.One.Find(Urn(Role, "a-second"))!.DependsOn);
    }

    [Fact]
    public async Task What_is_as_it_should_be_is_left_alone_and_takes_no_time()
    {
        _engine.Wants(() => _ = new Thing(Topic, "topic", new() { Size = 1 }));
        await _engine.UpAsync();

        var summary = await _engine.UpAsync();

        Assert.Equal([new("same", 1)], summary.Changes);
        Assert.Equal(TimeSpan.Zero, summary.Duration);
    }

    [Fact]
    public async Task What_changed_is_updated_in_place_and_keeps_its_id()
    {
        _engine.Wants(() => _ = new Thing(Topic, "topic", new() { Size = 1 }));
        await _engine.UpAsync();
        var id = _engine.One.Resources[0].Id;
        _engine.Wants(() => _ = new Thing(Topic, "topic", new() { Size = 2 }));

        var summary = await _engine.UpAsync();

        Assert.Equal([new("update", 1)], summary.Changes);
        Assert.Equal(id, _engine.One.Resources[0].Id);
        Assert.Equal("2", _engine.One.Resources[0].Inputs["size"]!.ToString());
    }

    [Fact]
    public async Task What_cannot_be_changed_in_place_is_replaced_and_so_what_uses_it_changes()
    {
        _engine.Wants(() => Network("10.0.0.0/16"));
        await _engine.UpAsync();
        var id = _engine.One.Find(Urn(Vpc, "vpc"))!.Id;
        _engine.Wants(() => Network("10.1.0.0/16"));

        await _engine.UpAsync();

        Assert.Equal(["create vpc", "create user", "replace vpc", "update user"], _engine.Done);
        Assert.NotEqual(id, _engine.One.Find(Urn(Vpc, "vpc"))!.Id);
    }

    [Fact]
    public async Task What_is_not_wanted_any_more_is_deleted_before_what_it_used()
    {
        _engine.Wants(() => Network("10.0.0.0/16"));
        await _engine.UpAsync();
        _engine.Done.Clear();
        _engine.Wants(() => { });

        var summary = await _engine.UpAsync();

        Assert.Equal(["delete user", "delete vpc"], _engine.Done);
        Assert.Equal(0, summary.Resources);
        Assert.Empty(_engine.State.Cloud.All());
    }

    [Fact]
    public async Task Protected_resources_are_neither_deleted_nor_replaced()
    {
        _engine.Wants(() => _ = new Thing(Vpc, "vpc", new() { CidrBlock = "10.0.0.0/16" }, new CustomResourceOptions { Protect = true }));
        await _engine.UpAsync();

        _engine.Wants(() => _ = new Thing(Vpc, "vpc", new() { CidrBlock = "10.1.0.0/16" }, new CustomResourceOptions { Protect = true }));
        Assert.StartsWith($"{Urn(Vpc, "vpc")} is protected and would be replaced, because of cidrBlock.", await _engine.UpFailsAsync(StackFailure.Refused), StringComparison.Ordinal);

        _engine.Wants(() => { });
        Assert.StartsWith($"{Urn(Vpc, "vpc")} is protected and would be deleted.", await _engine.UpFailsAsync(StackFailure.Refused), StringComparison.Ordinal);
        Assert.Single(_engine.One.Resources);
    }

    [Fact]
    public async Task Changes_that_are_to_be_ignored_are_ignored()
    {
        _engine.Wants(() => _ = new Thing(Topic, "topic", new() { Size = 1 }));
        await _engine.UpAsync();
        _engine.Wants(() => _ = new Thing(Topic, "topic", new() { Size = 2 }, new CustomResourceOptions { IgnoreChanges = { "size" } }));

        Assert.Equal([new("same", 1)], (await _engine.UpAsync()).Changes);
        Assert.Equal("1", _engine.One.Resources[0].Inputs["size"]!.ToString());
    }

    [Fact]
    public async Task Targets_are_touched_and_nothing_else()
    {
        _engine.Wants(() => Pair(1));
        await _engine.UpAsync();
        _engine.Done.Clear();
        _engine.Wants(() => Pair(2));

        await _engine.UpAsync("one", Urn(Topic, "right"));

        Assert.Equal(["update right"], _engine.Done);
        Assert.Equal("1", _engine.One.Find(Urn(Topic, "left"))!.Inputs["size"]!.ToString());
    }

    [Fact]
    public async Task A_preview_counts_and_changes_nothing()
    {
        _engine.Wants(() => Pair(1));

        var preview = await _engine.Stacks.PreviewAsync("one", CancellationToken.None);

        Assert.Equal([new("create", 2)], preview.Changes);
        Assert.Empty(_engine.One.Resources);
        Assert.Empty(_engine.State.Cloud.All());
    }

    private static void Network(string cidr)
    {
        var vpc = new Thing(Vpc, "vpc", new() { CidrBlock = cidr });
        _ = new Thing(Topic, "user", new() { Uses = vpc.Id });
    }

    private static void Pair(int size)
    {
        _ = new Thing(Topic, "left", new() { Size = size });
        _ = new Thing(Topic, "right", new() { Size = size });
    }
}
