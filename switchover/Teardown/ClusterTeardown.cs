using System.Globalization;
using Tandem.Switchover.Events;
using Tandem.Switchover.Ports;
using Tandem.Switchover.Runner;

namespace Tandem.Switchover.Teardown;

/// <summary>
/// Takes one cluster away, and only one (R13). Everything in it goes in the order in which it depends on each other, so that what a controller made in AWS is
/// gone before the controller is; what the network stack keeps, its addresses above all, stays (R19, R20). Killed half-way, the same call goes on.
/// </summary>
/// <param name="ports">The world outside.</param>
/// <param name="teardown">What destroys.</param>
/// <param name="listener">Is told how it ended.</param>
public sealed class ClusterTeardown(OperationPorts ports, IStackTeardown teardown, ISwitchoverListener listener)
{
    private const string Subject = "destroy";

    /// <summary>Looks, and says what stands in the way and what would go. Changes nothing.</summary>
    /// <param name="request">What is asked for.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="StackOperationException">A stack did not answer.</exception>
    public async Task<TeardownPlan> LookAsync(TeardownRequest request, CancellationToken cancellationToken)
    {
        using var deadline = ports.Clock.Deadline(request.Limits.LookDeadline);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            var scope = await TeardownScope.ReadAsync(request, ports, teardown, either.Token).ConfigureAwait(false);
            return TeardownPlan.Of(scope);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            var after = string.Create(CultureInfo.InvariantCulture, $"{request.Limits.LookDeadline.TotalMinutes:0.#} min");
            throw new StackOperationException(StackFailure.Unknown, request.Cluster, $"what is deployed could not be read within {after}, so nothing was changed. Run the same again.", e);
        }
    }

    /// <summary>Takes the cluster away, under the environment's lease and journalled, after asking every rule once more.</summary>
    /// <param name="request">What is asked for.</param>
    /// <param name="progress">Told of each resource as it goes; may be null.</param>
    /// <param name="cancellationToken">Stops it: what runs comes to its end first.</param>
    /// <exception cref="StackOperationException">A stack did not answer, or could not be destroyed whole.</exception>
    /// <exception cref="StaleLeaseException">The lease was lost before anything was destroyed.</exception>
    public Task<Outcome> RunAsync(TeardownRequest request, IProgress<StackProgress>? progress, CancellationToken cancellationToken) => new OperationRunner(ports, listener).ChangeAsync(
        $"{Subject} {request.Cluster}", request.Environment, request.By, request.Limits, under => DestroyAsync(request, under, progress, cancellationToken), cancellationToken);

    private async Task<Outcome> DestroyAsync(TeardownRequest request, LeasedChange under, IProgress<StackProgress>? progress, CancellationToken cancellationToken)
    {
        var plan = await LookAsync(request, cancellationToken).ConfigureAwait(false);
        if (plan.Refusals.Count > 0)
        {
            return new(Ending.Refused, plan.WhyNot);
        }

        if (plan.Scope.Resources.Count == 0)
        {
            return new(Ending.Done, $"{request.Cluster} has no resource: there is nothing to destroy");
        }

        var why = string.Join("; ", plan.Findings.Where(f => f.Accepted is not null).Select(f => $"{f.Rule.Id} accepted: {f.Accepted}").Prepend(request.Reason).Where(text => text.Length > 0));
        var says = $"{request.By} destroys {request.Cluster}{(why.Length > 0 ? $" ({why})" : "")}";
        await under.JournalAsync(Subject, says).ConfigureAwait(false);
        under.Demand();
        await teardown.DestroyAsync(request.Cluster, $"tandem: {says}", progress, cancellationToken).ConfigureAwait(false);
        var left = await teardown.ResourcesAsync(request.Cluster, cancellationToken).ConfigureAwait(false);
        return left.Count == 0
            ? new(Ending.Done, $"{request.Cluster} is gone; its addresses are kept{plan.RecordsThatStay}")
            : new(Ending.Paused, $"{left.Count} resources of {request.Cluster} are still there. Run the same again");
    }
}
