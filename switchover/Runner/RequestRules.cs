using Tandem.Switchover.Gates;
using Tandem.Switchover.Operations;
using Tandem.Switchover.Ports;
using Tandem.Switchover.State;

namespace Tandem.Switchover.Runner;

/// <summary>What is wrong with a request before anything else is looked at: every mistake at once.</summary>
internal static class RequestRules
{
    /// <summary>The environment as it is, or what is wrong.</summary>
    internal static async Task<(EnvironmentState? State, string Wrong)> CheckAsync(OperationPorts ports, OperationRequest request, CancellationToken cancellationToken)
    {
        try
        {
            var state = await EnvironmentReader.For(ports.Stacks, request).ReadAsync(request.Environment, cancellationToken).ConfigureAwait(false);
            var isInDoubt = ServesAlready(request, state) && await MayLagAsync(ports, request, cancellationToken).ConfigureAwait(false);
            return WhatIsWrong(request, state, isInDoubt) is { } wrong ? (null, wrong) : (state, "");
        }
        catch (StackOperationException e)
        {
            return (null, $"{e.Stack}: {e.Message}");
        }
    }

    private static async Task<bool> MayLagAsync(OperationPorts ports, OperationRequest request, CancellationToken cancellationToken)
    {
        var journal = await ports.Store.ReadJournalAsync(request.Environment, cancellationToken).ConfigureAwait(false);
        return await CutOffs.MayLagAsync(ports.Stacks, request, new(journal), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>What is wrong with it, or null.</summary>
    /// <param name="request">What the operator asked for.</param>
    /// <param name="state">The environment as its outputs tell it.</param>
    /// <param name="isInDoubt">Whether outputs may not tell what is deployed: then a failover to the cluster that seems to serve alone makes sure of it. Default: false.</param>
    internal static string? WhatIsWrong(OperationRequest request, EnvironmentState state, bool isInDoubt = false)
    {
        var known = state.Clusters.Count > 0 ? string.Join(", ", state.Clusters.Keys) : $"none; bring {request.Environment} up first";
        var mistakes = new List<string>();
        foreach (var (name, cluster) in new[] { ("--from", request.Source), ("--to", request.Target) })
        {
            if (!state.Clusters.ContainsKey(cluster))
            {
                mistakes.Add($"{name} is '{cluster}', which is no cluster of {request.Environment}. Clusters: {known}");
            }
        }

        if (request.Source == request.Target)
        {
            mistakes.Add($"--from and --to are both '{request.Source}'. Name two different clusters of {request.Environment}: {known}");
        }

        if (!isInDoubt && ServesAlready(request, state))
        {
            mistakes.Add($"{request.Target} serves already: it is active and has all the traffic. Name the cluster that shall take over as --to: {known}");
        }

        if (request.Ramp.Count == 0 || request.Ramp.Any(w => w is < 1 or > 255) || !request.Ramp.SequenceEqual(request.Ramp.Distinct().Order()))
        {
            mistakes.Add($"the ramp is [{string.Join(", ", request.Ramp)}]. Give weights from 1 to 255 that grow, such as 13, 85, 255");
        }

        if (request.Kind == OperationKind.Failover && string.IsNullOrWhiteSpace(request.Reason))
        {
            mistakes.Add("--reason is missing. A failover gives up the old side: say why, it goes into the journal");
        }

        mistakes.AddRange(AcceptanceRules.Mistakes(request));
        return mistakes.Count == 0 ? null : string.Join("\n", mistakes);
    }

    private static bool ServesAlready(OperationRequest request, EnvironmentState state) =>
        request.Kind == OperationKind.Failover && state.ActiveCluster is { Role: Role.Active, ConfiguredRole: Role.Active, ConfiguredWeight: > 0 } active && active.Name == request.Target;
}
