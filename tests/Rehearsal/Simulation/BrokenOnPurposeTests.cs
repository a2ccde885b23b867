using Tandem.Rehearsal.Simulation;
using Tandem.Rehearsal.Simulation.Runs;
using Tandem.Switchover;
using Tandem.Switchover.Names;
using Tandem.Switchover.Plan;
using Tandem.Switchover.Ports;
using Tandem.Switchover.State;
using Tandem.Switchover.Steps;

namespace Tandem.Tests.Rehearsal.Simulation;

/// <summary>
/// The checkers are worth what they catch. Each of the seven invariants meets a runner that is broken on purpose, in its step table or at its store, and says
/// so first; the unbroken runner passes the same run.
/// </summary>
public sealed class BrokenOnPurposeTests
{
    private static readonly Scenario Planned = new(Opening.Switchover);

    [Fact]
    public void I1_a_table_that_lowers_both_sides() =>
        Catches("I1", Planned, With("lower-source", s => s with { Does = (c, ct) => SetWeightsAsync(c, 0, 0, ct) }));

    [Fact]
    public void I2_a_table_that_raises_a_target_that_is_held() =>
        Catches("I2", Planned, steps => [.. With("raise-target-13", s => s with { SafeWhen = Checks.Always })(steps).Where(s => s.Id != "warm-target")]);

    [Fact]
    public void I2_a_table_that_raises_a_target_that_is_not_ready_yet() => Catches("I2", Planned, steps =>
        [.. With("raise-target-13", s => s with { SafeWhen = Checks.Always })(With("warm-target", s => s with { ProvedBy = TargetIsActive })(steps))]);

    [Fact]
    public void I3_a_process_that_does_not_notice_that_its_lease_is_gone()
    {
        var scenario = Planned with { Strikes = [new(FaultKind.SecondRollback, 1, 303)] };

        Assert.StartsWith("I3: ", ViolationOf(scenario, number => number == 1 ? ports => ports with { Store = new BlindStore(ports.Store) } : ports => ports), StringComparison.Ordinal);
        Assert.Null(ViolationOf(scenario, _ => ports => ports));
    }

    [Fact]
    public void I4_a_table_that_goes_on_with_the_other_cluster()
    {
        var scenario = Planned with { Strikes = [new(FaultKind.KilledPulumiLivesLong, 1, UpOf("warm-target"))] };

        Catches("I4", scenario, With("warm-target", s => s with { SafeWhen = Checks.Always, Does = Acts.RestSource }), fromProcess: 2, ports => ports with { Stacks = new BlindStacks(ports.Stacks) });
    }

    [Fact]
    public void I5_a_table_that_holds_the_source_before_it_is_drained() => Catches("I5", Planned, steps =>
        [.. With("rest-source", s => s with { SafeWhen = Checks.Always })(With("lower-source", s => s with { Settles = Spans.AtOnce })(steps)).Where(s => s.Id != "drain-source")]);

    [Fact]
    public void I6_a_table_that_ends_with_two_clusters_in_DNS() =>
        Catches("I6", Planned, steps => [.. steps.Where(s => s.Id is not ("lower-source" or "drain-source" or "rest-source"))]);

    [Fact]
    public void I7_a_table_that_swaps_the_sides_in_one_update() =>
        Catches("I7", Planned, With("raise-target-13", s => s with { Does = (c, ct) => SetWeightsAsync(c, 0, 255, ct) }));

    private static Func<IReadOnlyList<Step>, IReadOnlyList<Step>> With(string id, Func<Step, Step> change) => steps => [.. steps.Select(s => s.Id == id ? change(s) : s)];

    private static async Task<Verdict> TargetIsActive(StepContext c, CancellationToken ct) =>
        (await c.LookAsync(ct))[c.Request.Target].Role == Role.Active ? Verdict.Yes("it has the role") : Verdict.NotYet("it has not the role");

    private static async Task SetWeightsAsync(StepContext c, int source, int target, CancellationToken ct)
    {
        var traffic = StackNames.Traffic(c.Request.Environment);
        await c.Stacks.SetConfigAsync(traffic, new(ConfigKeys.WeightOf(c.Request.Source), $"{source}", IsPath: true), ct);
        await c.Stacks.SetConfigAsync(traffic, new(ConfigKeys.WeightOf(c.Request.Target), $"{target}", IsPath: true), ct);
        await c.Stacks.UpAsync(traffic, new UpRequest("broken on purpose"), null, ct);
    }

    private static int UpOf(string row)
    {
        var lines = Simulator.Repeat(Planned).Trace.Lines;
        var up = lines.First(line => line.Contains($" {row} ", StringComparison.Ordinal) && line.Contains(" up ", StringComparison.Ordinal));
        return int.Parse(up.Split(' ', StringSplitOptions.RemoveEmptyEntries)[2], System.Globalization.CultureInfo.InvariantCulture);
    }

