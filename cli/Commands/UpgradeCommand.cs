using System.CommandLine;
using System.Text.Json;
using Tandem.Cli.Backends;
using Tandem.Cli.Project;
using Tandem.Cli.Screens;
using Tandem.Switchover.Events;
using Tandem.Switchover.Upgrades;

namespace Tandem.Cli.Commands;

/// <summary><c>tandem upgrade ENVIRONMENT --release X</c>: brings both clusters to a release, the standby first (R10, R16, R34).</summary>
internal static class UpgradeCommand
{
    internal static Command Build(CommonOptions options, Surroundings around)
    {
        var environment = new Argument<string>("environment") { Description = "The environment.", DefaultValueFactory = _ => "prod" };
        var release = new Option<string>("--release") { Description = "The release, by the name of its file in releases/, such as 2026.12.", HelpName = "RELEASE", Required = true };
        var soak = new Option<string>("--soak") { Description = "How long the first cluster runs the release before it gets production, and serves before the other one gets the release.", HelpName = "DURATION", DefaultValueFactory = _ => "24h" };
        var wait = new Option<bool>("--wait") { Description = "Sit through a soak instead of ending with exit code 15 and the time to come back." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Show the stages and what stands against them; change nothing." };
        var command = new Command("upgrade", "Bring both clusters of an environment to a release, the standby first, with a soak and a switchover in between. Shows the stages and asks; the same command goes on.")
        {
            environment, release, soak, wait, dryRun, options.Pace, options.Yes,
        };
        command.Does(options, around, async (context, parsed, cancellationToken) =>
        {
            var name = context.Fleet.Environment(parsed.GetRequiredValue(environment));
            var looks = parsed.GetValue(dryRun);
            using var backend = context.Open(name, looks ? Access.Look : Access.Operate, parsed.GetValue(options.Pace));
            var request = new UpgradeRequest(name.Name, parsed.GetRequiredValue(release), ReleaseFiles.BookFor(context.Project, name))
            {
                Soak = Given.Duration("--soak", parsed.GetRequiredValue(soak)),
                Waits = parsed.GetValue(wait),
                By = around.By,
                Limits = context.LimitsOf(name.Name),
            };
            var facts = await new UpgradeReader(backend.Ports).ReadAsync(request, cancellationToken).ConfigureAwait(false);
            var refusals = UpgradeRules.Refusals(facts);
            UpgradeScreen.Plan(context, facts, refusals);
            if (refusals.Count > 0 || looks)
            {
                return refusals.Count > 0 ? ExitCode.Refused : ExitCode.Done;
            }

            if (facts.OwnUnfinished is null && UpgradeStages.Next(facts) is null)
            {
                return ExitCode.Done;
            }

            if (UpgradeScreen.Acts(facts) && !context.Confirmed($"Bring {name.Name} to {request.Release}?", parsed.GetValue(options.Yes)))
            {
                context.Console.Line("Nothing was changed.");
                return ExitCode.Refused;
            }

            ISwitchoverListener screen = context.Json ? new JsonEvents(context.Console) : new SwitchoverScreen(context.Console);
            var run = new UpgradeRun(backend.Ports, screen) { AfterRelease = () => RecordKeeper.NoteAsync(context, backend, name) };
            return Tell(context, await run.RunAsync(request, cancellationToken).ConfigureAwait(false));
        });
        return command;
    }

    private static int Tell(VerbContext context, UpgradeOutcome outcome)
    {
        if (context.Json)
        {
            context.Console.Line(JsonSerializer.Serialize(new { ending = outcome.Ending, says = outcome.Says, until = outcome.Until }, JsonScreen.Options));
        }
        else if (outcome.Operation is null)
        {
            context.Console.Line();
            context.Console.Line(outcome.Says);
        }

        return outcome.Ending switch
        {
            UpgradeEnding.Done => ExitCode.Done,
            UpgradeEnding.ComeBack => ExitCode.ComeBack,
            _ => outcome.Operation is { } operation ? OperationCommand.CodeOf(operation.Ending) : ExitCode.Refused,
        };
    }
}
