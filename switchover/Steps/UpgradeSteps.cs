using Tandem.Switchover.Names;
using Tandem.Switchover.Ports;
using Tandem.Switchover.State;
using static Tandem.Switchover.Steps.Acts;
using static Tandem.Switchover.Steps.Checks;
using static Tandem.Switchover.Steps.OnFailure;
using static Tandem.Switchover.Steps.Spans;

namespace Tandem.Switchover.Steps;

/// <summary>The step table that puts a release onto the cluster that has no traffic (R34): production is not touched, and neither is the other cluster (I4).</summary>
public static class UpgradeSteps
{
    /// <summary>The step that puts the release there.</summary>
    public const string PutRelease = "put-release";

    /// <summary>The rows for a request.</summary>
    /// <param name="request">What the operator asked for; it names a release.</param>
    public static IReadOnlyList<Step> For(OperationRequest request) =>
    [
        //  id            safe when        does        settles  proved by          deadline       back safe when  undone by  on failure  what the plan prints
        new("preflight",  Always,          Nothing,    AtOnce,  GatesPass,         ProofDeadline, Always,         Nothing,   Refuse,     $"every gate about {request.Target} has to pass; nothing is changed", "-"),
        new(PutRelease,   TargetIsAtRest,  BringToRelease, AtOnce, TargetRunsRelease, ProofDeadline, Always,      Nothing,   Pause,      $"{request.Target}: release {request.Release}, previewed and brought up; {request.Source} keeps all the traffic", "-"),
    ];

    /// <summary>Previews before it changes anything: what the program refuses is known before the first resource is touched.</summary>
    private static async Task BringToRelease(StepContext c, CancellationToken ct)
    {
        await c.Stacks.SetConfigAsync(c.Request.Target, new(ConfigKeys.Release, c.Request.Release!), ct).ConfigureAwait(false);
        await c.Stacks.PreviewAsync(c.Request.Target, ct).ConfigureAwait(false);
        await c.Stacks.UpAsync(c.Request.Target, new UpRequest(UpdateMessages.ReleaseChange(c.Request.Target, c.Request.Release!)), null, ct).ConfigureAwait(false);
    }

    private static async Task<Verdict> TargetIsAtRest(StepContext c, CancellationToken ct)
    {
        var state = await c.LookAsync(ct).ConfigureAwait(false);
        var target = state[c.Request.Target];
        return target is { Weight: 0, Role: Role.Standby } && state.ActiveCluster?.Name == c.Request.Source
            ? Verdict.Yes($"{target.Name} is a standby without traffic")
            : Verdict.No($"{target.Name} is {target.Role.ToString().ToLowerInvariant()} with weight {target.Weight}, and {state.ActiveCluster?.Name ?? "no single cluster"} has all the traffic; a release is put onto a standby without traffic only");
    }

    private static async Task<Verdict> TargetRunsRelease(StepContext c, CancellationToken ct)
    {
        var target = (await c.LookAsync(ct).ConfigureAwait(false))[c.Request.Target];
        return target.Release == c.Request.Release
            ? Verdict.Yes($"{target.Name} runs {target.Release}")
            : Verdict.NotYet($"{target.Name} runs {target.Release ?? "no known release"}, not {c.Request.Release}; its config says {c.Request.Release}, and stays so");
    }
}
