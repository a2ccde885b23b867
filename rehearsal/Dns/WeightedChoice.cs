using Tandem.Rehearsal.Clock;

namespace Tandem.Rehearsal.Dns;

/// <summary>
/// Which of the weighted records of a name Route 53 answers with (Route 53 developer guide, "Weighted routing" and "How Amazon Route 53 chooses
/// records when health checking is configured"):
/// a record without a health check is healthy; records with weight above 0 are looked at first and the healthy ones share by weight; only when
/// all of them are unhealthy do the healthy records of weight 0 answer, each as likely; when every weight is 0 all healthy ones are as likely;
/// and when no record at all is healthy, all count as healthy.
/// </summary>
public static class WeightedChoice
{
    /// <summary>The records that may be answered, each with its share. Their chance is share divided by the sum of shares.</summary>
    /// <param name="records">All records of the name.</param>
    /// <param name="isHealthy">Whether a health check, by id, passes.</param>
    public static IReadOnlyList<(WeightedRecord Record, int Share)> Shares(IReadOnlyList<WeightedRecord> records, Func<string, bool> isHealthy)
    {
        var healthy = records.Where(r => r.HealthCheck is null || isHealthy(r.HealthCheck)).ToList();
        var considered = healthy.Count > 0 ? healthy : records;
        var weighted = considered.Where(r => r.Weight > 0).ToList();
        return weighted.Count > 0 ? [.. weighted.Select(r => (r, r.Weight))] : [.. considered.Select(r => (r, 1))];
    }

    /// <summary>One answer, drawn by the shares; null when the name has no record.</summary>
    /// <param name="records">All records of the name.</param>
    /// <param name="isHealthy">Whether a health check, by id, passes.</param>
    /// <param name="deck">Where the choice is drawn from.</param>
    public static WeightedRecord? Draw(IReadOnlyList<WeightedRecord> records, Func<string, bool> isHealthy, SubDeck deck)
    {
        var shares = Shares(records, isHealthy);
        if (shares.Count == 0)
        {
            return null;
        }

        var card = deck.Below(shares.Sum(s => s.Share));
        foreach (var (record, share) in shares)
        {
            card -= share;
            if (card < 0)
            {
                return record;
            }
        }

        return shares[^1].Record;
    }
}
