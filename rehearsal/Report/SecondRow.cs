namespace Tandem.Rehearsal.Report;

/// <summary>What users saw in one second. Served and failed requests sum to the issued ones.</summary>
/// <param name="Second">The second, counted from the world's beginning.</param>
/// <param name="Issued">Requests made.</param>
/// <param name="Served">Requests answered well, by cluster, in ordinal order.</param>
/// <param name="Failed">Requests that failed, by reason, in ordinal order.</param>
public sealed record SecondRow(long Second, long Issued, IReadOnlyDictionary<string, long> Served, IReadOnlyDictionary<string, long> Failed);
