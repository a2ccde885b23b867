using Tandem.Switchover.Names;
using Tandem.Switchover.Operations;
using Tandem.Switchover.State;
using Tandem.Switchover.Steps;

namespace Tandem.Switchover.Gates;

/// <summary>What a gate looks at in an operation: a failover asks nothing of the old side, which may be dead.</summary>
internal static class Scope
{
    internal static bool IsFailover(this StepContext c) => c.Request.Kind == OperationKind.Failover;

    /// <summary>The clusters to look at, the source first.</summary>
    internal static IReadOnlyList<string> Clusters(this StepContext c) => c.IsFailover() ? [c.Request.Target] : [c.Request.Source, c.Request.Target];

    /// <summary>The stacks that the operation updates: those clusters and the traffic.</summary>
    internal static IReadOnlyList<string> StacksToUpdate(this StepContext c) => [.. c.Clusters(), StackNames.Traffic(c.Request.Environment)];

    /// <summary>The network stack of a cluster: the environment's where its own stack does not say.</summary>
    internal static string NetworkOf(this StepContext c, string cluster) => c.State[cluster].Network ?? StackNames.Network(c.Request.Environment);

    /// <summary>The network stacks that the operation stands on: the environment's, and those that its clusters have for themselves.</summary>
    internal static IReadOnlyList<string> Networks(this StepContext c) =>
        [.. c.Clusters().Select(c.NetworkOf).Prepend(StackNames.Network(c.Request.Environment)).Distinct(StringComparer.Ordinal)];

    internal static ClusterState Target(this StepContext c) => c.State[c.Request.Target];

    /// <summary>The clusters as a person names them: <c>prod-a and prod-b</c>.</summary>
    internal static string Names(this StepContext c) => string.Join(" and ", c.Clusters());

    /// <summary>The same question about each cluster at once; no wins over no data, no data over not yet.</summary>
    internal static async Task<Verdict> EachAsync(this StepContext c, Func<string, Task<Verdict>> ask) =>
        Verdict.All(await Task.WhenAll(c.Clusters().Select(ask)).ConfigureAwait(false));

    internal static Task<Verdict> Said(Verdict verdict) => Task.FromResult(verdict);

    internal static string Word(Role role) => role.ToString().ToLowerInvariant();
}
