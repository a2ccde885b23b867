namespace Tandem.Rehearsal.Clients;

/// <summary>Many things, each held at one endpoint until a second of its own; counted, not listed.</summary>
public sealed class Holdings
{
    /// <summary>The second of something that never ends.</summary>
    public const long Never = long.MaxValue;

    /// <summary>How many are held, by endpoint. An endpoint with none is left out.</summary>
    public SortedDictionary<string, int> Held { get; set; } = new(StringComparer.Ordinal);

    /// <summary>How many end at a second, by second and endpoint.</summary>
    public SortedDictionary<long, SortedDictionary<string, int>> Ending { get; set; } = [];

    /// <summary>How many are held in all.</summary>
    public int Count() => Held.Values.Sum();

    /// <summary>Adds one.</summary>
    /// <param name="endpoint">Where.</param>
    /// <param name="until">The second at which it ends.</param>
    public void Add(string endpoint, long until)
    {
        Held[endpoint] = Held.GetValueOrDefault(endpoint) + 1;
        if (!Ending.TryGetValue(until, out var ending))
        {
            Ending[until] = ending = new SortedDictionary<string, int>(StringComparer.Ordinal);
        }

        ending[endpoint] = ending.GetValueOrDefault(endpoint) + 1;
    }

    /// <summary>Takes out what ends at this second or before.</summary>
    /// <param name="second">Now.</param>
    /// <returns>How many were taken out.</returns>
    public int TakeEnded(long second)
    {
        var taken = 0;
        while (Ending.Count > 0 && Ending.First() is var (at, ending) && at <= second)
        {
            Ending.Remove(at);
            foreach (var (endpoint, count) in ending)
            {
                Release(endpoint, count);
                taken += count;
            }
        }

        return taken;
    }

    /// <summary>The endpoint of the n-th thing held, in ordinal order of endpoints.</summary>
    /// <param name="index">From 0 to <see cref="Count"/> - 1.</param>
    public string At(int index)
    {
        foreach (var (endpoint, count) in Held)
        {
            index -= count;
            if (index < 0)
            {
                return endpoint;
            }
        }

        throw new ArgumentOutOfRangeException(nameof(index), index, $"Only {Count()} are held.");
    }

    private void Release(string endpoint, int count)
    {
        if ((Held[endpoint] -= count) == 0)
        {
            Held.Remove(endpoint);
        }
    }
}
