using System.Globalization;
using Spectre.Console;
using Tandem.Rehearsal.Backend;
using Tandem.Rehearsal.Report;
using Tandem.Rehearsal.Scenarios;
using Tandem.Switchover.Events;
using Tandem.Switchover.Ports;

namespace Tandem.Cli.Screens;

/// <summary>A scenario as it is played, chapter by chapter, and what came of it. The last line repeats it.</summary>
internal sealed class ScenarioScreen : IScenarioListener
{
    private readonly IAnsiConsole _console;
    private readonly SwitchoverScreen _switchover;

    internal ScenarioScreen(IAnsiConsole console, IScenario scenario, string environment, RehearsalOptions options)
    {
        (_console, _switchover) = (console, new SwitchoverScreen(console));
        console.Line($"Rehearsal   {environment}: {scenario.Says}");
        RehearsedFacts.WriteWorld(console, options);
    }

    /// <inheritdoc/>
    public void Chapter(DateTimeOffset at, string title)
    {
        _console.Line();
        _console.Line(string.Create(CultureInfo.InvariantCulture, $"{at:yyyy-MM-dd HH:mm}  {title}"));
        _console.Line();
    }

    /// <inheritdoc/>
    public void Tells(string says)
    {
        foreach (var line in says.Split('\n'))
        {
            _console.Line($"  {line}");
        }
    }

    /// <inheritdoc/>
    public void StackStarts(string stack)
    {
        // The line comes with the counts, when the stack is up: in virtual time it takes minutes, here a moment.
    }

    /// <inheritdoc/>
    public void StackIsUp(ProvisionedStack stack) => _console.Line($"{Glyphs.Done} {stack.Name,-14} {stack.Resources,4} resources  [{Spans.Of(stack.Duration)}]");

    /// <inheritdoc/>
    public void EnvironmentIsUp(string active) => _console.Line($"{Glyphs.Done} {active} serves");

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
    internal void Tell(ScenarioReport report, string clients)
    {
        _console.Line();
        RehearsedFacts.WriteRequests(_console, report.Timeline);
        _console.Line($"Duration    {Spans.Of(report.Duration)} of simulated time");
        RehearsedFacts.WriteInvariants(_console, report.InvariantLooks, report.Violations);
        _console.Line($"Story       {(report.Unexpected.Count == 0 ? "came out as it should" : string.Join("; ", report.Unexpected))}");
        _console.Line($"Repeat it   tandem rehearse {report.Environment} --scenario {report.Scenario} --clients {clients} --seed {report.Seed}");
    }
}
