namespace Tandem.Switchover.Pulumi;

/// <summary>What the CLI said as it failed.</summary>
internal sealed class CliWords
{
    private const int LinesMax = 20;
    private readonly string _standardError;
    private readonly IReadOnlyList<string> _errors;

    /// <summary>Takes the words apart.</summary>
    /// <param name="exception">The message of a CommandException ends with all of standard error.</param>
    /// <param name="watch">Heard what the program, the engine and the providers called errors.</param>
    public CliWords(Exception exception, UpdateWatch? watch)
    {
        const string Mark = "stderr: ";
        var at = exception.Message.LastIndexOf(Mark, StringComparison.Ordinal);
        _standardError = at < 0 ? exception.Message : exception.Message[(at + Mark.Length)..];
        _errors = watch?.Errors ?? [];
    }

    /// <summary>All of standard error, which is the CLI's own voice: programs and providers speak through events.</summary>
    public string StandardError => _standardError;

    /// <summary>Whether the CLI itself said one of the phrases.</summary>
    public bool Has(IEnumerable<string> phrases) => phrases.Any(phrase => _standardError.Contains(phrase, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether the CLI, the program or a provider said one of the phrases.</summary>
    public bool HasAnywhere(IReadOnlyList<string> phrases) =>
        Has(phrases) || phrases.Any(phrase => _errors.Any(error => error.Contains(phrase, StringComparison.OrdinalIgnoreCase)));

    /// <summary>The lines that tell the cause, indented: those the engine called errors, else those of standard error.</summary>
    public string Quoted()
    {
        IReadOnlyList<string> texts = _errors.Count > 0 ? _errors : [_standardError];
        var spoken = texts.SelectMany(text => text.Split('\n')).Select(line => line.TrimEnd()).Where(line => line.Length > 0);
        string[] lines = [.. spoken.Distinct(StringComparer.Ordinal)];
        string[] shown = lines.Length == 0 ? ["(nothing)"] : [.. lines.Take(LinesMax)];
        string[] more = lines.Length > LinesMax ? [$"... and {lines.Length - LinesMax} more lines"] : [];
        return string.Join('\n', shown.Concat(more).Select(line => "  " + line));
    }
}
