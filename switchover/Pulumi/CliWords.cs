using System.Globalization;
using System.Text.RegularExpressions;

namespace Tandem.Switchover.Pulumi;

/// <summary>What the CLI said as it failed.</summary>
internal sealed partial class CliWords
{
    private const int LinesMax = 20;
    private const int WarningsMax = 3;

    /// <summary>128 and a signal's number is how a shell calls a process that was killed; 255 is pulumi's own code for every error.</summary>
    private const int KilledMin = 129, KilledMax = 192, OnHangUp = 129, OnInterrupt = 130, OnTerminate = 143;

    private readonly string _standardError;
    private readonly IReadOnlyList<string> _errors;
    private readonly IReadOnlyList<string> _warnings;
    private readonly int _code;

    /// <summary>Takes the words apart.</summary>
    /// <param name="exception">The message of a CommandException begins with the exit code and ends with all of standard error.</param>
    /// <param name="watch">Heard what the program, the engine and the providers called errors.</param>
    public CliWords(Exception exception, UpdateWatch? watch)
    {
        const string Mark = "stderr: ";
        var at = exception.Message.LastIndexOf(Mark, StringComparison.Ordinal);
        _standardError = at < 0 ? exception.Message : exception.Message[(at + Mark.Length)..];
        _errors = watch?.Errors ?? [];
        _warnings = watch?.Warnings ?? [];
        _code = Code().Match(exception.Message) is { Success: true } code ? int.Parse(code.Groups[1].Value, CultureInfo.InvariantCulture) : 0;
    }

    /// <summary>All of standard error, which is the CLI's own voice: programs and providers speak through events.</summary>
    public string StandardError => _standardError;

    /// <summary>Whether a signal ended the process rather than the process itself: nothing was tidied up.</summary>
    public bool WasKilled => _code is >= KilledMin and <= KilledMax;

    /// <summary>Whether Ctrl+C, SIGTERM or the end of the terminal reached pulumi. Source of the words: pulumi's pkg/resource/deploy/deployment_executor.go and pkg/cmd/pulumi.</summary>
    public bool WasInterrupted => _code is OnHangUp or OnInterrupt or OnTerminate
        || new[] { "canceled", "cancelled" }.Any(word => _standardError.Contains(word, StringComparison.Ordinal) || _errors.Any(e => e.Contains(word, StringComparison.Ordinal)));

    /// <summary>Whether the CLI itself said one of the phrases.</summary>
    public bool Has(IEnumerable<string> phrases) => phrases.Any(phrase => _standardError.Contains(phrase, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether the CLI, the program or a provider said one of the phrases.</summary>
    public bool HasAnywhere(IReadOnlyList<string> phrases) =>
        Has(phrases) || phrases.Any(phrase => _errors.Any(error => error.Contains(phrase, StringComparison.OrdinalIgnoreCase)));

    /// <summary>The lines that tell the cause, indented: those the engine called errors, else those of standard error; then the first warnings.</summary>
    public string Quoted()
    {
        IReadOnlyList<string> texts = _errors.Count > 0 ? _errors : [_standardError];
        string[] lines = [.. LinesOf(texts)];
        string[] shown = lines.Length == 0 ? ["(nothing)"] : [.. lines.Take(LinesMax)];
        string[] more = lines.Length > LinesMax ? [$"... and {lines.Length - LinesMax} more lines"] : [];
        var warned = LinesOf(_warnings).Take(WarningsMax).Select(line => $"warning: {line}");
        return string.Join('\n', shown.Concat(more).Concat(warned).Select(line => "  " + line));
    }

    private static IEnumerable<string> LinesOf(IEnumerable<string> texts) =>
        texts.SelectMany(text => text.Split('\n')).Select(line => line.TrimEnd()).Where(line => line.Length > 0).Distinct(StringComparer.Ordinal);

    [GeneratedRegex(@"^code: (\d+)")]
    private static partial Regex Code();
}
