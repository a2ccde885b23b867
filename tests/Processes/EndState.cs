using System.Text.Json.Nodes;

namespace Tandem.Tests.Processes;

/// <summary>What has to be the same however often the processes were killed on the way.</summary>
/// <param name="Operation">The state of the operation and its active cluster.</param>
/// <param name="Clusters">Each cluster: role, weight, config and pods.</param>
internal sealed record EndState(string Operation, string Clusters)
{
    internal static async Task<EndState> OfAsync(string project)
    {
        var status = await ProvisionedProject.StatusAsync(project);
        return new(
            $"{status["operation"]!["state"]}, unfinished: {status["operation"]!["unfinished"]?.ToString() ?? "nothing"}, active: {status["active"]}, lease: {status["lease"]?.ToJsonString() ?? "free"}",
            string.Join("\n", status["clusters"]!.AsArray().Select(c =>
                $"{c!["name"]}: {c["role"]} ({c["configuredRole"]}), weight {c["weight"]} ({c["configuredWeight"]}), pods {c["capacity"]!["podsReady"]} of {c["capacity"]!["podsWanted"]}, {c["capacity"]!["podsHeld"]} held")));
    }

    /// <summary>How many updates of stacks came to their end.</summary>
    internal static int Updates(string project)
    {
        var world = JsonNode.Parse(File.ReadAllText(Path.Combine(project, ".rehearsal", "world.json")))!;
        return world["Engine"]!["Stacks"]!.AsObject().Sum(s => (int)s.Value!["Updates"]!);
    }
}
