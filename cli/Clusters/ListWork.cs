using Tandem.Cli.Backends;
using Tandem.Cli.Commands;
using Tandem.Stacks.Clusters;
using Tandem.Stacks.Configuration;
using Tandem.Stacks.Files;
using Tandem.Switchover;
using Tandem.Switchover.Runner;

namespace Tandem.Cli.Clusters;

/// <summary>One change of a cluster list, as a verb asks for it.</summary>
/// <param name="Typed">What was typed, without <c>tandem</c>.</param>
/// <param name="Against">What stands against it, a sentence each.</param>
/// <param name="Does">The history after it, at a time.</param>
/// <param name="Says">What it does, for the journal.</param>
/// <param name="Reason">Why; may be empty.</param>
/// <param name="Gone">The cluster that is dead or destroyed, and is not told; null for none.</param>
internal sealed record ListChangeRequest(
    string Typed, Func<ClusterHistory, ListFacts, IReadOnlyList<string>> Against, Func<ClusterHistory, DateTimeOffset, ClusterHistory> Does, string Says, string Reason, string? Gone);

/// <summary>Carries out what changes a cluster list: under the lease, journalled, first place first, then told to developers and to the rank services.</summary>
/// <param name="context">What every verb works with.</param>
/// <param name="backend">Where the stacks live.</param>
/// <param name="environment">The environment.</param>
/// <param name="tell">Told of each thing that was done.</param>
internal sealed class ListWork(VerbContext context, Backend backend, FleetEnvironment environment, Action<string> tell)
{
    private const string Subject = "cluster-list";

    /// <summary>Changes the list. What the operator saw has to be what is there still.</summary>
    internal async Task<Outcome> ChangeAsync(LeasedChange under, ListChangeRequest request, ClusterHistory seen, CancellationToken cancellationToken)
    {
        using var places = ListPlaces.Of(context, environment);
        var readings = await places.ReadAsync(cancellationToken).ConfigureAwait(false);
        var facts = await ListFacts.ReadAsync(under.Stacks, environment, cancellationToken).ConfigureAwait(false);
        var history = readings[0].History;
        if (history.LastNumber != seen.LastNumber || !history.GoesOnFrom(seen))
        {
            return Refused($"the list was changed meanwhile: it is {ListRules.Ranks(history.List)} now, by event {history.LastNumber}. Look at tandem clusters {environment.Name}, and ask again");
        }

        if (Against(readings, request, history, facts) is { Count: > 0 } against)
        {
            return Refused(string.Join("; ", against));
        }

        var next = request.Does(history, backend.Clock.UtcNow);
        await under.JournalAsync(Subject, $"{request.Says}{(request.Reason.Length > 0 ? $", because: {request.Reason}" : "")}").ConfigureAwait(false);
        if (await WriteAsync(under, readings, next, cancellationToken).ConfigureAwait(false) is { } whyNot)
        {
            return Refused(whyNot);
        }

        var done = FormattableString.Invariant($"the list of {environment.Name} is {ListRules.Ranks(next.List)}, event {next.LastNumber}; rank {next.List.Primary!.Rank} ({next.List.Primary.Name}) is primary");
        await under.JournalAsync(Subject, done).ConfigureAwait(false);
        tell(done);
        await PublishAsync(under, places, cancellationToken).ConfigureAwait(false);
        return await TellRanksAsync(under, request.Gone, cancellationToken).ConfigureAwait(false) is { } untold ? Untold(done, untold) : new(Ending.Done, done);
    }

    /// <summary>Brings the list as it is to the rank services that have another one.</summary>
    internal async Task<Outcome> TellAsync(LeasedChange under, string? gone, CancellationToken cancellationToken) =>
        await TellRanksAsync(under, gone, cancellationToken).ConfigureAwait(false) is { } untold ? Untold("the list is as it was", untold) : new(Ending.Done, "every rank service answers by the list");

