using Tandem.Switchover;
using Tandem.Switchover.Ports;
using Tandem.Switchover.Upgrades;

namespace Tandem.Tests.Switchover.Upgrades;

/// <summary>Every situation in which an upgrade is refused, by the words that a person reads; nothing is changed in any of them (R10, R16, R34, R80, R81).</summary>
public sealed class UpgradeRefusalTests
{
    private readonly UpgradeFixture _fixture = new();

    [Fact]
    public Task An_unknown_release() => RefusedAsync("There is no sound releases/2026.21.yaml. Known are: 2026.10, 2026.11, 2026.12, 2027.01, 2027.02; not 2026.21.", () => _fixture.Release = "2026.21");

    [Fact]
    public Task A_release_that_was_changed_since_it_came_into_use() => RefusedAsync(
        "releases/2026.12.yaml was changed since it came into use: a release is immutable then. Put it back and write the change into a new file.",
        () => _fixture.Book = _fixture.Book with { InUse = new Dictionary<string, string> { ["2026.12"] = "older" } });

    [Fact]
    public Task A_release_that_was_not_promoted_R81() => RefusedAsync(
        "2026.12 is not promoted to prod.", () => _fixture.Book = _fixture.Book with { WhyNotHere = release => $"{release} is not promoted to prod." });

    [Fact]
    public Task A_release_that_lacks_the_chart_of_the_mode_in_a_mode_that_cannot_move() => RefusedAsync(
        """
        releases/2026.12.yaml pins no chart external-dns, which writes the records in mode per-workload. Choose a release that does.
        Mode is per-workload, in which production cannot be moved from one cluster to the other. Bring one cluster after the other to the release with infra:release and pulumi up.
        """,
        () =>
        {
            _fixture.Book = _fixture.Book with { Charts = new Dictionary<string, IReadOnlyCollection<string>> { ["2026.12"] = ["traefik"] } };
            _fixture.World.Deployed["prod-traffic"]["infra:trafficMode"] = "per-workload";
        });

    [Fact]
    public Task An_environment_with_one_cluster() => RefusedAsync(
        "prod has 1 cluster: there is no other side to go to. Set infra:release to 2026.12 in Pulumi.prod-a.yaml and run pulumi up in place, at a quiet hour; EKS can roll the control plane back within 7 days.",
        () => Weights("""{"prod-a":255}"""));

    [Fact]
    public Task A_standby_whose_stack_does_not_answer() => RefusedAsync(
        "The stack of prod-b does not answer: the backend is down",
        () => _fixture.World.Before = call =>
        {
            if (call == "outputs prod-b")
            {
                throw new StackOperationException(StackFailure.Unknown, "prod-b", "the backend is down");
            }
        });

    [Fact]
    public Task A_standby_that_was_never_up() => RefusedAsync("prod-b has no release deployed. Bring it up first: tandem up prod-b.", () => _fixture.World.Deployed["prod-b"].Clear(), alsoOthers: true);

    [Fact]
    public Task Weight_on_both() => RefusedAsync(
        "More than one cluster has weight (prod-a 255, prod-b 13): an upgrade needs one that has all the traffic. Look at tandem status; finish or take back the switchover.",
        () => Weights("""{"prod-a":255,"prod-b":13}"""));

    [Fact]
    public Task Both_active() => RefusedAsync(
        "prod-a has all the traffic with role active, prod-b has none with role active. It has to be active and standby: set infra:role and run pulumi up.",
        () => Both("prod-b", "infra:role", "active"));

    [Fact]
    public Task A_third_release() => RefusedAsync(
        "prod-a runs 2026.11 and prod-b runs 2026.10, and neither is 2026.12: with a third release nobody could tell which one broke what. Bring both to one of the two first, with tandem upgrade prod --release 2026.10.",
        () => Both("prod-b", "infra:release", "2026.10"));

    [Fact]
    public Task The_active_first_R34() => RefusedAsync(
        "prod-a has the traffic and runs 2026.12 already, prod-b does not: the release was put onto the cluster that serves, and no switchover brought production there. "
        + "prod-b is the way back as it is: keep it until 2026.12 is trusted, then set infra:release of prod-b and run pulumi up.",
        () => Both("prod-a", "infra:release", "2026.12"));

    [Fact]
    public Task Kubernetes_down() => RefusedAsync(
        """
        2026.10 has Kubernetes 1.35, prod-a runs 1.36: EKS does not go down a minor but by its own version rollback, within 7 days and for the control plane alone. Rebuild prod-a, or choose a release with 1.36 or the next.
        2026.10 has Kubernetes 1.35, prod-b runs 1.36: EKS does not go down a minor but by its own version rollback, within 7 days and for the control plane alone. Rebuild prod-b, or choose a release with 1.36 or the next.
        """,
        () => _fixture.Release = "2026.10");

