using System.Globalization;
using System.Text.Json;
using Tandem.Cli.Backends;
using Tandem.Cli.Commands;
using Tandem.Switchover;
using Tandem.Switchover.Events;

namespace Tandem.Cli.Screens;

/// <summary>What a verb does that changes something under the lease and moves no production, as it does it: a line each, or one object for machines at the end.</summary>
/// <param name="context">Where to write, and how.</param>
/// <param name="backend">The time.</param>
internal sealed class ChangeNarrator(VerbContext context, Backend backend) : ISwitchoverListener
{
    private readonly List<string> _said = [];

    /// <summary>Something was done.</summary>
    internal void Tell(string says)
    {
        _said.Add(says);
        if (!context.Json)
        {
            context.Console.Line(string.Create(CultureInfo.InvariantCulture, $"{backend.Clock.UtcNow:HH:mm:ss}  {Glyphs.Done} {says}"));
        }
    }

    /// <inheritdoc/>
    public void On(SwitchoverEvent happened)
    {
        if (happened is not OperationEnded { Outcome: { } outcome })
        {
            return;
        }

        if (context.Json)
        {
            context.Console.Line(JsonSerializer.Serialize(new { ending = outcome.Ending, says = outcome.Says, done = _said }, JsonScreen.Options));
        }
        else if (outcome.Ending != Ending.Done || !_said.Contains(outcome.Says))
        {
            context.Console.Line(string.Create(CultureInfo.InvariantCulture, $"{happened.At:HH:mm:ss}  {(outcome.Ending == Ending.Done ? Glyphs.Done : Glyphs.Failed)} {EndingWords.Of(outcome.Ending)}: {outcome.Says}"));
        }
    }
}
