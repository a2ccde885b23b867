using System.CommandLine;
using Tandem.Stacks.Files;
using Tandem.Switchover;
using Tandem.Switchover.Operations;
using Tandem.Switchover.Ports;
using Tandem.Switchover.State;

namespace Tandem.Cli.Commands;

/// <summary>What the options of a command line ask for. All that is wrong with them is told at once, before anything is opened.</summary>
internal static class OperationRequests
{
    /// <summary>A planned switchover.</summary>
    internal static OperationRequest Switchover(VerbContext context, ParseResult parsed, CommonOptions options) => Switchover(context, parsed, options, parsed.GetRequiredValue(options.From));

    /// <summary>A planned switchover away from a cluster that may not have been named.</summary>
    internal static OperationRequest Switchover(VerbContext context, ParseResult parsed, CommonOptions options, string? from)
    {
        var mistakes = new List<string>();
        var to = parsed.GetRequiredValue(options.To);
        if (from is null)
        {
            mistakes.Add("--from is missing. Name the cluster that serves now; for the plan of a failover, which finds it itself, give --failover.");
            context.Fleet.EnvironmentOf("--to", to, mistakes);
            Project.UsageException.ThrowIfAny(mistakes);
        }

        var (source, target) = (context.Fleet.EnvironmentOf("--from", from!, mistakes), context.Fleet.EnvironmentOf("--to", to, mistakes));
        if (source is not null && target is not null && source != target)
        {
            mistakes.Add($"--from {from} and --to {to} are in different environments. Clusters of {source.Name}: {Clusters(source)}.");
        }
        else if (source is not null && from == to)
        {
            mistakes.Add($"--from and --to are both '{from}'. Name two different clusters of {source.Name}: {Clusters(source)}.");
        }

        Project.UsageException.ThrowIfAny(mistakes);
        return With(new(source!.Name, from!, to), context, parsed, options);
    }

    /// <summary>Where a failover goes to; where it comes from is what <see cref="FailoverAsync"/> finds.</summary>
    internal static FleetEnvironment FailoverTo(VerbContext context, string? to, string? reason)
    {
        var mistakes = new List<string>();
        var environment = to is null ? null : context.Fleet.EnvironmentOf("--to", to, mistakes);
        if (to is null)
        {
            mistakes.Add($"--to is missing. Name the cluster that shall serve: {string.Join(", ", context.Fleet.Clusters)}.");
        }
        else if (environment is { Clusters.Count: < 2 })
        {
            mistakes.Add($"{environment.Name} has 1 cluster ({to}), and a failover needs another one to come from.");
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            mistakes.Add("--reason is missing. A failover gives up the old side: say why, it goes into the journal.");
        }

        Project.UsageException.ThrowIfAny(mistakes);
        return environment!;
    }

    /// <summary>A failover, away from the other cluster with the most weight. Only the target's stack and the traffic stack have to answer.</summary>
    internal static async Task<OperationRequest> FailoverAsync(
        VerbContext context, ParseResult parsed, CommonOptions options, IStackOperations stacks, (FleetEnvironment Environment, string To) target, CancellationToken cancellationToken)
    {
        var state = await new EnvironmentReader(stacks, target.To).ReadAsync(target.Environment.Name, cancellationToken).ConfigureAwait(false);
        var source = state.Clusters.Values.Where(c => c.Name != target.To).OrderByDescending(c => c.Weight).ThenBy(c => c.Name, StringComparer.Ordinal).FirstOrDefault()?.Name
            ?? target.Environment.Clusters.First(c => c.Name != target.To).Name;
        return With(new(target.Environment.Name, source, target.To) { Kind = OperationKind.Failover }, context, parsed, options);
    }

    private static OperationRequest With(OperationRequest request, VerbContext context, ParseResult parsed, CommonOptions options)
    {
        var reason = parsed.GetValue(options.Reason) ?? "";
        return request with
        {
            By = context.Around.By,
            Limits = context.LimitsOf(request.Environment),
            Reason = reason,
            IsDrill = parsed.GetValue(options.Drill),
            Accepted = new SortedDictionary<string, string>((parsed.GetValue(options.Accept) ?? []).Distinct(StringComparer.Ordinal).ToDictionary(gate => gate, _ => reason), StringComparer.Ordinal),
        };
    }

    private static string Clusters(FleetEnvironment environment) => string.Join(", ", environment.Clusters.Select(c => c.Name));
}
