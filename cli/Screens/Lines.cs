using Spectre.Console;

namespace Tandem.Cli.Screens;

/// <summary>
/// Writes a line as it is. A terminal breaks long lines itself; a file and a pipe must not have them broken. On a terminal with colors the first glyph
/// has one; the word beside it says the same.
/// </summary>
internal static class Lines
{
    private static readonly (string Glyph, Color Color)[] Colors =
        [(Glyphs.Done, Color.Green), (Glyphs.Failed, Color.Red), (Glyphs.Undone, Color.Yellow), (Glyphs.Next, Color.Blue), (Glyphs.Waits, Color.Grey)];

    internal static void Line(this IAnsiConsole console, string text = "")
    {
        var (at, glyph, color) = console.Profile.Capabilities.Ansi ? FirstGlyph(text) : (-1, "", Color.Default);
        if (at < 0)
        {
            console.Profile.Out.Writer.WriteLine(text);
            return;
        }

        console.Profile.Out.Writer.Write(text[..at]);
        console.Write(new Text(glyph, new Style(color)));
        console.Profile.Out.Writer.WriteLine(text[(at + glyph.Length)..]);
    }

    private static (int At, string Glyph, Color Color) FirstGlyph(string text) =>
        Colors.Select(c => (At: text.IndexOf(c.Glyph, StringComparison.Ordinal), c.Glyph, c.Color)).Where(c => c.At >= 0).OrderBy(c => c.At).FirstOrDefault((-1, "", Color.Default));
}
