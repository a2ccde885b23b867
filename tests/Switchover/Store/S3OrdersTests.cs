using Tandem.Switchover.Ports;
using Tandem.Switchover.Store.S3;
using Tandem.Tests.Shared.S3;

namespace Tandem.Tests.Switchover.Store;

/// <summary>Two or three processes on one bucket, in every order of their requests, with every single fault: no stale write, no lost entry, one lease (I3).</summary>
public sealed class S3OrdersTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly Turn[] Losses = [Turn.AnswerLost, Turn.RequestLost, Turn.Crash];
    private static readonly S3Place Place = new(S3Server.Bucket, "", "eu-west-1");

    [Fact]
    public void A_holder_that_is_taken_over_while_it_appends_writes_nothing_after_the_take_over()
    {
        var orders = Turns.EveryOrder([], turns => TakeOver(turns, "one", "two"));

        Assert.InRange(orders, 1_000, 100_000);
    }

    [Fact]
    public void Nor_when_any_single_request_or_answer_is_lost_or_either_of_them_dies_at_any_request()
    {
        var orders = Turns.EveryOrder(Losses, turns => TakeOver(turns, "one"));

        Assert.InRange(orders, 3_000, 100_000);
    }

    [Fact]
    public void Of_two_that_take_over_at_once_at_most_one_is_granted_whatever_is_lost_and_a_third_can_take_over_from_what_is_left()
    {
        var orders = Turns.EveryOrder(Losses, turns =>
        {
            var (objects, gone) = Held();
            var answers = new SortedDictionary<string, Lease>(StringComparer.Ordinal);
            foreach (var name in new[] { "kim", "lou" })
            {
                turns.Begin(name, async bucket =>
                {
                    if ((await Open(bucket).TryAcquireAsync("prod", By(name), gone, None).ConfigureAwait(false)).Granted is { } lease)
                    {
                        answers[name] = lease;
                    }
                }, objects);
            }

            return () =>
            {
                Assert.True(answers.Count <= 1, turns.Log);
                var (store, left) = (AtOnce(objects), AtOnce(objects).CurrentLeaseAsync("prod", None).Result);
                var third = store.TryAcquireAsync("prod", By("mia"), left, None).Result.Granted!;
                Assert.True(third.Fencing > left!.Fencing && (answers.Count == 0 || answers.Values.Single() == left), turns.Log);
                Assert.Throws<StaleLeaseException>(() => store.AppendAsync(gone, Entry("late"), None).GetAwaiter().GetResult());
                Assert.Throws<StaleLeaseException>(() => store.AppendAsync(left, Entry("late"), None).GetAwaiter().GetResult());
            };
        });

        Assert.InRange(orders, 3_000, 100_000);
    }

    [Fact]
    public void A_holder_that_renews_while_it_is_taken_over_keeps_the_lease_or_is_told_that_it_lost_it()
    {
        Turns.EveryOrder(Losses[..2], turns =>
        {
            var (objects, ada) = Held();
            var (renewed, taken) = ((Lease?)null, (Lease?)null);
            turns.Begin("ada", async bucket =>
            {
                try
                {
                    renewed = await Open(bucket).RenewAsync(ada, Noon, Noon, None).ConfigureAwait(false);
                }
                catch (StaleLeaseException)
                {
                    // It was told.
                }
            }, objects);
            turns.Begin("kim", async bucket => taken = (await Open(bucket).TryAcquireAsync("prod", By("kim"), ada, None).ConfigureAwait(false)).Granted, objects);
            return () => Assert.True((renewed is null) != (taken is null) && AtOnce(objects).CurrentLeaseAsync("prod", None).Result == (renewed ?? taken), turns.Log);
        });
    }

    /// <summary>Ada appends while Kim takes over and appends; what is checked does not depend on who was faster.</summary>
    private static Action TakeOver(Turns turns, params string[] entries)
    {
        var (objects, ada) = Held();
        var (written, refused, atTakeOver) = (new List<string>(), new List<string>(), (IReadOnlyList<JournalEntry>?)null);
        turns.Begin("ada", async bucket =>
        {
            var store = Open(bucket);
            foreach (var says in entries)
            {
                try
                {
                    await store.AppendAsync(ada, Entry(says), None).ConfigureAwait(false);
                    written.Add(says);
                }
                catch (StaleLeaseException)
                {
                    refused.Add(says);
                }
            }
        }, objects);
        turns.Begin("kim", async bucket =>
        {
            var store = Open(bucket);
            if ((await store.TryAcquireAsync("prod", By("kim"), ada, None).ConfigureAwait(false)).Granted is { } lease)
            {
                atTakeOver = await AtOnce(objects).ReadJournalAsync("prod", None).ConfigureAwait(false);
                await store.AppendAsync(lease, Entry("kim"), None).ConfigureAwait(false);
                written.Add("kim");
            }
        }, objects);
        return () =>
        {
            var journal = AtOnce(objects).ReadJournalAsync("prod", None).Result.Select(e => e.Says).ToList();
            Assert.True(written.All(w => journal.Count(j => j == w) == 1), $"lost or twice: {turns.Log}");
            Assert.True(!journal.Intersect(refused).Any(), $"refused and written: {turns.Log}");
            Assert.True(atTakeOver is null || journal.Except(["kim"]).SequenceEqual(atTakeOver.Select(e => e.Says)), $"stale write: {turns.Log}");
        };
    }

    /// <summary>A bucket in which Ada holds the lease.</summary>
    private static (S3Objects Objects, Lease Ada) Held()
    {
        var objects = new S3Objects();
        return (objects, AtOnce(objects).TryAcquireAsync("prod", By("ada"), null, None).Result.Granted!);
    }

    private static S3OperationStore Open(IBucket bucket) => new(Place, bucket, (_, _) => Task.CompletedTask);

    /// <summary>A store whose requests wait for nobody.</summary>
    private static S3OperationStore AtOnce(S3Objects objects) => Open(new PlainBucket(objects));

    private static LeaseRequest By(string owner) => new(new(owner, "desk", "7"), null, Noon, Noon.AddMinutes(1));

    private static JournalEntry Entry(string says) => new("prod-1", JournalEvent.Intent, "warm-target", 1, "cafe", Noon, says);
}
