using System.Text;

namespace Tandem.Tests.Stacks.Guards;

/// <summary>R10, R13, R34, R37, R38, T6: docs/guards.md shows every refusal as the programs word it, and this pins the words.</summary>
[Collection(PulumiCollection.Name)]
public sealed class GuardDocsTests
{
    private static readonly GuardScene Scene = new();
    private static readonly GuardScene Old = Scene.Deployed("prod-a", "release", "2026.10").Deployed("prod-b", "release", "2026.10");

    private static readonly (string When, string Stack, GuardScene Scene)[] Refusals =
    [
        ("release: new on the cluster with traffic", "prod-a", Old),
        ("release: the peer was never brought up", "prod-a", Old.Deployed("prod-b", "release", null)),
        ("release: the peer runs it since this morning", "prod-a", Old.Deployed("prod-b", "release", "2026.11").Deployed("prod-b", "releaseSince", "2026-11-20T08:30:00Z")),
        ("release: nobody knows since when the peer runs it", "prod-a", Old.Deployed("prod-b", "release", "2026.11").Deployed("prod-b", "releaseSince", null)),
        ("release: a third one, while that of the active is young", "prod-b", Old.Deployed("prod-a", "release", "2026.12").Deployed("prod-a", "releaseSince", "2026-11-20T08:30:00Z")),
        ("kubernetes: backwards", "prod-b", Old.Deployed("prod-b", "kubernetesVersion", "1.37")),
        ("kubernetes: two minors at once", "prod-b", Old.Deployed("prod-b", "kubernetesVersion", "1.34")),
        ("role: the cluster with traffic would rest", "prod-a", Scene.Asks("infra:role", "standby")),
        ("rollout: a chart with standby-first that the peer has not", "prod-a", Rollout.Of("6.14.0+00000000", "6.14.0+00000000")),
        ("rollout: other values of the same chart", "prod-a", Rollout.Of("6.14.1+00000000", "6.14.1+11111111")),
        ("rollout: the peer was never brought up", "prod-a", Rollout.Of("6.14.0+00000000", null)),
        ("phase: the next one without evidence", "prod-b", Scene.Deployed("prod-b", "phase", 1.0).Deployed("prod-a", "phase", 2.0)),
        ("phase: the next one for a new cluster beside one that has not proved it", "prod-b", Scene.Deployed("prod-b", "phase", null).Deployed("prod-a", "phase", 1.0)),
        ("protection: of the cluster with traffic", "prod-a", Scene.Asks("infra:deletionProtection", "false")),
        ("override: of a guard that has none", "prod-a", Scene.Asks("infra:override", "role: because I say so")),
        ("override: without a reason", "prod-a", Scene.Asks("infra:override", "release: hurry")),
        ("peer: not named", "prod-a", Scene with { Config = config => config.Without("infra:peer") }),
        ("traffic: nobody gets any", "prod-traffic", Scene.Asks("infra:weights.prod-a", "0")),
        ("traffic: to a standby", "prod-traffic", Scene.Asks("infra:weights.prod-b", "16")),
        ("traffic: health checks in front of a standby that runs nothing", "prod-traffic", Scene.Asks("infra:healthChecks", "true").Asks("infra:standby", "warm")),
        ("traffic: to a cluster that was never brought up", "prod-traffic", Scene.Deployed("prod-a", "role", null)),
    ];

    [Fact]
    public async Task The_document_shows_every_refusal_as_it_is_worded()
    {
        var text = new StringBuilder();
        foreach (var (when, stack, scene) in Refusals)
        {
            text.Append("# ").Append(when).Append('\n').Append((await scene.RefusedAsync(stack)).Told).Append("\n\n");
        }

        PrintedBlock.Verify("docs/guards.md", "refusals", $"```\n{text.ToString().TrimEnd()}\n```");
    }

    [Fact]
    public void Every_guard_of_a_cluster_is_shown() =>
        Assert.Empty(Tandem.Stacks.Guards.ClusterGuards.All.Select(guard => guard.Name).Except(Refusals.Select(refusal => refusal.When.Split(':')[0])));

    [Fact]
    public void What_may_be_overridden_is_a_guard() =>
        Assert.Empty(Tandem.Stacks.Guards.GuardOverride.Guards.Except(Tandem.Stacks.Guards.ClusterGuards.All.Select(guard => guard.Name)));
}