    private static void Catches(string id, Scenario scenario, Func<IReadOnlyList<Step>, IReadOnlyList<Step>> mutate, int fromProcess = 1, Func<OperationPorts, OperationPorts>? wrap = null)
    {
        SwitchoverPlan Broken(OperationRequest request)
        {
            var plan = SwitchoverPlan.For(request);
            return plan with { Steps = mutate(plan.Steps) };
        }

        var (processes, trace) = (0, new Trace());
        var broken = new SimulatedRun(scenario, trace: trace, makeRunner: (ports, listener) => ++processes < fromProcess ? new(ports, listener)
            : new(wrap?.Invoke(ports) ?? ports, listener) { Plans = Broken }).Run();

        Assert.True(broken.Violation?.StartsWith($"{id}: ", StringComparison.Ordinal) == true, $"{broken.Violation}\n{string.Join('\n', trace.Lines)}");
        Assert.Null(new SimulatedRun(scenario).Run().Violation);
    }

    private static string? ViolationOf(Scenario scenario, Func<int, Func<OperationPorts, OperationPorts>> wrap)
    {
        var processes = 0;
        return new SimulatedRun(scenario, makeRunner: (ports, listener) => new(wrap(++processes)(ports), listener)).Run().Violation;
    }

    /// <summary>Renews nothing and says it did; writes with whatever lease is the current one.</summary>
    private sealed class BlindStore(IOperationStore inner) : IOperationStore
    {
        public Task<LeaseAnswer> TryAcquireAsync(string environment, LeaseRequest request, Lease? instead, CancellationToken cancellationToken) => inner.TryAcquireAsync(environment, request, instead, cancellationToken);

        public Task<Lease> RenewAsync(Lease lease, DateTimeOffset now, DateTimeOffset expires, CancellationToken cancellationToken) => Task.FromResult(lease);

        public Task ReleaseAsync(Lease lease, CancellationToken cancellationToken) => inner.ReleaseAsync(lease, cancellationToken);

        public Task<Lease?> CurrentLeaseAsync(string environment, CancellationToken cancellationToken) => inner.CurrentLeaseAsync(environment, cancellationToken);

        public Task<IReadOnlyList<JournalEntry>> ReadJournalAsync(string environment, CancellationToken cancellationToken) => inner.ReadJournalAsync(environment, cancellationToken);

        public async Task AppendAsync(Lease lease, JournalEntry entry, CancellationToken cancellationToken) =>
            await inner.AppendAsync(await inner.CurrentLeaseAsync(lease.Environment, cancellationToken) ?? lease, entry, cancellationToken);

        public Task<OperatorWish?> ReadWishAsync(string environment, CancellationToken cancellationToken) => inner.ReadWishAsync(environment, cancellationToken);

        public Task WriteWishAsync(string environment, OperatorWish wish, CancellationToken cancellationToken) => inner.WriteWishAsync(environment, wish, cancellationToken);
    }

    /// <summary>Does not tell what was cut off or still runs.</summary>
    private sealed class BlindStacks(IStackOperations inner) : IStackOperations
    {
        public Task<IReadOnlyList<string>> ListStacksAsync(CancellationToken cancellationToken) => inner.ListStacksAsync(cancellationToken);

        public Task<IReadOnlyDictionary<string, string>> GetConfigAsync(string stack, CancellationToken cancellationToken) => inner.GetConfigAsync(stack, cancellationToken);

        public Task SetConfigAsync(string stack, ConfigSetting setting, CancellationToken cancellationToken) => inner.SetConfigAsync(stack, setting, cancellationToken);

        public Task<PreviewSummary> PreviewAsync(string stack, CancellationToken cancellationToken) => inner.PreviewAsync(stack, cancellationToken);

        public Task<UpSummary> UpAsync(string stack, UpRequest request, IProgress<StackProgress>? progress, CancellationToken cancellationToken) => inner.UpAsync(stack, request, progress, cancellationToken);

        public Task<StackOutputs> GetOutputsAsync(string stack, CancellationToken cancellationToken) => inner.GetOutputsAsync(stack, cancellationToken);

        public Task<UpSummary> RefreshAsync(string stack, CancellationToken cancellationToken) => inner.RefreshAsync(stack, cancellationToken);

        public Task<IReadOnlyList<PendingOperation>> PendingOperationsAsync(string stack, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<PendingOperation>>([]);

        public Task CancelAsync(string stack, CancellationToken cancellationToken) => inner.CancelAsync(stack, cancellationToken);
    }
}
