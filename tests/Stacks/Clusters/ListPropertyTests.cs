using FsCheck;
using FsCheck.Fluent;
using Tandem.Stacks.Clusters;
using Tandem.Stacks.Configuration;

namespace Tandem.Tests.Stacks.Clusters;

/// <summary>What holds for any sequence of changes (R111, R113, R117).</summary>
public sealed class ListPropertyTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);
    private static readonly string[] Names = ["prod-a", "prod-b", "prod-c", "prod-d"];

    /// <summary>Each change is a cluster: it is removed where it is on the list and not alone, else added.</summary>
    private static readonly Arbitrary<int[]> Changes = Gen.Choose(0, Names.Length - 1).ArrayOf().ToArbitrary();

    [Fact]
    public void Ranks_never_repeat_and_only_grow() => Prop.ForAll(Changes, changes =>
    {
        var given = Histories(changes)[^1].Events.Where(e => e.Change == ListChange.Added).Select(e => e.Cluster.Rank).ToList();
        return given.SequenceEqual(Enumerable.Range(1, given.Count));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_list_is_in_the_order_of_ranks_and_never_empty_again() => Prop.ForAll(Changes, changes =>
        Histories(changes).Skip(1).All(h => h.List.Ranks.Count > 0 && h.List.Ranks.SequenceEqual(h.List.Ranks.Order()))).QuickCheckThrowOnFailure();

    [Fact]
    public void The_primary_changes_only_when_it_is_removed() => Prop.ForAll(Changes, changes =>
        Histories(changes).Zip(Histories(changes).Skip(1)).All(step =>
            step.First.List.Primary is not { } primary || step.Second.List.Primary == primary || step.Second.Events[^1] is { Change: ListChange.Removed, Cluster: var gone } && gone == primary))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void What_is_written_reads_the_same() => Prop.ForAll(Changes, changes =>
    {
        var (history, mistakes) = (Histories(changes)[^1], new Mistakes());
        var read = ClusterHistoryReader.Read("events", history.Text, mistakes);
        var list = ClusterListReader.Read("list", history.List.Text, mistakes);
        return mistakes.All.Count == 0 && read.Text == history.Text && list.Text == read.List.Text && read.NextRank == history.NextRank;
    }).QuickCheckThrowOnFailure();

    private static List<ClusterHistory> Histories(int[] changes)
    {
        var histories = new List<ClusterHistory> { ClusterHistory.Empty };
        foreach (var name in changes.Select(c => Names[c]))
        {
            var before = histories[^1];
            if (before.List.Find(name) is null)
            {
                histories.Add(before.Added(name, "111122223333", "eu-west-1", Noon.AddMinutes(histories.Count)));
            }
            else if (before.List.Lines.Count > 1)
            {
                histories.Add(before.Removed(name, Noon.AddMinutes(histories.Count)));
            }
        }

        return histories;
    }
}
