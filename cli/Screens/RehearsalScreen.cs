using Spectre.Console;
using Tandem.Rehearsal.Backend;
using Tandem.Rehearsal.Report;
using Tandem.Switchover;
using Tandem.Switchover.Events;
using Tandem.Switchover.Ports;

namespace Tandem.Cli.Screens;

/// <summary>A rehearsal as it advances, and what came of it. The first lines say what it is made from, the last line repeats it.</summary>
internal sealed class RehearsalScreen : IRehearsalListener
{
    private readonly IAnsiConsole _console;
    private readonly OperationRequest _request;
    private readonly SwitchoverScreen _switchover;

    internal RehearsalScreen(IAnsiConsole console, OperationRequest request, RehearsalOptions options)
    {
        (_console, _request, _switchover) = (console, request, new SwitchoverScreen(console));
        console.Line($"Rehearsal   {request.Environment}: {request.Source} -> {request.Target}, on a simulated cloud");
        RehearsedFacts.WriteWorld(console, options);
        console.Line();
    }

    /// <inheritdoc/>
    public void StackStarts(string stack)
    {
        // The line comes with the counts, when the stack is up: in virtual time it takes minutes, here a moment.
    }

    /// <inheritdoc/>
    public void StackIsUp(ProvisionedStack stack) => _console.Line($"{Glyphs.Done} {stack.Name,-14} {stack.Resources,4} resources  [{Spans.Of(stack.Duration)}]");

    /// <inheritdoc/>
    public void EnvironmentIsUp(string active)
    {
        _console.Line();
        _console.Line($"{_request.Environment} is up: {active} serves. Now the switchover, in the simulated cloud's time:");
        _console.Line();
    }

    /// <inheritdoc/>
    public void On(SwitchoverEvent happened) => _switchover.On(happened);

    /// <inheritdoc/>
    public void Report(StackProgress value)
    {
        // Hundreds of resources in a moment are no progress that a person can follow; StackIsUp has their count.
    }

    /// <summary>What came of it.</summary>
    /// <param name="report">The report.</param>
    /// <param name="clients">The population, as <c>--clients</c> names it.</param>
    internal void Tell(RehearsalReport report, string clients)
    {
        _console.Line();
        RehearsedFacts.WriteRequests(_console, report.Timeline);
        _console.Line($"Active      {report.ActiveAtEnd ?? "no single cluster"}");
        _console.Line($"Switchover  {(report.Outcome is { } outcome ? EndingWords.Of(outcome.Ending) : "not begun")} in {Spans.Of(report.SwitchDuration)}; the whole rehearsal took {Spans.Of(report.Duration)} of simulated time");
        RehearsedFacts.WriteInvariants(_console, report.InvariantLooks, report.Violations);
        _console.Line($"Repeat it   tandem rehearse {_request.Environment} --from {_request.Source} --to {_request.Target} --clients {clients} --seed {report.Seed}");
    }
}
