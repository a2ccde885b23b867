using System.Globalization;
using Tandem.Switchover.Events;
using Tandem.Switchover.Ports;
using Tandem.Switchover.Runner;
using Tandem.Switchover.State;

namespace Tandem.Switchover.Deploy;

/// <summary>
/// Installs the manifest's applications in every cluster of an environment (R26, R36, R98): under the environment's lease, so that nobody moves production
/// meanwhile. What has been installed is never taken back by itself; the same call goes on where the last one ended.
/// </summary>
/// <param name="ports">The world outside.</param>
/// <param name="listener">Is told how it ended, and of each resource that changes.</param>
/// <param name="tell">Is told what was done, a sentence at a time.</param>
public sealed class Deployment(OperationPorts ports, ISwitchoverListener listener, Action<string> tell)
{
    private const string Subject = "deploy";

    /// <summary>Looks, and says what would be done and what stands in the way. Changes nothing.</summary>
    /// <param name="request">What is asked for.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="StackOperationException">A stack did not answer.</exception>
    public async Task<DeployPlan> LookAsync(DeployRequest request, CancellationToken cancellationToken) =>
        DeployPlan.Of(await DeployScope.ReadAsync(request, ports.Stacks, cancellationToken).ConfigureAwait(false));

    /// <summary>Deploys, after looking once more.</summary>
    /// <param name="request">What is asked for.</param>
    /// <param name="progress">Told of each resource as it changes; may be null.</param>
    /// <param name="cancellationToken">Stops it: what runs comes to its end first.</param>
    /// <exception cref="StackOperationException">A stack did not answer when it was looked at.</exception>
    public Task<Outcome> RunAsync(DeployRequest request, IProgress<StackProgress>? progress, CancellationToken cancellationToken) => new OperationRunner(ports, listener).ChangeAsync(
        $"deploy {request.Environment}", request.Environment, request.By, request.Limits, under => DeployAsync(request, under, progress, cancellationToken), cancellationToken);

    private async Task<Outcome> DeployAsync(DeployRequest request, LeasedChange under, IProgress<StackProgress>? progress, CancellationToken cancellationToken)
    {
        var plan = await LookAsync(request, cancellationToken).ConfigureAwait(false);
        if (plan.Refusals.Count > 0)
        {
            return new(Ending.Refused, string.Join(" ", plan.Refusals));
        }

        foreach (var stage in plan.Stages)
        {
            var whyNot = await StageAsync(request, stage, under, progress, cancellationToken).ConfigureAwait(false);
            if (whyNot.Count > 0)
            {
                var says = $"{string.Join("; ", whyNot)}. Nothing was taken back. Put it right, then the same again goes on: tandem deploy {request.Environment}";
                await under.JournalAsync(Subject, says).ConfigureAwait(false);
                return new(Ending.Paused, says);
            }
        }

        return new(Ending.Done, $"{string.Join(" and ", plan.Scope.Targets.Select(t => t.Name))} have what the manifest asks for");
    }

    /// <summary>Updates the clusters of a stage side by side, and proves each. What went wrong, in words; empty when nothing did.</summary>
    private async Task<IReadOnlyList<string>> StageAsync(
        DeployRequest request, IReadOnlyList<DeployTarget> stage, LeasedChange under, IProgress<StackProgress>? progress, CancellationToken cancellationToken)
    {
        var whyNot = new List<string>();
        var seen = new List<DeployTarget>();
        foreach (var target in stage)
        {
            // What waited for the standby could not be previewed before.
            var previewed = target.Preview is null ? await target.PreviewedAsync(under.Stacks, cancellationToken).ConfigureAwait(false) : target;
            whyNot.AddRange(DeployRules.InTheWay(previewed, request).Select(sentence => sentence.TrimEnd('.')));
            seen.Add(previewed);
        }

        if (whyNot.Count > 0)
        {
            return whyNot;
        }

        foreach (var target in seen)
        {
            await under.JournalAsync(Subject, $"updates {target.Name}: {WhatOf(target, request)}").ConfigureAwait(false);
        }

        var ups = await Task.WhenAll(seen.Select(target => UpAsync(target, request, under, progress, cancellationToken))).ConfigureAwait(false);
        foreach (var (target, failed) in seen.Zip(ups))
        {
            var problem = failed ?? await ProofAsync(target, request, under, cancellationToken).ConfigureAwait(false);
            if (problem is not null)
            {
                whyNot.Add(problem);
                continue;
            }

            var done = $"{target.Name} has {WhatOf(target, request)}";
            await under.JournalAsync(Subject, done).ConfigureAwait(false);
            tell(done);
        }

        return whyNot;
    }

    private static async Task<string?> UpAsync(DeployTarget target, DeployRequest request, LeasedChange under, IProgress<StackProgress>? progress, CancellationToken cancellationToken)
    {
        try
        {
            await under.Stacks.UpAsync(target.Name, new($"tandem: {request.By} deploys applications to {target.Name}"), progress, cancellationToken).ConfigureAwait(false);
            return null;
        }
        catch (StackOperationException e)
        {
            return $"{target.Name} was not updated: {e.Message.TrimEnd('.')}";
        }
    }

    private async Task<string?> ProofAsync(DeployTarget target, DeployRequest request, LeasedChange under, CancellationToken cancellationToken)
    {
        var now = await DeployTarget.ReadAsync(target.Cluster, under.Stacks, cancellationToken).ConfigureAwait(false);
        if (now.Changes(request) is { Count: > 0 } left)
        {
            return $"{target.Name} was updated and still says otherwise: {string.Join(", ", left.Select(c => $"{c.Name} {c.Installed ?? "none"} instead of {c.Wanted ?? "none"}"))}";
        }

        return target.Cluster.Role == Role.Active ? await ReadinessAsync(target.Name, request.Limits, cancellationToken).ConfigureAwait(false) : null;
    }

    /// <summary>Waits until every application pod that is wanted is ready. On a standby pods are held, so nobody waits there. No data is not ready.</summary>
    private async Task<string?> ReadinessAsync(string cluster, Limits limits, CancellationToken cancellationToken)
    {
        var began = ports.Clock.Elapsed;
        while (true)
        {
            // The first look comes after a wait too: right after the update, what is measured is from before it.
            await ports.Clock.WaitAsync(limits.PollInterval, cancellationToken).ConfigureAwait(false);
            var capacity = await ports.Observation.CapacityAsync(cluster, cancellationToken).ConfigureAwait(false);
            if (capacity is { IsKnown: true, Value: { } pods } && pods.PodsReady >= pods.PodsWanted)
            {
                return null;
            }

            if (ports.Clock.Elapsed - began >= limits.WarmDeadline)
            {
                var found = capacity.IsKnown ? $"{capacity.Value!.PodsReady} of {capacity.Value.PodsWanted} application pods are ready" : $"nobody can tell whether its applications are ready: {capacity.WhyNot}";
                return string.Create(CultureInfo.InvariantCulture, $"{cluster} has the new versions, and after {limits.WarmDeadline.TotalMinutes:0.#} min {found}");
            }
        }
    }

    private static string WhatOf(DeployTarget target, DeployRequest request)
    {
        var changes = target.Changes(request);
        return changes.Count == 0 ? "what belongs to its applications" : string.Join(", ", changes.Select(c => c.Wanted is null ? $"no {c.Name} any more" : $"{c.Name} {c.Wanted}"));
    }
}
