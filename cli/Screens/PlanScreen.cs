using Spectre.Console;
using Tandem.Cli.Backends;
using Tandem.Cli.Commands;
using Tandem.Switchover.Gates;
using Tandem.Switchover.Operations;
using Tandem.Switchover.Plan;

namespace Tandem.Cli.Screens;

/// <summary>What an operation would do, and what stands against it. Nothing was changed when this is on the screen.</summary>
internal static class PlanScreen
{
    internal static void Write(VerbContext context, SwitchoverPlan plan, IReadOnlyList<GateResult> gates, Backend backend)
    {
        var console = context.Console;
        Head(console, plan, backend);
        GateScreen.Write(console, gates);
        Steps(console, plan);
        console.Line();
        console.Line(gates.All(g => g.Passes)
            ? $"Nothing was changed. To go on:  {Possible.ToBegin(context, plan.Request)}"
            : "Nothing was changed. It would be refused until every gate passes.");
    }

    private static void Head(IAnsiConsole console, SwitchoverPlan plan, Backend backend)
    {
        var grid = Columns(plan.Request.Kind == OperationKind.Failover ? "Failover" : "Switchover", $"{plan.Request.Environment}: {plan.Request.Source} -> {plan.Request.Target}");
        grid.AddRow("Backend", backend.Note);
        grid.AddRow("Plan", $"{plan.Hash}, {plan.Steps.Count} steps");
        console.Write(grid);
        console.Line();
    }

    private static void Steps(IAnsiConsole console, SwitchoverPlan plan)
    {
        var table = Table("#", "step", "what it does", "if it fails", "taken back by");
        foreach (var (number, step) in plan.Steps.Index())
        {
            table.AddRow(Cell($"{number + 1}"), Cell(step.Id), Cell(step.Says), Cell(Words.Of(step.OnFailure)), Cell(step.Undo));
        }

        console.Write(table);
    }

    private static Grid Columns(string key, string value)
    {
        var grid = new Grid().AddColumn(new GridColumn().NoWrap().PadRight(3)).AddColumn();
        grid.AddRow(key, Markup.Escape(value));
        return grid;
    }

    private static Table Table(params string[] heads)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var head in heads)
        {
            table.AddColumn(new TableColumn(head));
        }

        return table;
    }

    private static Text Cell(string text) => new(text);
}
