namespace Tandem.Components.Shared;

/// <summary>What rules ask of lists of names.</summary>
internal static class Names
{
    /// <summary>True where no name stands twice; case counts.</summary>
    public static bool AreDistinct(IReadOnlyCollection<string> names) => names.Distinct(StringComparer.Ordinal).Count() == names.Count;

    /// <summary>What to say where one does.</summary>
    public static string Twice(IEnumerable<string> names, string what) => $"{string.Join(", ", names)} names {what} twice. Name each once.";
}
