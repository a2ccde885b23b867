using System.CommandLine;
using System.Text.Json;
using Tandem.Cli.Backends;
using Tandem.Cli.Project;
using Tandem.Cli.Screens;
using Tandem.Stacks.Settings;
using Tandem.Switchover.Evidence;
using Tandem.Switchover.Store;

namespace Tandem.Cli.Commands;

/// <summary><c>tandem phase CLUSTER --to 2</c>: collects what phase 1 proved on a cluster, writes it down and lets the other applications come (R64, R65).</summary>
internal static class PhaseCommand
{
    private const int Last = 2;

    internal static Command Build(CommonOptions options, Surroundings around)
    {
        var cluster = new Argument<string>("cluster") { Description = "The cluster, such as prod-b. It has to run phase 1." };
        var to = new Option<int>("--to") { Description = "The phase that it is to have: 2, all applications.", HelpName = "PHASE", Required = true };
        var accept = new Option<string[]>("--accept") { Description = $"Evidence to go on without, of {string.Join(", ", EvidenceRules.Kinds)}; --reason says why. May be given several times.", HelpName = "EVIDENCE" };
        var reason = new Option<string?>("--reason") { Description = "Why. It goes into the record and the journal.", HelpName = "TEXT" };
        var command = new Command("phase", "Let a cluster have all applications once the first has proved steering, alerting and metrics there: shows the evidence, asks, and records it.") { cluster, to, accept, reason, options.Yes };
        command.Does(options, around, async (context, parsed, cancellationToken) =>
        {
            var request = Request(context, parsed.GetRequiredValue(cluster), parsed.GetRequiredValue(to), parsed.GetValue(accept) ?? [], parsed.GetValue(reason)?.Trim() ?? "");
            using var backend = context.Open(context.Fleet.Environment(request.Environment), Access.Change);
            var rise = new PhaseRise(backend.Ports, Place(context, request), Text, new ChangeNarrator(context, backend));
            var plan = await rise.LookAsync(request, cancellationToken).ConfigureAwait(false);
            Show(context, plan);
            if (plan.Refusals.Count > 0)
            {
                return ExitCode.Refused;
            }

            if (!context.Confirmed($"Record this and let {request.Cluster} have phase {request.To}?", parsed.GetValue(options.Yes)))
            {
                context.Console.Line("Nothing was changed.");
                return ExitCode.Refused;
            }

            var outcome = await rise.RunAsync(request, cancellationToken).ConfigureAwait(false);
            PhaseScreen.Next(context, request.Cluster, outcome);
            return OperationCommand.CodeOf(outcome.Ending);
        });
        return command;
    }

    private static void Show(VerbContext context, EvidencePlan plan)
    {
        if (context.Json)
        {
            context.Console.Line(JsonSerializer.Serialize(PhaseScreen.Json(plan), JsonScreen.Options));
        }
        else
        {
            PhaseScreen.Write(context.Console, plan);
        }
    }

    private static EvidenceRequest Request(VerbContext context, string cluster, int to, IReadOnlyList<string> accepted, string reason)
    {
        var mistakes = new List<string>();
        var environment = context.Fleet.EnvironmentOf("the cluster", cluster, mistakes);
        if (to != Last)
        {
            mistakes.Add(FormattableString.Invariant($"--to is {to}. There is one phase that needs evidence: {Last}."));
        }

        mistakes.AddRange(accepted.Where(kind => !EvidenceRules.Kinds.Contains(kind))
            .Select(kind => $"--accept is '{kind}', which is no evidence that somebody may go on without. Can be accepted: {string.Join(", ", EvidenceRules.Kinds)}."));
        if (accepted.Count > 0 && reason.Length == 0)
        {
            mistakes.Add("--reason is missing. It says why somebody goes on without the evidence, and goes into the record.");
        }

        UsageException.ThrowIfAny(mistakes);
        return new(environment!.Name, cluster, to)
        {
            By = context.Around.By,
            Accepted = new SortedDictionary<string, string>(accepted.Distinct(StringComparer.Ordinal).ToDictionary(kind => kind, _ => reason), StringComparer.Ordinal),
            Limits = context.LimitsOf(environment.Name),
        };
    }

    /// <summary>A rehearsal keeps what it proves to itself: what is committed says what was seen on real clusters.</summary>
    private static TextFile Place(VerbContext context, EvidenceRequest request)
    {
        var isRehearsal = context.Kind == BackendKind.Rehearsal;
        var file = isRehearsal ? $"{RehearsalWorld.Directory}/{PhaseEvidence.FileOf(request.Cluster)}" : PhaseEvidence.FileOf(request.Cluster);
        return new(Path.Combine(context.Project, file), file, Path.Combine(context.Project, isRehearsal ? RehearsalWorld.Directory : PulumiBackend.StoreDirectory, request.Environment));
    }

    private static string Text(EvidenceRecord record) => PhaseEvidence.Text(record.Cluster, record.Phase, record.Since, record.At, record.By, record.Proofs);
}
