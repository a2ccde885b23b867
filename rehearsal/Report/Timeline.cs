namespace Tandem.Rehearsal.Report;

/// <summary>What users saw, second by second, and in all. It refuses a row that does not add up.</summary>
public sealed class Timeline
{
    private readonly List<SecondRow> _rows = [];
    private readonly SortedDictionary<string, long> _served = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, long> _failed = new(StringComparer.Ordinal);

    /// <summary>The seconds in which there were requests, in order.</summary>
    public IReadOnlyList<SecondRow> Rows => _rows;

    /// <summary>Requests made.</summary>
    public long Issued { get; private set; }

    /// <summary>Requests answered well, by cluster.</summary>
    public IReadOnlyDictionary<string, long> ServedBy => _served;

    /// <summary>Requests that failed, by reason.</summary>
    public IReadOnlyDictionary<string, long> FailedBy => _failed;

    /// <summary>Requests answered well.</summary>
    public long Served => _served.Values.Sum();

    /// <summary>Requests that failed.</summary>
    public long Failed => _failed.Values.Sum();

    /// <summary>Adds a second.</summary>
    /// <param name="row">The second; its served and failed requests must sum to the issued ones.</param>
    public void Add(SecondRow row)
    {
        var answered = row.Served.Values.Sum() + row.Failed.Values.Sum();
        if (answered != row.Issued)
        {
            throw new InvalidOperationException($"Second {row.Second}: {row.Issued} requests were made but {answered} are accounted for.");
        }

        _rows.Add(row);
        Issued += row.Issued;
        AddAll(_served, row.Served);
        AddAll(_failed, row.Failed);
    }

    private static void AddAll(SortedDictionary<string, long> sums, IReadOnlyDictionary<string, long> counts)
    {
        foreach (var (key, count) in counts.Where(c => c.Value > 0))
        {
            sums[key] = sums.GetValueOrDefault(key) + count;
        }
    }
}
