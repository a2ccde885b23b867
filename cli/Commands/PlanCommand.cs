using System.CommandLine;
using System.Text.Json;
using Tandem.Cli.Screens;
using Tandem.Switchover.Gates;
using Tandem.Switchover.Plan;
using Tandem.Switchover.Runner;

namespace Tandem.Cli.Commands;

/// <summary><c>tandem plan --from A --to B</c>: what a switchover would do and what stands against it. Touches nothing.</summary>
internal static class PlanCommand
{
    internal static Command Build(CommonOptions options, Surroundings around)
    {
        var command = new Command("plan", "Show what a switchover would do and what stands against it. Touches nothing.") { options.From, options.To };
        command.Does(options, around, async (context, parsed, cancellationToken) =>
        {
            var request = OperationRequests.Switchover(context, parsed, options);
            using var backend = context.Open(context.Fleet.Environment(request.Environment));
            var preview = await OperationPreview.LookAsync(backend.Ports, request, cancellationToken).ConfigureAwait(false);
            if (preview.WhyNot is { } whyNot)
            {
                around.Out.Line($"tandem: {whyNot}");
                return ExitCode.Refused;
            }

            Write(context, preview.Plan, preview.Gates, backend);
            return preview.Gates.All(g => g.Verdict.Holds) ? ExitCode.Done : ExitCode.Refused;
        });
        return command;
    }

    private static void Write(VerbContext context, SwitchoverPlan plan, IReadOnlyList<GateResult> gates, Backends.Backend backend)
    {
        if (context.Json)
        {
            context.Console.Line(JsonSerializer.Serialize(JsonScreen.Of(plan, gates), JsonScreen.Options));
        }
        else
        {
            PlanScreen.Write(context.Console, plan, gates, backend);
        }
    }
}
