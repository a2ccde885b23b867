using Tandem.Rehearsal.Report;
using Tandem.Switchover;
using Tandem.Switchover.Ports;
using Tandem.Switchover.Runner;
using Tandem.Switchover.State;

namespace Tandem.Rehearsal.Backend;

/// <summary>A whole rehearsal: brings an environment up in peace, lets clients come, moves production while faults strike, and tells what they saw.</summary>
public static class RehearsalRun
{
    private static readonly TimeSpan SettleMax = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Afterwards = TimeSpan.FromMinutes(5);

    /// <summary>Rehearses.</summary>
    /// <param name="root">The project's directory.</param>
    /// <param name="request">What to move, from where to where.</param>
    /// <param name="options">What the rehearsal is made from.</param>
    /// <param name="listener">Is told what happens; may be null.</param>
    /// <param name="cancellationToken">Ends the rehearsal.</param>
    /// <exception cref="RehearsalException">The options cannot work, or there is no such environment.</exception>
    /// <exception cref="StackOperationException">A stack could not be brought up.</exception>
    public static async Task<RehearsalReport> RunAsync(
        string root, OperationRequest request, RehearsalOptions options, IRehearsalListener? listener, CancellationToken cancellationToken)
    {
        using var backend = RehearsalBackend.InMemory(root, options with { Faults = [] });
        var stacks = await ProvisionAsync(backend, request.Environment, listener, cancellationToken).ConfigureAwait(false);
        var active = await SettleAsync(backend, request.Environment, request.Limits, cancellationToken).ConfigureAwait(false);
        listener?.EnvironmentIsUp(active);
        foreach (var fault in options.Faults)
        {
            backend.Faults.Add(fault);
        }

        var (steps, began) = (new StepReports(listener), backend.Clock.UtcNow);
        var runner = new OperationRunner(new(backend.Stacks, backend.Observation, backend.Cloud, backend.Clock, new MemoryStore()), steps);
        var outcome = await runner.BeginAsync(request, cancellationToken).ConfigureAwait(false);
        var ended = backend.Clock.UtcNow;
        await backend.Clock.WaitAsync(outcome.Ending == Ending.Refused ? TimeSpan.Zero : Afterwards, cancellationToken).ConfigureAwait(false);

        return new RehearsalReport
        {
            Seed = options.Seed,
            Stacks = stacks,
            Outcome = outcome,
            Steps = steps.Steps,
            ActiveAtEnd = (await ReadAsync(backend, request.Environment, cancellationToken).ConfigureAwait(false)).ActiveCluster?.Name,
            Timeline = backend.Timeline,
            SwitchBegan = (long)(began - backend.Start).TotalSeconds,
            SwitchDuration = ended - began,
            Duration = backend.Clock.UtcNow - backend.Start,
            InvariantLooks = backend.Invariants.Looks,
            Violations = backend.Invariants.Violations,
        };
    }

    /// <summary>Brings every stack of an environment up, one after the other.</summary>
    /// <param name="backend">The backend.</param>
    /// <param name="environment">The environment.</param>
    /// <param name="listener">Is told what happens; may be null.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="RehearsalException">There is no such environment.</exception>
    /// <exception cref="StackOperationException">A stack could not be brought up.</exception>
    public static async Task<IReadOnlyList<ProvisionedStack>> ProvisionAsync(
        RehearsalBackend backend, string environment, IRehearsalListener? listener, CancellationToken cancellationToken)
    {
        var provisioned = new List<ProvisionedStack>();
        foreach (var stack in await EnvironmentStacks.InOrderAsync(backend.Stacks, environment, cancellationToken).ConfigureAwait(false))
        {
            listener?.StackStarts(stack);
            var summary = await backend.Stacks.UpAsync(stack, new UpRequest($"tandem: bring up {environment}"), listener, cancellationToken).ConfigureAwait(false);
            provisioned.Add(new ProvisionedStack(stack, summary.Resources, summary.Changes, summary.Duration));
            listener?.StackIsUp(provisioned[^1]);
        }

        return provisioned.Count > 0 ? provisioned
            : throw new RehearsalException($"there is no environment '{environment}': no Pulumi.<stack>.yaml has infra:environment: {environment}.");
    }

    /// <summary>Lets an environment that was just made soak, until the requests of its active cluster can be measured: before that nobody can tell whether it is well.</summary>
    /// <param name="backend">The backend.</param>
    /// <param name="environment">The environment.</param>
    /// <param name="limits">How long a soak is.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The active cluster; empty when no single cluster is.</returns>
    internal static async Task<string> SettleAsync(RehearsalBackend backend, string environment, Limits limits, CancellationToken cancellationToken)
    {
        var active = (await ReadAsync(backend, environment, cancellationToken).ConfigureAwait(false)).ActiveCluster?.Name ?? "";
        await backend.Clock.WaitAsync(limits.Gates.Soak, cancellationToken).ConfigureAwait(false);
        for (var waited = TimeSpan.Zero; waited < SettleMax; waited += Look)
        {
            var rate = await backend.Observation.RequestRateAsync(active, cancellationToken).ConfigureAwait(false);
            if (rate is { IsKnown: true, Value: { PerSecond: > 0, FailedPerSecond: 0 } })
            {
                break;
            }

            await backend.Clock.WaitAsync(Look, cancellationToken).ConfigureAwait(false);
        }

        return active;
    }

    private static Task<EnvironmentState> ReadAsync(RehearsalBackend backend, string environment, CancellationToken cancellationToken) =>
        new EnvironmentReader(backend.Stacks).ReadAsync(environment, cancellationToken);
}
