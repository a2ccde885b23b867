namespace Tandem.Stacks.Configuration;

/// <summary>Collects mistakes, so that a person sees all of them at once.</summary>
public sealed class Mistakes
{
    private readonly List<Mistake> _all = [];

    /// <summary>The mistakes in the order they were found.</summary>
    public IReadOnlyList<Mistake> All => _all;

    /// <summary>Adds one.</summary>
    /// <param name="mistake">The mistake.</param>
    public void Add(Mistake mistake) => _all.Add(mistake);

    /// <summary>Whether a mistake about this key of this file, or something inside it, is known.</summary>
    /// <param name="place">The file.</param>
    /// <param name="key">The key.</param>
    public bool Concern(string place, string key) =>
        _all.Any(m => m.Place == place && m.Key.StartsWith(key, StringComparison.Ordinal) && (m.Key.Length == key.Length || m.Key[key.Length] is '.' or '['));

    /// <summary>Throws all mistakes as one exception; does nothing when there are none.</summary>
    /// <param name="stack">The stack whose settings were read.</param>
    public void ThrowIfAny(string stack)
    {
        if (_all.Count > 0)
        {
            throw new SettingsException(stack, _all);
        }
    }
}
