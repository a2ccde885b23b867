using System.Globalization;
using Spectre.Console;
using Tandem.Rehearsal.Backend;
using Tandem.Rehearsal.Report;
using Tandem.Switchover;
using Tandem.Switchover.Events;
using Tandem.Switchover.Invariants;
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
        var clients = options.Clients;
        console.Line($"Rehearsal   {request.Environment}: {request.Source} -> {request.Target}, on a simulated cloud");
        console.Line($"Seed        {options.Seed}");
        console.Line($"Clients     {Count(clients.RequestsPerSecond)} requests a second over {Count(clients.Connections)} keep-alive connections;");
        console.Line($"            {clients.ObeyTtlPercent} % obey the TTL, {clients.FiveTtlsPercent} % keep an answer for five, {clients.NeverAgainPercent} % never look again");
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
        _console.Line($"Requests    {Count(report.Timeline.Issued)} in all: {Count(report.Timeline.Served)} served, {Count(report.Timeline.Failed)} failed");
        _console.Line($"Served by   {Counts(report.Timeline.ServedBy)}");
        if (report.Timeline.Failed > 0)
        {
            _console.Line($"Failed by   {Counts(report.Timeline.FailedBy)}");
        }

        _console.Line($"Active      {report.ActiveAtEnd ?? "no single cluster"}");
        _console.Line($"Switchover  {(report.Outcome is { } outcome ? EndingWords.Of(outcome.Ending) : "not begun")} in {Spans.Of(report.SwitchDuration)}; the whole rehearsal took {Spans.Of(report.Duration)} of simulated time");
        _console.Line($"Invariants  {(report.Violations.Count == 0 ? $"{InvariantWatch.All.Count} watched at {Count(report.InvariantLooks)} moments, none broken" : string.Join("; ", report.Violations.Select(v => $"{v.Key}: {v.Value}")))}");
        _console.Line($"Repeat it   tandem rehearse {_request.Environment} --from {_request.Source} --to {_request.Target} --clients {clients} --seed {report.Seed}");
    }

    private static string Count(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Counts(IReadOnlyDictionary<string, long> counts) => string.Join(", ", counts.Select(c => $"{c.Key} {Count(c.Value)}"));
}
