using System.Globalization;

namespace Tandem.Tests.Shared.StandIn;

/// <summary>What the stand-in answers in place of the ordinary.</summary>
public sealed record StandInAnswer
{
    public string Output { get; init; } = string.Empty;

    public string Error { get; init; } = string.Empty;

    public int ExitCode { get; init; }

    /// <summary>Lines of the event log.</summary>
    public IReadOnlyList<string> Events { get; init; } = [];

    /// <summary>How many calls get this answer. Default: all.</summary>
    public int? Times { get; init; }

    /// <summary>Whether the ordinary thing is done first, so that only its answer is lost.</summary>
    public bool DoneFirst { get; init; }

    /// <summary>Whether it says its part and then never ends.</summary>
    public bool Hangs { get; init; }

    public static StandInAnswer Fails(string error) => new() { Error = $"error: {error}\n", ExitCode = 255 };

    internal void Write(string folder, string pattern)
    {
        Directory.CreateDirectory(folder);
        var files = new (string Name, string? Text)[]
        {
            ("stdout", Output),
            ("stderr", Error),
            ("exit", ExitCode.ToString(CultureInfo.InvariantCulture)),
            ("events", Events.Count == 0 ? null : string.Join('\n', Events) + "\n"),
            ("times", Times?.ToString(CultureInfo.InvariantCulture)),
            ("first", DoneFirst ? string.Empty : null),
            ("hang", Hangs ? string.Empty : null),
            ("match", pattern),
        };
        foreach (var (name, text) in files.Where(file => file.Text is not null))
        {
            File.WriteAllText(Path.Combine(folder, name), text);
        }
    }
}