    [Fact]
    public Task Two_minors_at_once() => RefusedAsync(
        """
        2027.02 has Kubernetes 1.38, prod-a runs 1.36: EKS goes up one minor at a time. Go by a release for each minor in between, or rebuild prod-a: a cluster that is made anew may jump.
        2027.02 has Kubernetes 1.38, prod-b runs 1.36: EKS goes up one minor at a time. Go by a release for each minor in between, or rebuild prod-b: a cluster that is made anew may jump.
        """,
        () => _fixture.Release = "2027.02");

    [Fact]
    public Task Both_dirty() => RefusedAsync(
        """
        prod-a is not as its config says: an update of prod-a would change it (update 1): run pulumi preview, then up, or take the change back.
        prod-b is not as its config says: an update of prod-b was cut off while updating aws:eks/addon:Addon coredns: run pulumi refresh on it.
        """,
        () =>
        {
            _fixture.World.Config["prod-a"]["infra:phase"] = "1";
            _fixture.World.Pending = stack => stack == "prod-b" ? [new("updating", "aws:eks/addon:Addon", "coredns")] : [];
        });

    [Fact]
    public Task Config_that_asks_for_another_release() => RefusedAsync(
        "prod-b runs 2026.11 and its config asks for 2027.01: bring it up as it is configured, or put infra:release back.", () => _fixture.World.Config["prod-b"]["infra:release"] = "2027.01");

    [Fact]
    public Task A_standby_that_differs_in_more_than_the_release_R33_R97() => RefusedAsync(
        "prod-b differs from prod-a in more than the release (fingerprint f00d; prod-a with 2026.12 would have beef). Find the input that differs in their config, and bring prod-b up from the right one.",
        () =>
        {
            Both("prod-b", "infra:release", "2026.12");
            _fixture.Book = _fixture.Book with { FingerprintWith = (_, _, _) => "beef" };
        });

    [Fact]
    public async Task An_unfinished_switchover()
    {
        _fixture.World.MetricsGone = cluster => cluster == "prod-b" && _fixture.World.Changes.Count > 2 ? "no series for prod-b" : null;
        Assert.Equal(Ending.Paused, (await _fixture.Runner.RunAsync()).Ending);

        var refused = await _fixture.RunAsync();

        Assert.Equal(UpgradeEnding.Refused, refused.Ending);
        Assert.EndsWith("prod-1, switchover prod-a -> prod-b, begun by kim@laptop at 2026-11-20 12:00:00Z is not finished. Finish it first: tandem resume, rollback or abort.", refused.Says, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lease_that_somebody_has()
    {
        var now = _fixture.World.UtcNow;
        await _fixture.Runner.Store.TryAcquireAsync("prod", new(new("ada", "desk", "7"), null, now, now + Limits.Default.LeaseDuration), null, CancellationToken.None);

        await RefusedAsync("ada@desk (process 7) has the lease of prod for prod-1, renewed last at 2026-11-20 12:00:00Z. Wait for it, or ask it to stop: tandem pause, tandem abort.", () => { });
    }

    [Fact]
    public async Task A_switchover_that_nobody_acknowledged()
    {
        Assert.Equal(Ending.Done, (await _fixture.Runner.RunAsync()).Ending);

        var refused = await _fixture.RunAsync();

        Assert.StartsWith("Nobody has acknowledged how prod-1, switchover prod-a -> prod-b, begun by kim@laptop at 2026-11-20 12:00:00Z ended. Look at it, then run tandem ack prod.", refused.Says, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Both_on_the_release_already_is_nothing_to_do_and_no_refusal()
    {
        _fixture.Release = "2026.11";

        Assert.Equal(new UpgradeOutcome(UpgradeEnding.Done, "prod-a and prod-b run 2026.11"), await _fixture.RunAsync());
        Assert.Empty(_fixture.World.Changes);
    }

    private async Task RefusedAsync(string says, Action situation, bool alsoOthers = false)
    {
        situation();
        var changes = _fixture.World.Changes.Count;

        var outcome = await _fixture.RunAsync();

        Assert.Equal(UpgradeEnding.Refused, outcome.Ending);
        Assert.Equal(says, alsoOthers ? outcome.Says.Split('\n').First(l => l == says) : outcome.Says);
        Assert.Equal(changes, _fixture.World.Changes.Count);
    }

    private void Both(string stack, string key, string value) => (_fixture.World.Config[stack][key], _fixture.World.Deployed[stack][key]) = (value, value);

    private void Weights(string weights) => Both("prod-traffic", "infra:weights", weights);
}
