namespace Tandem.Rehearsal.Clients;

/// <summary>Divides whole things by shares so that the parts sum to the whole: nothing is lost, nothing is counted twice.</summary>
public static class Apportion
{
    /// <summary>The parts, one for each share, by largest remainder; of equal remainders the earlier share gets the unit.</summary>
    /// <param name="whole">What to divide; 0 or more.</param>
    /// <param name="shares">The shares, 0 or more. When all are 0 the parts are 0 and the whole must be too.</param>
    public static long[] ByShares(long whole, IReadOnlyList<long> shares)
    {
        var sum = shares.Sum();
        if (sum == 0)
        {
            return whole == 0 ? new long[shares.Count] : throw new ArgumentException($"There is no share to give {whole} to.", nameof(shares));
        }

        var parts = shares.Select(s => (long)((Int128)whole * s / sum)).ToArray();
        var units = whole - parts.Sum();
        var byRemainder = Enumerable.Range(0, parts.Length).OrderByDescending(i => (long)((Int128)whole * shares[i] % sum)).ThenBy(i => i);
        foreach (var index in byRemainder.Take((int)units))
        {
            parts[index]++;
        }

        return parts;
    }
}
