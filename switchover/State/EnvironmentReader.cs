using System.Text.Json.Nodes;
using Tandem.Switchover.Names;
using Tandem.Switchover.Operations;
using Tandem.Switchover.Ports;

namespace Tandem.Switchover.State;

/// <summary>Reads an environment through its stacks: outputs for what is deployed, config for what is asked for.</summary>
/// <param name="stacks">The port to Pulumi.</param>
/// <param name="needed">The one cluster whose stack has to answer; another that does not is unknown. Default: null, all have to.</param>
public sealed class EnvironmentReader(IStackOperations stacks, string? needed = null)
{
    /// <summary>The reader for a request: a failover needs its target only, for the other cluster may be dead and its stack with it.</summary>
    /// <param name="stacks">The port to Pulumi.</param>
    /// <param name="request">What the operator asked for.</param>
    public static EnvironmentReader For(IStackOperations stacks, OperationRequest request) => new(stacks, request.Kind == OperationKind.Failover ? request.Target : null);

    /// <summary>Reads it. The clusters are those that the traffic stack's config gives a weight.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<EnvironmentState> ReadAsync(string environment, CancellationToken cancellationToken)
    {
        var traffic = StackNames.Traffic(environment);
        var config = await stacks.GetConfigAsync(traffic, cancellationToken).ConfigureAwait(false);
        var outputs = await stacks.GetOutputsAsync(traffic, cancellationToken).ConfigureAwait(false);
        var configured = WeightsIn(config.GetValueOrDefault(ConfigKeys.Weights));
        var deployed = outputs.Numbers(OutputNames.Weights);

        var clusters = new SortedDictionary<string, ClusterState>(StringComparer.Ordinal);
        foreach (var name in configured.Keys.Union(deployed.Keys).Order(StringComparer.Ordinal))
        {
            var cluster = await ReadKnownAsync(name, cancellationToken).ConfigureAwait(false);
            clusters[name] = cluster with { Weight = deployed.GetValueOrDefault(name), ConfiguredWeight = configured.GetValueOrDefault(name) };
        }

        var ttl = TimeSpan.FromSeconds(outputs.Number(OutputNames.TtlSeconds) ?? 0);
        var configuredTtl = int.TryParse(config.GetValueOrDefault(ConfigKeys.TtlSeconds), out var seconds) ? TimeSpan.FromSeconds(seconds) : ttl;
        return new(environment, clusters, ttl, configuredTtl, outputs.Texts(OutputNames.Hosts)) { Mode = outputs.Text(OutputNames.Mode), Levers = outputs.TextsByName(OutputNames.Levers) };
    }

    private async Task<ClusterState> ReadKnownAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            return await ReadClusterAsync(name, cancellationToken).ConfigureAwait(false);
        }
        catch (StackOperationException) when (needed is not null && name != needed)
        {
            return new(name);
        }
    }

    private async Task<ClusterState> ReadClusterAsync(string name, CancellationToken cancellationToken)
    {
        var config = await stacks.GetConfigAsync(name, cancellationToken).ConfigureAwait(false);
        var outputs = await stacks.GetOutputsAsync(name, cancellationToken).ConfigureAwait(false);
        return new(name)
        {
            Role = RoleIn(outputs.Text(OutputNames.Role)),
            ConfiguredRole = RoleIn(config.GetValueOrDefault(ConfigKeys.Role)),
            IsWarmStandby = outputs.Text(OutputNames.Standby) == "warm",
            Release = outputs.Text(OutputNames.Release),
            Fingerprint = outputs.Text(OutputNames.Fingerprint),
            Addresses = outputs.Texts(OutputNames.Addresses),
            NodeFloor = outputs.Numbers(OutputNames.CapacityFloor).TryGetValue("nodes", out var nodes) ? nodes : null,
            Concurrency = outputs.TextsByName(OutputNames.Concurrency),
        };
    }

    private static Role RoleIn(string? text) => text switch
    {
        "active" => Role.Active,
        "standby" => Role.Standby,
        _ => Role.Unknown,
    };

    private static IReadOnlyDictionary<string, int> WeightsIn(string? json) =>
        new StackOutputs(new SortedDictionary<string, JsonNode?>(StringComparer.Ordinal) { [OutputNames.Weights] = json is null ? null : JsonNode.Parse(json) })
            .Numbers(OutputNames.Weights);
}
