using System.Collections.Concurrent;
using Pulumi;

namespace Tandem.Tests.Sdk.Core;

[Collection(PulumiCollection.Name)]
public class RegistrationTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Resources_that_need_nothing_are_registered_in_the_order_they_are_made()
    {
        var mocks = new RecordingMocks();

        var resources = await Program.UpAsync(mocks, () =>
        {
            foreach (var name in new[] { "a", "b", "c", "d" })
            {
                _ = new Thing(name);
            }
        });

        Assert.Equal(["a", "b", "c", "d"], mocks.Names);
        Assert.Equal(["a", "b", "c", "d"], resources.Select(resource => resource.GetResourceName()));
    }

    [Fact]
    public async Task Resources_that_do_not_need_each_other_are_made_at_the_same_time()
    {
        var bothAsked = new CountdownEvent(2);
        var mocks = new RecordingMocks
        {
            Make = async args =>
            {
                bothAsked.Signal();
                await Task.Run(() => Assert.True(bothAsked.Wait(Patience)));
                return ("id", args.Inputs);
            },
        };

        await Program.UpAsync(mocks, () => _ = (new Thing("a"), new Thing("b")));

        Assert.Equal(2, mocks.Resources.Count);
    }

    [Fact]
    public async Task A_resource_waits_for_those_its_inputs_come_from()
    {
        var (mocks, events) = FirstWaitsForThird();

        await Program.UpAsync(mocks, () =>
        {
            var first = new Thing("first", new() { Text = "hello" });
            _ = new Thing("second", new() { Text = first.Text.Apply(text => text + "!") });
            _ = new Thing("third");
        });

        Assert.Equal(["first begins", "third begins", "third ends", "first ends", "second begins", "second ends"], events);
        Assert.Equal("hello!", mocks.Asked("second").Inputs["text"]);
    }

    [Fact]
    public async Task A_resource_waits_for_those_it_depends_on_explicitly()
    {
        var (mocks, events) = FirstWaitsForThird();

        await Program.UpAsync(mocks, () =>
        {
            var first = new Thing("first");
            _ = new Thing("second", options: new() { DependsOn = first });
            _ = new Thing("third");
        });

        Assert.Equal(["first begins", "third begins", "third ends", "first ends", "second begins", "second ends"], events);
    }

    [Fact]
    public async Task Depending_on_a_component_means_depending_on_all_its_children()
    {
        var (mocks, events) = FirstWaitsForThird();

        await Program.UpAsync(mocks, () =>
        {
            var group = new Group("group", children: group =>
                _ = new Group("inner", new() { Parent = group }, inner => _ = new Thing("first", options: new() { Parent = inner })));
            _ = new Thing("second", options: new() { DependsOn = { group } });
            _ = new Thing("third");
        });

        var things = events.Where(happened => happened.Split(' ')[0] is not ("group" or "inner"));
        Assert.Equal(["first begins", "third begins", "third ends", "first ends", "second begins", "second ends"], things);
    }

    [Fact]
    public async Task A_child_of_a_component_is_registered_after_the_component()
    {
        var mocks = new RecordingMocks();

        await Program.UpAsync(mocks, () => new Group("group", children: group => _ = new Thing("child", options: new() { Parent = group })));

        Assert.Equal(["group", "child"], mocks.Names);
    }

    [Fact]
    public async Task A_chain_of_thousands_is_registered_link_by_link()
    {
        var mocks = new RecordingMocks();

        await Program.UpAsync(mocks, () =>
        {
            Output<string> text = Output.Create("0");
            for (var i = 0; i < 3000; i++)
            {
                text = new Thing($"link-{i}", new() { Text = text }).Text;
            }
        });

        Assert.Equal(Enumerable.Range(0, 3000).Select(i => $"link-{i}"), mocks.Names);
    }

    private static (RecordingMocks Mocks, ConcurrentQueue<string> Events) FirstWaitsForThird()
    {
        var third = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var events = new ConcurrentQueue<string>();
        var mocks = new RecordingMocks
        {
            Make = async args =>
            {
                events.Enqueue($"{args.Name} begins");
                if (args.Name == "first")
                {
                    await third.Task.WaitAsync(Patience);
                }

                events.Enqueue($"{args.Name} ends");
                if (args.Name == "third")
                {
                    third.SetResult();
                }

                return (args.Name + "-id", args.Inputs);
            },
        };
        return (mocks, events);
    }
}
