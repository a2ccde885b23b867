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

    /// <summary>Whether the ordinary thing is done last, after all that was waited for.</summary>
    public bool DoneLast { get; init; }

    /// <summary>Whether it holds the stack's lock while it runs. Killed, it leaves it.</summary>
    public bool Locks { get; init; }

    /// <summary>A file that gets its process id once it has said its part.</summary>
    public string? SaidFile { get; init; }

    /// <summary>A file that is waited for, at most half a minute, before it ends.</summary>
    public string? UntilFile { get; init; }

    /// <summary>What it says when Ctrl+C or SIGTERM reaches it; it ends then, and gives its lock back. Default: the signal kills it.</summary>
    public string? OnInterrupt { get; init; }

    /// <summary>The signal it kills itself with in the end, such as KILL.</summary>
    public string? Signal { get; init; }

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
            ("last", DoneLast ? string.Empty : null),
            ("locks", Locks ? string.Empty : null),
            ("said", SaidFile),
            ("until", UntilFile),
            ("interrupt", OnInterrupt),
            ("signal", Signal),
            ("match", pattern),
        };
        foreach (var (name, text) in files.Where(file => file.Text is not null))
        {
            File.WriteAllText(Path.Combine(folder, name), text);
        }
    }
}
