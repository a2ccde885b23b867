using System.Collections.Immutable;
using Pulumi;

namespace Tandem.Tests.Sdk.Core;

public class InputTests
{
    [Fact]
    public async Task A_list_keeps_the_order_in_which_it_is_put_together()
    {
        InputList<string> list = ["a", Output.Create("b")];
        list.Add("c", "d");
        list.AddRange(Output.Create(ImmutableArray.Create("e", "f")));
        list.Add(new InputList<string> { "g" });

        Assert.Equal(["a", "b", "c", "d", "e", "f", "g"], (await Program.ValueAsync(list.ToOutput())).AsEnumerable());
        Assert.Equal(["a", "b", "c", "d", "e", "f", "g", "h"], (await Program.ValueAsync(list.Concat("h").ToOutput())).AsEnumerable());
        Assert.Equal(7, (await Program.ValueAsync(list.ToOutput())).Length);
    }

    [Fact]
    public async Task An_output_taken_of_a_list_does_not_see_what_is_added_later()
    {
        InputList<int> list = [1];
        var before = list.ToOutput();

        list.Add(2);

        Assert.Equal([1], (await Program.ValueAsync(before)).AsEnumerable());
        Assert.Equal([1, 2], (await Program.ValueAsync(list.ToOutput())).AsEnumerable());
    }

    [Fact]
    public async Task A_list_is_made_of_all_that_is_like_a_list()
    {
        Assert.Equal(["a"], (await ReadAsync("a")).AsEnumerable());
        Assert.Equal(["a"], (await ReadAsync(Output.Create("a"))).AsEnumerable());
        Assert.Equal(["a", "b"], (await ReadAsync(new[] { "a", "b" })).AsEnumerable());
        Assert.Equal(["a", "b"], (await ReadAsync(new List<string> { "a", "b" })).AsEnumerable());
        Assert.Equal(["a", "b"], (await ReadAsync(ImmutableArray.Create("a", "b"))).AsEnumerable());
        Assert.Equal(["a", "b"], (await ReadAsync(new List<Output<string>> { Output.Create("a"), Output.Create("b") })).AsEnumerable());
        Assert.Equal(["a", "b"], (await ReadAsync(Output.Create(new[] { "a", "b" }))).AsEnumerable());
        Assert.Equal(["a", "b"], (await ReadAsync(Output.Create(new List<string> { "a", "b" }))).AsEnumerable());
        Assert.True((await ReadAsync(default(ImmutableArray<string>))).IsDefault);

        static Task<ImmutableArray<string>> ReadAsync(InputList<string> list) => Program.ValueAsync(list.ToOutput());
    }

    [Fact]
    public async Task A_list_can_be_enumerated_once_it_is_known()
    {
        List<int> seen = [];

        await foreach (var item in new InputList<int> { 1, Output.Create(2) })
        {
            seen.Add(await Program.ValueAsync(item.ToOutput()));
        }

        Assert.Equal([1, 2], seen);
    }

    [Fact]
    public async Task A_map_refuses_a_key_with_two_values_but_not_the_same_value_twice()
    {
        InputMap<string> twice = new() { ["a"] = "1" };
        twice.Add("a", "1");
        Assert.Equal("1", (await Program.ValueAsync(twice.ToOutput()))["a"]);

        InputMap<string> different = new() { ["a"] = "1" };
        different.Add("a", "2");
        var failure = await Assert.ThrowsAsync<ArgumentException>(() => Program.ValueAsync(different.ToOutput()));
        Assert.Equal("Key 'a' already exists in the map with a different value.", failure.Message);
    }

    [Fact]
    public async Task Merging_maps_lets_the_second_win()
    {
        var merged = await Program.ValueAsync(InputMap<string>.Merge(new() { ["a"] = "1", ["b"] = "1" }, new() { ["b"] = "2", ["c"] = "2" }).ToOutput());

        Assert.Equal(["a=1", "b=2", "c=2"], merged.Select(pair => $"{pair.Key}={pair.Value}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_union_is_of_one_type_or_the_other()
    {
        InputUnion<int, string> number = 5;
        InputUnion<int, string> text = "five";

        Assert.Equal(5, (await Program.ValueAsync(number.ToOutput())).AsT0);
        Assert.Equal("five", (await Program.ValueAsync(text.ToOutput())).AsT1);
        Assert.Equal("five!", Union<int, string>.FromT1("five").Match(n => $"{n}", t => t + "!"));
        Assert.Equal(Union<int, string>.FromT0(5), (Union<int, string>)5);
        Assert.NotEqual(Union<int, string>.FromT0(5), (Union<int, string>)"5");
        Assert.Throws<InvalidOperationException>(() => Union<int, string>.FromT0(5).AsT1);
    }

    [Fact]
    public async Task Text_is_formatted_with_the_invariant_culture()
    {
        Input<double> input = 1.5;

        Assert.Equal("1.5 and x and 2", await Program.ValueAsync(Output.Format($"{input} and {Output.Create("x")} and {2}")));
    }

    [Fact]
    public async Task Elements_of_an_output_of_an_array_can_be_taken()
    {
        var array = Output.Create(ImmutableArray.Create("a", "b"));

        Assert.Equal("a", await Program.ValueAsync(array.First()));
        Assert.Equal("b", await Program.ValueAsync(array.GetAt(1)));
        Assert.Equal(2, await Program.ValueAsync(array.Length()));
    }

    [Fact]
    public async Task An_absent_input_is_a_default()
    {
        Input<string>? absent = null;

        Assert.Null(await Program.ValueAsync(absent.ToOutput()));
        Assert.True(await Program.ValueAsync(absent.Apply(value => value is null)));
    }
}
