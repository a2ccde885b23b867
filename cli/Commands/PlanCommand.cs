using System.CommandLine;
using System.Text.Json;
using Tandem.Cli.Backends;
using Tandem.Cli.Project;
using Tandem.Cli.Screens;
using Tandem.Stacks.Files;
using Tandem.Switchover;
using Tandem.Switchover.Gates;
using Tandem.Switchover.Runner;

namespace Tandem.Cli.Commands;

/// <summary><c>tandem plan --from A --to B</c>, <c>tandem plan --to B --failover</c>: what an operation would do and what stands against it. Touches nothing.</summary>
internal static class PlanCommand
{
    internal static Command Build(CommonOptions options, Surroundings around)
    {
        var from = new Option<string?>("--from") { Description = "The cluster that serves now, such as prod-a. A failover finds it itself.", HelpName = "CLUSTER" };
        var failover = new Option<bool>("--failover") { Description = "The plan and the gates of a failover: nothing is asked of the old side." };
        var gates = new Option<bool>("--gates") { Description = "Show what every gate finds, and no steps." };
        var gate = new Option<string?>("--gate") { Description = "Ask this one gate alone.", HelpName = "GATE" };
        var command = new Command("plan", "Show what a switchover or a failover would do and what stands against it. Touches nothing.")
        {
            from, options.To, failover, gates, gate, options.Drill, options.Accept, options.Reason,
        };
        command.Does(options, around, async (context, parsed, cancellationToken) =>
        {
            var (source, to) = (parsed.GetValue(from), parsed.GetRequiredValue(options.To));
            var planned = parsed.GetValue(failover) ? null : OperationRequests.Switchover(context, parsed, options, source);
            var environment = planned is null ? FailoverTo(context, source, to) : context.Fleet.Environment(planned.Environment);
            using var backend = context.Open(environment, Access.Look);
            var request = planned ?? await FailoverAsync(backend).ConfigureAwait(false);
            var only = parsed.GetValue(gate) is { } id ? Find(request, id) : null;
            var preview = await OperationPreview.LookAsync(backend.Ports, request, cancellationToken, only).ConfigureAwait(false);
            if (preview.WhyNot is { } whyNot)
            {
                around.Out.Line($"tandem: {whyNot}");
                return ExitCode.Refused;
            }

            Write(context, preview, backend, withSteps: only is null && !parsed.GetValue(gates));
            return preview.Gates.All(g => g.Passes) ? ExitCode.Done : ExitCode.Refused;

            async Task<OperationRequest> FailoverAsync(Backend on)
            {
                var found = await OperationRequests.FailoverAsync(context, parsed, options, on.Stacks, (environment, to), cancellationToken).ConfigureAwait(false);
                return found.Reason.Length > 0 ? found : found with { Reason = Possible.Why };
            }
        });
        return command;
    }

    /// <summary>Where the failover would go; a plan needs no reason yet.</summary>
    private static FleetEnvironment FailoverTo(VerbContext context, string? from, string to)
    {
        UsageException.ThrowIfAny(from is null ? [] : [$"--from is '{from}', and a failover finds out itself where production is. Leave --from out."]);
        return OperationRequests.FailoverTo(context, to, Possible.Why);
    }

    private static Gate Find(OperationRequest request, string id) => PreflightGates.For(request).FirstOrDefault(g => g.Id == id)
        ?? throw new UsageException($"--gate is '{id}', which is no gate of a {request.Kind.ToString().ToLowerInvariant()}. Gates: {string.Join(", ", PreflightGates.For(request).Select(g => g.Id))}.");

    private static void Write(VerbContext context, OperationPreview preview, Backend backend, bool withSteps)
    {
        if (context.Json)
        {
            context.Console.Line(JsonSerializer.Serialize(withSteps ? JsonScreen.Of(preview.Plan, preview.Gates) : JsonScreen.Of(preview.Gates), JsonScreen.Options));
        }
        else if (withSteps)
        {
            PlanScreen.Write(context, preview.Plan, preview.Gates, backend);
        }
        else
        {
            GateScreen.Write(context.Console, preview.Gates);
        }
    }
}