    /// <summary>Makes all places agree.</summary>
    internal async Task<Outcome> RepairAsync(LeasedChange under, CancellationToken cancellationToken)
    {
        using var places = ListPlaces.Of(context, environment);
        var readings = await places.ReadAsync(cancellationToken).ConfigureAwait(false);
        var truth = ListAgreement.Truth(readings);
        await under.JournalAsync(Subject, $"makes every copy of the list what event {truth.LastNumber} gives").ConfigureAwait(false);
        return await WriteAsync(under, readings, truth, cancellationToken).ConfigureAwait(false) is { } whyNot
            ? Refused(whyNot)
            : new(Ending.Done, $"every copy of the list is {ListRules.Ranks(truth.List)}, event {truth.LastNumber}");
    }

    /// <summary>Tells developers of the events they were not told of yet.</summary>
    internal async Task<Outcome> PublishAsync(LeasedChange under, CancellationToken cancellationToken)
    {
        using var places = ListPlaces.Of(context, environment);
        return await PublishAsync(under, places, cancellationToken).ConfigureAwait(false);
    }

    private async Task<Outcome> PublishAsync(LeasedChange under, ListPlaces places, CancellationToken cancellationToken)
    {
        var readings = await places.ReadAsync(cancellationToken).ConfigureAwait(false);
        var before = ListAgreement.Truth(readings);
        var (after, whyNot) = await new ListPublishing(under.Stacks, backend.Notifications, environment.Name).PublishAsync(before, cancellationToken).ConfigureAwait(false);
        if (after.Text != before.Text)
        {
            await WriteAsync(under, readings, after, cancellationToken).ConfigureAwait(false);
        }

        var (open, sent) = (after.Events.Count(e => !e.IsPublished), before.Events.Zip(after.Events).Count(pair => !pair.First.IsPublished && pair.Second.IsPublished));
        var told = open == 0
            ? FormattableString.Invariant($"developers were told of {sent} {Events(sent)}{(backend.Kind == BackendKind.Rehearsal ? ", in the simulated cloud" : "")}")
            : FormattableString.Invariant($"the list stands, but developers were not told of {open} {Events(open)}: {whyNot}. The next tandem clusters publish {environment.Name}, or the next change, tells them");
        tell(told);
        return new(open == 0 ? Ending.Done : Ending.Paused, told);
    }

    private static string Events(int count) => count == 1 ? "event" : "events";

    /// <summary>What stands against a change, with what is wrong with the list itself.</summary>
    internal IReadOnlyList<string> Against(IReadOnlyList<ListReading> readings, ListChangeRequest request, ClusterHistory history, ListFacts facts) =>
        ListAgreement.Differences(environment.Name, readings) is { Count: > 0 } differences ? differences : request.Against(history, facts);

    private static async Task<string?> WriteAsync(LeasedChange under, IReadOnlyList<ListReading> readings, ClusterHistory next, CancellationToken cancellationToken)
    {
        foreach (var reading in readings)
        {
            under.Demand();
            if (!await reading.WriteAsync(next, cancellationToken).ConfigureAwait(false))
            {
                return $"{reading.Copy.Events.Place} was changed meanwhile by somebody without the lease{(reading == readings[0] ? "; nothing was written" : "")}. Look at tandem clusters, and ask again";
            }
        }

        return null;
    }

    private async Task<string?> TellRanksAsync(LeasedChange under, string? gone, CancellationToken cancellationToken)
    {
        var mistakes = new Mistakes();
        var history = ListFiles.Of(context, environment.Name).Read(context.Project, environment, mistakes);
        mistakes.ThrowIfAny($"clusters of {environment.Name}");
        var facts = await ListFacts.ReadAsync(under.Stacks, environment, cancellationToken).ConfigureAwait(false);
        return await new RankTelling(under.Stacks, history.List, tell).TellAsync(facts, gone, cancellationToken).ConfigureAwait(false);
    }

    private Outcome Untold(string done, string untold) => new(
        Ending.Paused,
        $"{done}; but {untold}. No cluster was told after it, so that never two call themselves primary. Put it right, then: tandem clusters tell {environment.Name}; if that cluster is dead or destroyed: tandem clusters tell {environment.Name} --gone CLUSTER");

    private static Outcome Refused(string says) => new(Ending.Refused, says);
}
