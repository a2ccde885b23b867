using System.Text.RegularExpressions;

namespace Tandem.Parity.Allowed;

/// <summary>A text in which <c>*</c> stands for anything, also for nothing.</summary>
internal static class Pattern
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    internal static bool Matches(string pattern, string text) =>
        Regex.IsMatch(text, $"^{string.Join(".*", pattern.Split('*').Select(Regex.Escape))}$", RegexOptions.Singleline | RegexOptions.NonBacktracking, Patience);
}
