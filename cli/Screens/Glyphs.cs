namespace Tandem.Cli.Screens;

/// <summary>The glyphs of the screens. Each stands beside a word, never alone.</summary>
internal static class Glyphs
{
    internal const string Done = "✓";
    internal const string Failed = "✗";
    internal const string Next = "→";
    internal const string Waits = "·";
    internal const string Undone = "↶";
}
