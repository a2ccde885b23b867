using System.Globalization;
using Tandem.Rehearsal.Simulation.Truth;
using Tandem.Switchover.Names;
using Tandem.Switchover.Ports;
using Tandem.Switchover.State;

namespace Tandem.Rehearsal.Simulation.Ports;

/// <summary>The stacks as one process reaches them: config of its own checkout, state of the backend that all share.</summary>
/// <param name="process">The process.</param>
internal sealed class ProcessStacks(LightProcess process) : IStackOperations
{
    private static readonly IReadOnlyList<string> Stacks = ["prod-a", "prod-b", LightWorld.TrafficStack];
    private static readonly string NetworkStack = StackNames.Network(LightWorld.Environment);
    private static readonly IReadOnlyDictionary<string, string> NothingSaid = new SortedDictionary<string, string>(StringComparer.Ordinal);
    private static readonly PreviewSummary Same = new(new SortedDictionary<string, int>(StringComparer.Ordinal) { ["same"] = 40 });
    private static readonly PreviewSummary Differs = new(new SortedDictionary<string, int>(StringComparer.Ordinal) { ["same"] = 39, ["update"] = 1 });
    private static readonly IReadOnlyList<PendingOperation> Cut = [new("updating", "tandem:light:Thing", "thing")];
    private readonly StruckCalls _struck = new(process);
    private readonly LightWorld _world = process.World;
    private readonly StackAnswers _answers = StackAnswers.OfThisThread;

    public Task<IReadOnlyList<string>> ListStacksAsync(CancellationToken cancellationToken) => Read(CallKind.ListStacks, "", static _ => Stacks, cancellationToken);

    public Task<IReadOnlyDictionary<string, string>> GetConfigAsync(string stack, CancellationToken cancellationToken) => Read(CallKind.Config, stack, ConfigOf, cancellationToken);

    public Task<StackOutputs> GetOutputsAsync(string stack, CancellationToken cancellationToken) => Read(CallKind.Outputs, stack, OutputsOf, cancellationToken);

    public Task<PreviewSummary> PreviewAsync(string stack, CancellationToken cancellationToken) => Read(CallKind.Preview, stack, PreviewOf, cancellationToken);

    public Task<IReadOnlyList<PendingOperation>> PendingOperationsAsync(string stack, CancellationToken cancellationToken) => Read(CallKind.PendingOperations, stack, PendingOf, cancellationToken);

    public Task SetConfigAsync(string stack, ConfigSetting setting, CancellationToken cancellationToken)
    {
        var fault = Changes(CallKind.SetConfig, stack);
        if (fault != FaultKind.None)
        {
            return _struck.AskAsync(fault, () => Set(stack, setting), () => Unknown(stack), cancellationToken);
        }

        Set(stack, setting);
        return Task.CompletedTask;
    }

    public Task<UpSummary> UpAsync(string stack, UpRequest request, IProgress<StackProgress>? progress, CancellationToken cancellationToken)
    {
        var fault = Changes(CallKind.Up, stack);
        _world.Stack(stack).Ups++;
        return new ProcessUpdate(process, _world.Stack(stack), () => OutputsOf(stack)).UpAsync(fault, cancellationToken);
    }

    public Task<UpSummary> RefreshAsync(string stack, CancellationToken cancellationToken)
    {
        var fault = Changes(CallKind.Refresh, stack);
        return new ProcessUpdate(process, _world.Stack(stack), () => OutputsOf(stack)).RefreshAsync(fault, cancellationToken);
    }

    public Task CancelAsync(string stack, CancellationToken cancellationToken)
    {
        var fault = Changes(CallKind.Cancel, stack);
        return fault == FaultKind.None ? Task.FromResult(_world.Stack(stack).Lock = null) : _struck.AskAsync(fault, () => _world.Stack(stack).Lock = null, () => Unknown(stack), cancellationToken);
    }

    internal static StackOperationException Unknown(string stack) => new(StackFailure.Unknown, stack, "the backend does not answer; whether it was done is not known");

    private FaultKind Changes(CallKind kind, string stack)
    {
        // The lease counts at the moment at which it is asked for: from then on the answer is the world's business.
        if (!process.IsDead)
        {
            _world.Begins(process);
        }

        return process.Enter(kind, stack);
    }

    private Task<T> Read<T>(CallKind kind, string stack, Func<string, T> answer, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled<T>(cancellationToken);
        }

        var fault = process.Enter(kind, stack);
        if (kind != CallKind.Config && stack == _world.First.Name && _world.First.IsDead)
        {
            return ReadStruck(fault == FaultKind.None ? FaultKind.ErrorBefore : fault, stack, answer, cancellationToken);
        }

        if (fault == FaultKind.None)
        {
            var now = answer(stack);
            _world.Memory?.Remember(kind, stack, now);
            return Task.FromResult(now);
        }

        return fault == FaultKind.Stale ? Task.FromResult(_world.Memory!.Recall(kind, stack, answer(stack))) : ReadStruck(fault, stack, answer, cancellationToken);
    }

    private Task<T> ReadStruck<T>(FaultKind fault, string stack, Func<string, T> answer, CancellationToken cancellationToken) =>
        _struck.AskAsync(fault, () => answer(stack), () => Unknown(stack), cancellationToken);

    private IReadOnlyDictionary<string, string> ConfigOf(string stack) =>
        stack == NetworkStack ? NothingSaid : stack == LightWorld.TrafficStack ? _answers.TrafficConfig(process.Checkout.Weights) : _answers.ClusterConfig(stack, ConfiguredRole(stack));

    private StackOutputs OutputsOf(string stack) => _world.Stack(stack) is LightStack<Role> role
        ? _answers.ClusterOutputs(_world.Cluster(stack), role.Saved) : _answers.TrafficOutputs(_world.Traffic.Saved);

    private PreviewSummary PreviewOf(string stack) => stack == NetworkStack ? Same :
        (_world.Stack(stack) is LightStack<Role> role ? role.Saved == ConfiguredRole(stack) : _world.Traffic.Saved == process.Checkout.Weights) ? Same : Differs;

    private IReadOnlyList<PendingOperation> PendingOf(string stack) => _world.Stack(stack) is { HasPending: true } or { Lock.IsChanging: true } ? Cut : [];

    private Role ConfiguredRole(string stack) => stack == _world.First.Name ? process.Checkout.FirstRole : process.Checkout.SecondRole;

    private bool Set(string stack, ConfigSetting setting)
    {
        var checkout = process.Checkout;
        var value = setting.Value;
        if (stack == LightWorld.TrafficStack)
        {
            var weight = int.Parse(value, CultureInfo.InvariantCulture);
            checkout.Weights = setting.Key == ConfigKeys.WeightOf(_world.First.Name) ? checkout.Weights with { First = weight } : checkout.Weights with { Second = weight };
            return true;
        }

        var role = value == "active" ? Role.Active : Role.Standby;
        (checkout.FirstRole, checkout.SecondRole) = stack == _world.First.Name ? (role, checkout.SecondRole) : (checkout.FirstRole, role);
        return true;
    }
}
