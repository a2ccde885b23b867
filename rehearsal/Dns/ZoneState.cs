namespace Tandem.Rehearsal.Dns;

/// <summary>What a hosted zone answers, and what it answered before at the places that have not heard of the change yet.</summary>
public sealed class ZoneState
{
    /// <summary>Oldest first. The last is the truth; an earlier one is kept while some place still answers it.</summary>
    public List<ZoneVersion> Versions { get; set; } = [];
}

/// <summary>The content of a zone after one change.</summary>
public sealed class ZoneVersion
{
    /// <summary>The second of the change.</summary>
    public long Made { get; set; }

    /// <summary>For each place that answers, the second at which it answers by this version.</summary>
    public List<long> VisibleAt { get; set; } = [];

    /// <summary>The weighted records by name, in ordinal order.</summary>
    public SortedDictionary<string, List<WeightedRecord>> Names { get; set; } = new(StringComparer.Ordinal);
}
