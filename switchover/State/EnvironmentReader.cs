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
    // Config is text; it is parsed again when it says something else.
    private (string? Text, IReadOnlyDictionary<string, int> Weights) _configured = (null, WeightsIn(null));

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
        var configured = ConfiguredWeights(config.GetValueOrDefault(ConfigKeys.Weights));
        var deployed = outputs.Numbers(OutputNames.Weights);

        var clusters = new SortedList<string, ClusterState>(StringComparer.Ordinal);
        foreach (var name in configured.Keys.Concat(deployed.Keys.Where(d => !configured.ContainsKey(d))))
        {
            clusters.Add(name, await ReadKnownAsync(name, deployed.GetValueOrDefault(name), configured.GetValueOrDefault(name), cancellationToken).ConfigureAwait(false));
        }

        var ttl = TimeSpan.FromSeconds(outputs.Number(OutputNames.TtlSeconds) ?? 0);
        var configuredTtl = int.TryParse(config.GetValueOrDefault(ConfigKeys.TtlSeconds), out var seconds) ? TimeSpan.FromSeconds(seconds) : ttl;
        return new(environment, clusters, ttl, configuredTtl, outputs.Texts(OutputNames.Hosts)) { Mode = outputs.Text(OutputNames.Mode), Levers = outputs.TextsByName(OutputNames.Levers) };
    }

    private async Task<ClusterState> ReadKnownAsync(string name, int weight, int configuredWeight, CancellationToken cancellationToken)
    {
        try
        {
            return await ReadClusterAsync(name, weight, configuredWeight, cancellationToken).ConfigureAwait(false);
        }
        catch (StackOperationException) when (needed is not null && name != needed)
        {
            return new(name) { Weight = weight, ConfiguredWeight = configuredWeight };
        }
    }

    private async Task<ClusterState> ReadClusterAsync(string name, int weight, int configuredWeight, CancellationToken cancellationToken)
    {
        var config = await stacks.GetConfigAsync(name, cancellationToken).ConfigureAwait(false);
        var outputs = await stacks.GetOutputsAsync(name, cancellationToken).ConfigureAwait(false);
        return new(name)
        {
            Role = RoleIn(outputs.Text(OutputNames.Role)),
            ConfiguredRole = RoleIn(config.GetValueOrDefault(ConfigKeys.Role)),
            Weight = weight,
            ConfiguredWeight = configuredWeight,
            IsWarmStandby = outputs.Text(OutputNames.Standby) == "warm",
            Release = outputs.Text(OutputNames.Release),
            Fingerprint = outputs.Text(OutputNames.Fingerprint),
            Network = outputs.Text(OutputNames.Network),
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

    private IReadOnlyDictionary<string, int> ConfiguredWeights(string? text)
    {
        if (text != _configured.Text)
        {
            _configured = (text, WeightsIn(text));
        }

        return _configured.Weights;
    }

    private static IReadOnlyDictionary<string, int> WeightsIn(string? json) =>
        new StackOutputs(new SortedDictionary<string, JsonNode?>(StringComparer.Ordinal) { [OutputNames.Weights] = json is null ? null : JsonNode.Parse(json) })
            .Numbers(OutputNames.Weights);
}
