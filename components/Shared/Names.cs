using System.Text.RegularExpressions;

namespace Tandem.Components.Shared;

/// <summary>What rules ask of names and lists of them.</summary>
internal static partial class Names
{
    /// <summary>True where no name stands twice; case counts.</summary>
    public static bool AreDistinct(IReadOnlyCollection<string> names) => names.Distinct(StringComparer.Ordinal).Count() == names.Count;

    /// <summary>What to say where one does.</summary>
    public static string Twice(IEnumerable<string> names, string what) => $"{string.Join(", ", names)} names {what} twice. Name each once.";

    /// <summary>True for a domain name in small letters without wildcard or final dot.</summary>
    public static bool IsDomain(string name) => Domain().IsMatch(name);

    [GeneratedRegex(@"^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$")]
    private static partial Regex Domain();
}
