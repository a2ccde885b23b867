using Tandem.Cli.Commands;
using Tandem.Switchover.Ports;

namespace Tandem.Cli.Screens;

/// <summary>An update as it runs: every twenty-fifth resource, so that a long one is seen to move and a log stays short.</summary>
/// <param name="context">Where to write, and whether.</param>
internal sealed class UpScreen(VerbContext context) : IProgress<StackProgress>
{
    private const int Every = 25;
    private int _done;

    /// <inheritdoc/>
    public void Report(StackProgress value)
    {
        if (value.Done && value.Operation != "same" && ++_done % Every == 0 && !context.Json)
        {
            context.Console.Line($"{Glyphs.Waits} {value.Stack,-14} {_done} done; now {value.Operation} {value.Type} {value.Name}");
        }
    }
}
