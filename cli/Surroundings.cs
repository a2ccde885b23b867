using System.Globalization;
using Spectre.Console;
using Tandem.Cli.Screens;
using Tandem.Switchover;
using Tandem.Switchover.Aws;
using Tandem.Switchover.Ports;
using Tandem.Switchover.Pulumi;

namespace Tandem.Cli;

/// <summary>What <c>tandem</c> finds around it. Screens and JSON go to one side, what went wrong to the other, so that a pipe gets only what it asked for.</summary>
/// <param name="Out">Standard output.</param>
/// <param name="Error">Standard error.</param>
/// <param name="Clock">The time of the real backend; a rehearsal has its own.</param>
/// <param name="Variable">Environment variables.</param>
internal sealed record Surroundings(IAnsiConsole Out, TextWriter Error, IClock Clock, Func<string, string?> Variable)
{
    private const int WidthOfAFile = 120;

    /// <summary>Ctrl+C and its like. Default: one that hears no signal.</summary>
    internal Interruption Interruption { get; init; } = new(TextWriter.Null, _ => { });

    /// <summary>Changes how patient the pulumi backend is. Default: not at all.</summary>
    internal Func<PulumiOptions, PulumiOptions> Patience { get; init; } = options => options;

    /// <summary>Changes how AWS is asked. Default: not at all.</summary>
    internal Func<AwsOptions, AwsOptions> Aws { get; init; } = options => options;

    /// <summary>Who gives the command. Default: the user, machine and id of this process.</summary>
    internal Operator By { get; init; } = new(Environment.UserName, Environment.MachineName, Environment.ProcessId.ToString(CultureInfo.InvariantCulture));

    /// <summary>Those of this process. A file or a pipe has no width, so tables get a fixed one there.</summary>
    internal static Surroundings OfThisProcess()
    {
        Console.SetOut(new ForgivingWriter(Console.Out));
        Console.SetError(new ForgivingWriter(Console.Error));
        var console = AnsiConsole.Console;
        if (Console.IsOutputRedirected)
        {
            console.Profile.Width = WidthOfAFile;
        }

        return new(console, Console.Error, new SystemClock(), Environment.GetEnvironmentVariable)
        {
            Interruption = new Interruption(Console.Error, Environment.Exit).Listening(),
        };
    }
}
