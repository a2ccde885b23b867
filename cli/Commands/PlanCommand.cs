using System.CommandLine;
using System.Text.Json;
using Tandem.Cli.Backends;
using Tandem.Cli.Project;
using Tandem.Cli.Screens;
using Tandem.Switchover;
using Tandem.Switchover.Gates;
using Tandem.Switchover.Runner;

namespace Tandem.Cli.Commands;

/// <summary><c>tandem plan --from A --to B</c>: what a switchover would do and what stands against it. Touches nothing.</summary>
internal static class PlanCommand
{
    internal static Command Build(CommonOptions options, Surroundings around)
    {
        var gates = new Option<bool>("--gates") { Description = "Show what every gate finds, and no steps." };
        var gate = new Option<string?>("--gate") { Description = "Ask this one gate alone.", HelpName = "GATE" };
        var command = new Command("plan", "Show what a switchover would do and what stands against it. Touches nothing.")
        {
            options.From, options.To, gates, gate, options.Drill, options.Accept, options.Reason,
        };
        command.Does(options, around, async (context, parsed, cancellationToken) =>
        {
            var request = OperationRequests.Switchover(context, parsed, options);
            var only = parsed.GetValue(gate) is { } id ? Find(request, id) : null;
            using var backend = context.Open(context.Fleet.Environment(request.Environment), Access.Look);
            var preview = await OperationPreview.LookAsync(backend.Ports, request, cancellationToken, only).ConfigureAwait(false);
            if (preview.WhyNot is { } whyNot)
            {
                around.Out.Line($"tandem: {whyNot}");
                return ExitCode.Refused;
            }

            Write(context, preview, backend, withSteps: only is null && !parsed.GetValue(gates));
            return preview.Gates.All(g => g.Passes) ? ExitCode.Done : ExitCode.Refused;
        });
        return command;
    }

    private static Gate Find(OperationRequest request, string id) => PreflightGates.For(request).FirstOrDefault(g => g.Id == id)
        ?? throw new UsageException($"--gate is '{id}', which is no gate of a switchover. Gates: {string.Join(", ", PreflightGates.For(request).Select(g => g.Id))}.");

    private static void Write(VerbContext context, OperationPreview preview, Backends.Backend backend, bool withSteps)
    {
        if (context.Json)
        {
            context.Console.Line(JsonSerializer.Serialize(withSteps ? JsonScreen.Of(preview.Plan, preview.Gates) : JsonScreen.Of(preview.Gates), JsonScreen.Options));
        }
        else if (withSteps)
        {
            PlanScreen.Write(context.Console, preview.Plan, preview.Gates, backend);
        }
        else
        {
            GateScreen.Write(context.Console, preview.Gates);
        }
    }
}
