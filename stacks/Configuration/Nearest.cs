namespace Tandem.Stacks.Configuration;

/// <summary>Finds the word that somebody probably meant.</summary>
internal static class Nearest
{
    /// <summary>A question naming the nearest known word, or the list of all when none is near.</summary>
    /// <param name="word">What was written.</param>
    /// <param name="known">What could be written.</param>
    public static string Advice(string word, IEnumerable<string> known)
    {
        var words = known.Order(StringComparer.Ordinal).ToList();
        var near = words.Select(k => (Word: k, Distance: Distance(word, k))).Where(c => c.Distance <= Math.Max(1, c.Word.Length / 3));
        var nearest = near.OrderBy(c => c.Distance).Select(c => c.Word).FirstOrDefault();
        return nearest is null ? $"Known are: {string.Join(", ", words)}." : $"Did you mean {nearest}?";
    }

    /// <summary>How many letters have to be added, dropped or changed.</summary>
    private static int Distance(string a, string b)
    {
        var previous = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var current = new int[b.Length + 1];
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = previous[j - 1] + (char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]) ? 0 : 1);
                current[j] = Math.Min(change, 1 + Math.Min(previous[j], current[j - 1]));
            }

            previous = current;
        }

        return previous[b.Length];
    }
}
