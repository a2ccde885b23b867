using Tandem.Switchover;
using Tandem.Switchover.Operations;
using Tandem.Switchover.Ports;
using Tandem.Switchover.Runner;

namespace Tandem.Tests.Switchover.WhatIf;

/// <summary>
/// A night with a switchover from prod-a to prod-b: what can happen to it, and the operators who look after it. The tests beside this file are the
/// scenarios that <c>docs/what-if.md</c> names; a test compares the two.
/// </summary>
public abstract class WhatIfFixture
{
    internal RunnerFixture Night { get; } = new();

    internal FakeEnvironment World => Night.World;

    internal static Operator Ada { get; } = new("ada", "desk", "7");

    internal OperationRunner AdasTandem => new(Night.Ports, Night.Events);

    internal Task<Outcome> SwitchoverAsync() => Night.RunAsync();

    internal Task<Outcome> FailoverAsync(string to, string from, string reason = "prod is down") =>
        AdasTandem.BeginAsync(new("prod", from, to) { Kind = OperationKind.Failover, By = Ada, Reason = reason }, CancellationToken.None);

    internal Task<Outcome> ResumeAsync() => AdasTandem.ResumeAsync("prod", Ada, Limits.Default, CancellationToken.None);

    internal Task<Outcome> RollBackAsync(string reason = "") => AdasTandem.RollBackAsync("prod", Ada, reason, Limits.Default, CancellationToken.None);

    internal Task<Outcome> AbortAsync(string reason = "") => AdasTandem.AbortAsync("prod", Ada, reason, Limits.Default, CancellationToken.None);

    internal async Task<OperationState> StateAsync() => (await Night.StatusAsync()).State;

    internal string Weights => World.Deployed["prod-traffic"]["infra:weights"];

    internal string RoleOf(string cluster) => World.Deployed[cluster]["infra:role"];

    /// <summary>Does something when a port is called for the first time.</summary>
    internal void When(string call, Func<Task> happens)
    {
        var happened = false;
        World.Before = now =>
        {
            if (now == call && !happened)
            {
                happened = true;
                happens().GetAwaiter().GetResult();
            }
        };
    }

    /// <summary>Kills the process at a call of a port: nothing of it runs any more, and its lease stays behind.</summary>
    internal async Task KillAtAsync(string call)
    {
        var (real, dead) = (Night.Store, new UnreachableStore(Night.Store, () => new KilledException()));
        Night.Store = dead;
        When(call, () =>
        {
            dead.IsAway = true;
            throw new KilledException();
        });
        await Assert.ThrowsAsync<KilledException>(() => SwitchoverAsync());
        (World.Before, Night.Store) = (_ => { }, real);
    }

    /// <summary>A cluster that does not answer: not its stack, not its probes, not its metrics.</summary>
    internal void Dies(string cluster)
    {
        World.BecomesReady = name => name != cluster;
        World.MetricsGone = name => name == cluster ? $"{cluster} sends no metrics" : null;
        World.Before = call =>
        {
            if (call == $"up {cluster}" || call == $"config {cluster}" || call == $"outputs {cluster}" || call == $"pending {cluster}")
            {
                throw new StackOperationException(StackFailure.Unknown, cluster, "the cluster's API does not answer");
            }
        };
    }
}
