using System.Globalization;
using Tandem.Rehearsal.Simulation.Truth;
using Tandem.Switchover;
using Tandem.Switchover.Events;
using Tandem.Switchover.State;

namespace Tandem.Rehearsal.Simulation.Runs;

/// <summary>
/// What happened in a run, one line an event, in fixed columns; <c>docs/simulation.md</c> has the legend. It is made only when a run is repeated: the same
/// seed makes the same lines.
/// </summary>
public sealed class Trace
{
    private readonly List<string> _lines = [];

    /// <summary>The lines, oldest first.</summary>
    public IReadOnlyList<string> Lines => _lines;

    internal LightWorld? World { get; set; }

    internal void Call(LightProcess process, CallKind kind, string subject, FaultKind fault) =>
        Line(process.Name, process.Calls.ToString(CultureInfo.InvariantCulture), process.Row, $"{Of(kind)} {subject}".TrimEnd(), fault == FaultKind.None ? "" : $"! {Names.Of(fault)}");

    internal void Event(LightProcess process, SwitchoverEvent happened)
    {
        var says = happened switch
        {
            StepDone done => $"{done.Step} done: {done.Says}",
            StepFailed failed => $"{failed.Step} failed: {failed.Says}",
            StepWaits waits => $"{waits.Step} waits: {waits.Verdict.Says}",
            StepUndone undone => $"{undone.Step} taken back: {undone.Says}",
            TurnedRound turned => $"turns round: {turned.Says}",
            OperationEnded ended => $"ended {EndingWords.Of(ended.Outcome.Ending)}: {ended.Outcome.Says}",
            _ => null,
        };
        if (says is not null)
        {
            Line(process.Name, "", process.Row, "=", says.ReplaceLineEndings(" / "));
        }
    }

    internal void Note(string says) => Line("", "", "", "*", says);

    private static string Of(CallKind kind) => Names.Of(kind);

    private void Line(string process, string call, string row, string what, string says)
    {
        var (now, world) = (World!.Clock.Elapsed, World);
        var truth = $"{Seen(world.First, world.FirstStack, world.Weights.First, now)} {Seen(world.Second, world.SecondStack, world.Weights.Second, now)}";
        _lines.Add(string.Create(CultureInfo.InvariantCulture, $"{now.TotalSeconds,9:0.0} {process,-9} {call,5} {row,-16} {truth} {what,-26} {says}").TrimEnd());
    }

    private static string Seen(LightCluster cluster, LightStack stack, int weight, TimeSpan now) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(cluster.Role == Role.Active ? 'A' : 's')}{weight,3}{(cluster.IsDead ? 'x' : cluster.IsReady(now) ? '+' : '-')}{(stack.Lock is null ? ' ' : stack.Lock.IsRunning ? 'u' : 'l')}");
}
