using System.CommandLine;
using System.Text.Json;
using Tandem.Cli.Backends;
using Tandem.Cli.Clusters;
using Tandem.Cli.Project;
using Tandem.Cli.Screens;
using Tandem.Stacks.Configuration;
using Tandem.Stacks.Files;
using Tandem.Switchover.Teardown;

namespace Tandem.Cli.Commands;

/// <summary><c>tandem destroy CLUSTER</c>: takes one standby cluster away, so that it can be made anew (R108). Never more than one, and never one that serves (R13).</summary>
internal static class DestroyCommand
{
    internal static Command Build(CommonOptions options, Surroundings around)
    {
        var cluster = new Argument<string>("cluster") { Description = "The cluster, such as prod-b. It has to be a standby without traffic that is off the cluster list." };
        var accept = new Option<string[]>("--accept") { Description = "A rule that need not hold; --reason says why.", HelpName = "RULE" };
        var command = new Command("destroy", "Take one standby cluster away, to make it anew: its addresses are kept. Shows what would go, and asks.") { cluster, options.Reason, accept, options.Yes };
        command.Does(options, around, async (context, parsed, cancellationToken) =>
        {
            var request = Request(context, parsed.GetRequiredValue(cluster), parsed.GetValue(options.Reason) ?? "", parsed.GetValue(accept) ?? []);
            using var backend = context.Open(context.Fleet.Environment(request.Environment), Access.Operate);
            var teardown = new ClusterTeardown(backend.Ports, backend.Teardown, new ChangeNarrator(context, backend));
            var plan = await teardown.LookAsync(request, cancellationToken).ConfigureAwait(false);
            Show(context, plan);
            if (plan.Refusals.Count > 0)
            {
                return ExitCode.Refused;
            }

            if (!context.Confirmed($"Destroy {request.Cluster}?", parsed.GetValue(options.Yes)))
            {
                context.Console.Line("Nothing was changed.");
                return ExitCode.Refused;
            }

            var outcome = await teardown.RunAsync(request, new UpScreen(context), cancellationToken).ConfigureAwait(false);
            DestroyScreen.Next(context, request.Cluster, outcome);
            return OperationCommand.CodeOf(outcome.Ending);
        });
        return command;
    }

    private static void Show(VerbContext context, TeardownPlan plan)
    {
        if (context.Json)
        {
            context.Console.Line(JsonSerializer.Serialize(DestroyScreen.Json(plan), JsonScreen.Options));
        }
        else
        {
            DestroyScreen.Write(context.Console, plan);
        }
    }

    private static TeardownRequest Request(VerbContext context, string cluster, string reason, IReadOnlyList<string> accepted)
    {
        var mistakes = new List<string>();
        var environment = context.Fleet.EnvironmentOf("the cluster to destroy", cluster, mistakes);
        var (rules, judged) = (TeardownRules.All, TeardownRules.All.Where(r => r.Guard == Switchover.Gates.Guard.Judgement).Select(r => r.Id));
        mistakes.AddRange(accepted.Where(id => rules.All(r => r.Id != id || r.Guard == Switchover.Gates.Guard.Firm))
            .Select(id => $"--accept is '{id}', which nobody may go on without or which is no rule. Can be accepted: {string.Join(", ", judged)}."));
        if (accepted.Count > 0 && string.IsNullOrWhiteSpace(reason))
        {
            mistakes.Add("--reason is missing. It says why a rule need not hold, and goes into the stack's history.");
        }

        UsageException.ThrowIfAny(mistakes);
        return new(environment!.Name, cluster, IsListed(context, environment, cluster))
        {
            By = context.Around.By,
            Reason = reason,
            Accepted = new SortedDictionary<string, string>(accepted.Distinct(StringComparer.Ordinal).ToDictionary(id => id, _ => reason), StringComparer.Ordinal),
            Limits = context.LimitsOf(environment.Name),
        };
    }

    /// <summary>A list that cannot be read is an error: silence would read as off the list.</summary>
    private static bool IsListed(VerbContext context, FleetEnvironment environment, string cluster)
    {
        var (files, mistakes) = (ListFiles.Of(context, environment.Name), new Mistakes());
        var history = files.Read(context.Project, environment, mistakes);
        mistakes.ThrowIfAny(files.ListFile);
        return history.List.Find(cluster) is not null;
    }
}
