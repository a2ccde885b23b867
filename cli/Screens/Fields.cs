using Spectre.Console;

namespace Tandem.Cli.Screens;

/// <summary>A label and its text, broken between words where the screen ends, so that what belongs together stays together.</summary>
internal static class Fields
{
    private const int Indent = 13;

    internal static void Field(this IAnsiConsole console, string label, string text)
    {
        var before = label.PadRight(Indent);
        foreach (var line in text.Split('\n').SelectMany(part => Broken(part, Math.Max(30, console.Profile.Width - Indent - 1))))
        {
            console.Line(before + line);
            before = new string(' ', Indent);
        }
    }

    /// <summary>Things to type, each with what it does: beside it where everything fits, below it otherwise.</summary>
    internal static void Commands(this IAnsiConsole console, string label, IReadOnlyList<(string Command, string Does)> commands)
    {
        var widest = commands.Count == 0 ? 0 : commands.Max(c => c.Command.Length);
        var fits = commands.All(c => Indent + widest + 3 + c.Does.Length < console.Profile.Width);
        foreach (var (number, (command, does)) in commands.Index())
        {
            var before = (number == 0 ? label : "").PadRight(Indent);
            console.Line(fits ? $"{before}{command.PadRight(widest)}   {does}" : before + command);
            if (!fits)
            {
                console.Field("", $"  {does}");
            }
        }
    }

    private static IEnumerable<string> Broken(string text, int width)
    {
        while (text.Length > width)
        {
            var at = text.LastIndexOf(' ', width) is var space and > 0 && text[..space].Trim().Length > 0 ? space : width;
            yield return text[..at];
            text = text[at..].TrimStart();
        }

        yield return text;
    }
}
