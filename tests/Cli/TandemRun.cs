using Spectre.Console;
using Tandem.Cli;
using Tandem.Cli.Commands;
using Tandem.Switchover.Ports;

namespace Tandem.Tests.Cli;

/// <summary>Runs <c>tandem</c> from argument to exit code in this process, and holds what it wrote.</summary>
internal sealed record TandemRun(int Code, string Out, string Error)
{
    internal static async Task<TandemRun> OfAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(output),
        });
        console.Profile.Width = 120;
        var code = await TandemCommand.RunAsync(args, new Surroundings(console, error, new HurriedClock(), _ => null));
        return new(code, Trimmed(output), Trimmed(error));
    }

    private static string Trimmed(StringWriter writer) => string.Join('\n', writer.ToString().ReplaceLineEndings("\n").Split('\n').Select(l => l.TrimEnd()));

    /// <summary>Real time would make a switchover last ten minutes; this one only says that it passed.</summary>
    private sealed class HurriedClock : IClock
    {
        public DateTimeOffset UtcNow { get; private set; } = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

        public Task WaitAsync(TimeSpan duration, CancellationToken cancellationToken)
        {
            cancellationToken.ThrowIfCancellationRequested();
            UtcNow += duration > TimeSpan.Zero ? duration : TimeSpan.Zero;
            return Task.CompletedTask;
        }
    }
}
