using Spectre.Console;

namespace Tandem.Cli.Screens;

/// <summary>Writes text as it is. A terminal breaks long lines itself; a file and a pipe must not have them broken.</summary>
internal static class Lines
{
    internal static void Line(this IAnsiConsole console, string text = "") => console.Profile.Out.Writer.WriteLine(text);
}
