using Tandem.Cli.Commands;
using Tandem.Switchover.Operations;

namespace Tandem.Cli.Screens;

/// <summary>What <c>tandem status --json</c> prints: the facts of the screen, by names that stay.</summary>
internal static class StatusJson
{
    internal static object Of(VerbContext context, EnvironmentStatus status) => new
    {
        environment = status.State.Environment,
        at = status.Operation.Now,
        active = status.State.ActiveCluster?.Name,
        primary = status.Primary,
        ttlSeconds = status.State.Ttl.TotalSeconds,
        operation = Operation(context, status),
        lease = status.Operation.Status.Lease is { } lease ? new
        {
            holder = lease.Holder,
            operation = lease.Operation,
            acquired = lease.Acquired,
            renewed = lease.Renewed,
            expires = lease.Expires,
            beat = lease.Beat,
            fencing = lease.Fencing,
            stale = status.Operation.IsStale,
        } : null,
        clusters = status.Clusters.Select(c => new
        {
            name = c.State.Name,
            role = c.State.Role,
            configuredRole = c.State.ConfiguredRole,
            weight = c.State.Weight,
            configuredWeight = c.State.ConfiguredWeight,
            release = c.State.Release,
            capacity = c.Capacity.Value,
            requests = c.Rate.Value,
            noData = new[] { c.Capacity.WhyNot, c.Rate.WhyNot }.OfType<string>(),
        }),
    };

    private static object Operation(VerbContext context, EnvironmentStatus status)
    {
        var (facts, history) = (status.Operation, status.Operation.Status.History);
        return new
        {
            state = facts.Status.State,
            means = StateWords.Mean(facts.Status.State),
            unfinished = history.Unfinished?.Id,
            last = history.LastEnded?.Id,
            request = facts.Operation?.Request,
            step = facts.Step is { } step ? new { id = step.Id, number = step.Number, of = step.Of, says = step.Says, began = step.Began } : null,
            why = facts.Why is { } why ? new { at = why.At, says = why.Says } : null,
            asked = facts.Pending,
            possible = VerbTable.AllowedIn(facts.Status.State),
            commands = Possible.Now(context, status.State.Environment, facts.Status.State, status.State.ActiveCluster?.Name).Select(c => new { command = c.Command, does = c.Does }),
        };
    }
}
