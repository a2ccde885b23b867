using Tandem.Switchover.Store.S3;
using Tandem.Tests.Shared.S3;

namespace Tandem.Tests.Switchover.Store;

/// <summary>What becomes of a request when its turn comes.</summary>
internal enum Turn
{
    Done,
    AnswerLost,
    RequestLost,

    /// <summary>It is done, and its process dies before it hears of it.</summary>
    Crash,
}

/// <summary>
/// Processes that wait before each of their requests until it is their turn. <see cref="EveryOrder"/> plays every order of all their requests, each time anew,
/// and in each place every fault of a list, at most one a run. One thread: between two turns a process runs to its next request or its end.
/// </summary>
internal sealed class Turns
{
    private readonly SortedDictionary<string, TaskCompletionSource<Turn>> _waiting = new(StringComparer.Ordinal);
    private readonly List<(string Name, Task Task)> _processes = [];
    private readonly List<string> _log = [];

    /// <summary>What happened, for a message.</summary>
    public string Log => string.Join(", ", _log);

    /// <summary>Begins a process.</summary>
    public Task Begin(string name, Func<IBucket, Task> process, S3Objects objects)
    {
        var task = process(new Bucket(this, name, objects));
        _processes.Add((name, task));
        return task;
    }

    /// <summary>Plays every order. Returns how many there were.</summary>
    /// <param name="faults">The faults, besides none.</param>
    /// <param name="prepare">Begins the processes and returns what is checked in the end.</param>
    public static int EveryOrder(IReadOnlyList<Turn> faults, Func<Turns, Action> prepare)
    {
        var context = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            var runs = 0;
            for (var choices = new List<(int Taken, int Of)>(); runs == 0 || Advance(choices); runs++)
            {
                var turns = new Turns();
                var check = prepare(turns);
                turns.Play(choices, faults);
                check();
            }

            return runs;
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(context);
        }
    }

    /// <summary>The next order: the last choice that has another side takes it, and all after it are open again.</summary>
    private static bool Advance(List<(int Taken, int Of)> choices)
    {
        while (choices.Count > 0 && choices[^1].Taken + 1 == choices[^1].Of)
        {
            choices.RemoveAt(choices.Count - 1);
        }

        if (choices.Count > 0)
        {
            choices[^1] = (choices[^1].Taken + 1, choices[^1].Of);
        }

        return choices.Count > 0;
    }

    private void Play(List<(int Taken, int Of)> choices, IReadOnlyList<Turn> faults)
    {
        var faulty = false;
        for (var step = 0; _waiting.Count > 0; step++)
        {
            Turn[] turns = faulty ? [Turn.Done] : [Turn.Done, .. faults];
            var options = (from name in _waiting.Keys from turn in turns select (name, turn)).ToList();
            if (step == choices.Count)
            {
                choices.Add((0, options.Count));
            }

            var (who, what) = options[choices[step].Taken];
            faulty |= what != Turn.Done;
            _log.Add($"{who} {what}");
            var go = _waiting[who];
            _waiting.Remove(who);
            go.SetResult(what);
        }

        Assert.All(_processes, p => Assert.True(p.Task.IsCompleted || Log.Contains($"{p.Name} {Turn.Crash}", StringComparison.Ordinal), $"{p.Name} hangs: {Log}"));
    }

    private sealed class Bucket(Turns turns, string name, S3Objects objects) : IBucket
    {
        public string PlaceOf(string key) => key;

        public Task<StoredObject?> GetAsync(string key, CancellationToken cancellationToken) =>
            AskAsync(() => objects[key] is { } found ? new StoredObject(found.Bytes, found.ETag, found.Metadata) : null);

        public Task<bool> PutAsync(string key, NewObject what, string? seen, CancellationToken cancellationToken) =>
            AskAsync(() => objects.Put(key, new(what.Bytes, what.Metadata), seen, seen is null ? "*" : null) == 200);

        private async Task<T> AskAsync<T>(Func<T> ask)
        {
            var go = new TaskCompletionSource<Turn>();
            turns._waiting[name] = go;
            var turn = await go.Task.ConfigureAwait(false);
            if (turn == Turn.RequestLost)
            {
                throw new UnansweredException("lost");
            }

            var answer = ask();
            return turn switch
            {
                Turn.AnswerLost => throw new UnansweredException("lost"),
                Turn.Crash => await new TaskCompletionSource<T>().Task.ConfigureAwait(false),
                _ => answer,
            };
        }
    }
}
