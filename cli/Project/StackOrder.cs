using Tandem.Stacks.Files;
using Tandem.Switchover.Names;

namespace Tandem.Cli.Project;

/// <summary>The order in which the stacks of an environment are brought up: each reads the outputs of those before it.</summary>
internal static class StackOrder
{
    internal static IReadOnlyList<string> Of(FleetEnvironment environment) =>
        [.. environment.Networks, .. environment.Clusters.Select(c => c.Name), StackNames.Traffic(environment.Name)];
}
