using Spectre.Console;
using Tandem.Cli;
using Tandem.Cli.Commands;
using Tandem.Rehearsal.Clock;

namespace Tandem.Tests.Cli;

/// <summary>Runs <c>tandem</c> from argument to exit code in this process, and holds what it wrote.</summary>
internal sealed record TandemRun(int Code, string Out, string Error)
{
    internal static Task<TandemRun> OfAsync(params string[] args) => OfAsync(around => around, args);

    internal static async Task<TandemRun> OfAsync(Func<Surroundings, Surroundings> changed, string[] args)
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
        // Real time would make a switchover last ten minutes; a simulated clock only says that it passed.
        var around = new Surroundings(console, error, new SimulatedClock(new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero)), _ => null) { By = new("kim", "laptop", "1") };
        var code = await TandemCommand.RunAsync(args, changed(around));
        return new(code, Trimmed(output), Trimmed(error));
    }

    private static string Trimmed(StringWriter writer) => string.Join('\n', writer.ToString().ReplaceLineEndings("\n").Split('\n').Select(l => l.TrimEnd()));
}
