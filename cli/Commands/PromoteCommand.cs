using System.CommandLine;
using Tandem.Cli.Backends;
using Tandem.Cli.Project;
using Tandem.Cli.Screens;
using Tandem.Stacks.Files;
using Tandem.Switchover;
using Tandem.Switchover.Promotions;
using Tandem.Switchover.Upgrades;

namespace Tandem.Cli.Commands;

/// <summary><c>tandem promote --from stage --to prod</c>: says that a release proved itself in one environment and may come to the next (R80 to R82).</summary>
internal static class PromoteCommand
{
    internal static Command Build(CommonOptions options, Surroundings around)
    {
        var from = new Option<string>("--from") { Description = "The environment where the release proved itself.", HelpName = "ENVIRONMENT", DefaultValueFactory = _ => "stage" };
        var to = new Option<string>("--to") { Description = "The environment that it may come to.", HelpName = "ENVIRONMENT", DefaultValueFactory = _ => "prod" };
        var revert = new Option<bool>("--revert") { Description = "Bring --from back to the release that --to runs." };
        var lag = new Option<bool>("--lag") { Description = "Only look whether the two have differed for too long: exit code 16 when they have. For a scheduled pipeline." };
        var command = new Command("promote", "Record that a release has proved itself in one environment and may come to the next. Refuses what is not proven.") { from, to, revert, lag, options.Reason, options.Yes };
        command.Does(options, around, async (context, parsed, cancellationToken) =>
        {
            var (source, target) = (context.Fleet.Environment(parsed.GetRequiredValue(from)), context.Fleet.Environment(parsed.GetRequiredValue(to)));
            var (reverts, looks) = (parsed.GetValue(revert), parsed.GetValue(lag));
            UsageException.ThrowIfAny(reverts && looks ? ["--revert and --lag are two things. Give one of them."] : []);
            using var backend = context.Open(source, looks ? Access.Look : Access.Change);
            var facts = await ReadAsync(context, backend, source, target, isAsked: !reverts && !looks, cancellationToken).ConfigureAwait(false);
            return looks ? Lag(context, facts, target)
                : reverts ? await RevertAsync(context, backend, source, facts, parsed.GetValue(options.Yes), cancellationToken).ConfigureAwait(false)
                : await PromoteAsync(context, backend, (source, target), facts, parsed.GetValue(options.Reason) ?? "", parsed.GetValue(options.Yes), cancellationToken).ConfigureAwait(false);
        });
        return command;
    }

    private static async Task<PromotionFacts> ReadAsync(VerbContext context, Backend backend, FleetEnvironment source, FleetEnvironment target, bool isAsked, CancellationToken cancellationToken)
    {
        var (reader, clusters) = (new PromotionReader(backend.Ports), source.Clusters.Select(c => c.Name).ToList());
        return new(
            source.Name, target.Name, target.Promotion?.From, target.Promotion?.ProvenAfter ?? TimeSpan.Zero,
            await reader.ReadAsync(clusters, isAsked, cancellationToken).ConfigureAwait(false),
            await reader.ReadAsync(target.Clusters.Select(c => c.Name), isAsked: false, cancellationToken).ConfigureAwait(false),
            ReleaseFiles.BookFor(context.Project, target), backend.Clock.UtcNow)
        {
            IsBackwards = source.Promotion?.From == target.Name,
            Pages = isAsked ? await reader.PagesAsync(clusters, cancellationToken).ConfigureAwait(false) : [],
        };
    }

    private static async Task<int> PromoteAsync(
        VerbContext context, Backend backend, (FleetEnvironment Source, FleetEnvironment Target) between, PromotionFacts facts, string reason, bool yes, CancellationToken cancellationToken)
    {
        if (Refused(context, PromotionRules.Refusals(facts)))
        {
            return ExitCode.Refused;
        }

        var (release, ran) = (facts.Release!, UpgradeStages.Words(facts.RanFor));
        Line(context, $"{facts.From} has run {release} for {ran}, since {facts.Since:u}.");
        if (!context.Confirmed($"Promote {release} to {facts.To}?", yes))
        {
            Line(context, $"Nothing was changed.");
            return ExitCode.Refused;
        }

        await RecordKeeper.NoteAsync(context, backend, between.Source).ConfigureAwait(false);
        await RecordKeeper.NoteAsync(context, backend, between.Target).ConfigureAwait(false);
        var says = $"from {facts.From}, where it ran for {ran}; by {context.Around.By}{(reason.Length > 0 ? $": {reason}" : "")}";
        RecordKeeper.Append(backend, [new(backend.Clock.UtcNow, RecordEvent.Promoted, release, facts.To, facts.Book.Files.GetValueOrDefault(release, RecordLine.NoFile), says)]);
        return Tell(context, ExitCode.Done, $"{release} may come to {facts.To}. Commit {Path.GetRelativePath(context.Project, backend.RecordPath)}, then: tandem upgrade {facts.To} --release {release}{context.BackendOption}");
    }

    private static async Task<int> RevertAsync(VerbContext context, Backend backend, FleetEnvironment source, PromotionFacts facts, bool yes, CancellationToken cancellationToken)
    {
        if (Refused(context, RevertRules.Refusals(facts)))
        {
            return ExitCode.Refused;
        }

        var (release, behind) = (RevertRules.Release(facts)!, RevertRules.Behind(facts));
        if (behind.Count == 0)
        {
            return Tell(context, ExitCode.Done, $"{facts.From} and {facts.To} run {release}: nothing to do.");
        }

        if (!context.Confirmed($"Bring {string.Join(" and ", behind.Select(c => $"{c.Name} ({c.Release})"))} back to {release}?", yes))
        {
            Line(context, $"Nothing was changed.");
            return ExitCode.Refused;
        }

        var outcome = await new RevertRun(backend.Ports, new ChangeNarrator(context, backend)).RunAsync(facts, context.Around.By, context.LimitsOf(source.Name), null, cancellationToken).ConfigureAwait(false);
        if (outcome.Ending == Ending.Done)
        {
            await RecordKeeper.NoteAsync(context, backend, source).ConfigureAwait(false);
        }

        return OperationCommand.CodeOf(outcome.Ending);
    }

    private static int Lag(VerbContext context, PromotionFacts facts, FleetEnvironment target)
    {
        var came = ReleaseShelf.Read(context.Project).Record.Lines.Where(l => l.Event == RecordEvent.Runs).Select(l => new ReleaseCame(l.At, l.Where, l.Release)).ToList();
        var verdict = PromotionLag.Judge(facts, came, target.Promotion?.LagMax ?? TimeSpan.MaxValue);
        return Tell(context, verdict.Answer switch { Answer.Yes => ExitCode.Done, Answer.No => ExitCode.Lags, _ => ExitCode.Refused }, $"{verdict.Says}.");
    }

    private static bool Refused(VerbContext context, IReadOnlyList<string> refusals)
    {
        foreach (var refusal in refusals)
        {
            context.Around.Error.WriteLine($"tandem: {refusal}");
        }

        return refusals.Count > 0;
    }

    private static int Tell(VerbContext context, int code, string says)
    {
        context.Console.Line(context.Json ? System.Text.Json.JsonSerializer.Serialize(new { code, says }, JsonScreen.Options) : says);
        return code;
    }

    private static void Line(VerbContext context, FormattableString says)
    {
        if (!context.Json)
        {
            context.Console.Line(FormattableString.Invariant(says));
        }
    }
}
