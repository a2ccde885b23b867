using System.Text.Json.Nodes;
using Tandem.Stacks.Configuration;
using Tandem.Switchover.Names;
using Tandem.Switchover.Ports;

namespace Tandem.Cli.Project;

/// <summary>The weights in the config file of a traffic stack: who is to serve, before anything is up.</summary>
internal static class ConfiguredWeights
{
    /// <summary>The cluster with the most weight; null when the file gives none any.</summary>
    /// <param name="project">The project's directory.</param>
    /// <param name="environment">The environment.</param>
    internal static string? Heaviest(string project, string environment)
    {
        var config = StackFile.Read(project, StackNames.Traffic(environment)).Values;
        return config.TryGetValue(ConfigKeys.Weights, out var json) && JsonNode.Parse(json) is JsonObject weights
            ? new StackOutputs(new Dictionary<string, JsonNode?> { [ConfigKeys.Weights] = weights }).Numbers(ConfigKeys.Weights).Where(w => w.Value > 0).OrderByDescending(w => w.Value).Select(w => w.Key).FirstOrDefault()
            : null;
    }
}
