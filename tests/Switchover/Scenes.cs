using Tandem.Switchover;
using Tandem.Switchover.Operations;
using Tandem.Switchover.Ports;

namespace Tandem.Tests.Switchover;

/// <summary>
/// Brings an environment into a state, on the real runner, and lets a test act there. Where a process lives in that state, the test acts between two calls
/// of that process, as another one would.
/// </summary>
internal sealed class Scenes(RunnerFixture fixture)
{
    private static readonly Operator Ada = new("ada", "desk", "7");

    /// <summary>Acts in a state once, and lets whatever runs there run to its end. Returns the states that were seen from then on, each once, in order.</summary>
    public async Task<IReadOnlyList<OperationState>> InAsync(OperationState state, Func<Task> acts)
    {
        var seen = new List<OperationState>();
        await BringAboutAsync(state, async () =>
        {
            fixture.World.Before = _ => Note(seen);
            await acts();
            Note(seen);
        });
        Note(seen);
        return seen;
    }

    private void Note(List<OperationState> seen)
    {
        var now = fixture.StatusAsync().GetAwaiter().GetResult().State;
        if (seen.LastOrDefault((OperationState)(-1)) != now)
        {
            seen.Add(now);
        }
    }

    private Task BringAboutAsync(OperationState state, Func<Task> acts) => state switch
    {
        OperationState.Idle => acts(),
        OperationState.Running => WhileAsync(call => call == "after up prod-b", acts),
        OperationState.OnHold => OnHoldAsync(acts),
        OperationState.RollingBack => RollingBackAsync(acts),
        OperationState.Interrupted => InterruptedAsync(acts),
        OperationState.Paused => PausedAsync(acts),
        _ => CoolingDownAsync(acts),
    };

    /// <summary>Begins a switchover and acts at the first call of a port for which the condition holds.</summary>
    private async Task<Outcome> WhileAsync(Func<string, bool> when, Func<Task> acts)
    {
        fixture.World.Before = call =>
        {
            if (when(call))
            {
                fixture.World.Before = _ => { };
                acts().GetAwaiter().GetResult();
            }
        };
        return await fixture.RunAsync();
    }

    private Task<Outcome> OnHoldAsync(Func<Task> acts) => AfterWishAsync(Wish.Pause, "after up prod-b", "the target looks slow", OperationState.OnHold, acts);

    private Task<Outcome> RollingBackAsync(Func<Task> acts) => AfterWishAsync(Wish.RollBack, "after up prod-traffic", "the target looks slow", OperationState.RollingBack, acts);

    private Task<Outcome> AfterWishAsync(Wish wish, string left, string reason, OperationState then, Func<Task> acts) => WhileAsync(call => call == left, async () =>
    {
        await fixture.Store.WriteWishAsync("prod", new("prod-1", wish, "ada@desk", reason, fixture.World.UtcNow), CancellationToken.None);
        fixture.World.Before = call =>
        {
            if (call != "wait" && !call.StartsWith("up ", StringComparison.Ordinal))
            {
                return;
            }

            if (fixture.StatusAsync().GetAwaiter().GetResult().State == then)
            {
                fixture.World.Before = _ => { };
                acts().GetAwaiter().GetResult();
            }
        };
    });

    /// <summary>The process dies in the middle of the first raise: nobody renews its lease any more.</summary>
    private async Task InterruptedAsync(Func<Task> acts)
    {
        await Assert.ThrowsAsync<KilledException>(() => WhileAsync(call => call == "after up prod-traffic", () => throw new KilledException()));
        var (at, by) = (fixture.World.UtcNow, fixture.Request.By);
        await fixture.Store.TryAcquireAsync("prod", new(by, "prod-1", at, at + Limits.Default.LeaseDuration), null, CancellationToken.None);
        fixture.World.Time.Advance(TimeSpan.FromMinutes(5));
        await acts();
    }

    private async Task PausedAsync(Func<Task> acts)
    {
        fixture.World.MetricsGone = cluster => cluster == "prod-b" && fixture.World.Changes.Count > 2 ? "no series for prod-b" : null;
        Assert.Equal(Ending.Paused, (await fixture.RunAsync()).Ending);
        fixture.World.MetricsGone = _ => null;
        await acts();
    }

    private async Task CoolingDownAsync(Func<Task> acts)
    {
        Assert.Equal(Ending.Done, (await fixture.RunAsync()).Ending);
        await acts();
    }

    /// <summary>Does a verb, as another person.</summary>
    public Task<Outcome> DoAsync(OperatorVerb verb, CancellationToken cancellationToken = default)
    {
        var (runner, limits) = (fixture.Runner, Limits.Default);
        return verb switch
        {
            OperatorVerb.Switchover => runner.BeginAsync(fixture.Request with { By = Ada }, cancellationToken),
            OperatorVerb.Upgrade => runner.BeginAsync(fixture.Request with { By = Ada, Kind = OperationKind.Upgrade, Release = "2026.12" }, cancellationToken),
            OperatorVerb.Failover => runner.BeginAsync(fixture.Request with { By = Ada, Kind = OperationKind.Failover, Reason = "the source is dead", Source = Other, Target = To }, cancellationToken),
            OperatorVerb.Resume => runner.ResumeAsync("prod", Ada, limits, cancellationToken),
            OperatorVerb.Rollback => runner.RollBackAsync("prod", Ada, "too slow", limits, cancellationToken),
            OperatorVerb.Abort => runner.AbortAsync("prod", Ada, "too slow", limits, cancellationToken),
            OperatorVerb.Pause => runner.PauseAsync("prod", Ada, "a look first", limits, cancellationToken),
            OperatorVerb.Continue => runner.ContinueAsync("prod", Ada, limits, cancellationToken),
            _ => runner.AcknowledgeAsync("prod", Ada, limits, cancellationToken),
        };
    }

    /// <summary>A failover goes to the cluster that does not serve alone.</summary>
    private string To => fixture.World.Deployed["prod-traffic"]["infra:weights"].Contains("\"prod-a\":0", StringComparison.Ordinal) ? "prod-a" : "prod-b";

    private string Other => To == "prod-a" ? "prod-b" : "prod-a";
}
