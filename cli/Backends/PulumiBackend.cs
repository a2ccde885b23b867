using Tandem.Stacks.Files;
using Tandem.Switchover.Pulumi;
using Tandem.Switchover.Store;

namespace Tandem.Cli.Backends;

/// <summary>The real thing: the pulumi executable for stacks, Prometheus and probes for what is measured, files in <c>.tandem/</c> for journal and lease.</summary>
internal static class PulumiBackend
{
    internal const string StoreDirectory = ".tandem";

    internal static Backend Open(string project, FleetEnvironment environment, Surroundings around)
    {
        var stacks = new PulumiStackOperations(new PulumiOptions { ProjectFolder = project, CreatesMissingStacks = true });
        return new(
            BackendKind.Pulumi,
            stacks,
            new DeployedMetrics(stacks, environment, around.Variable(DeployedMetrics.UrlVariable)),
            around.Clock,
            new FileOperationStore(Path.Combine(project, StoreDirectory)),
            $"pulumi, project {project}",
            stacks);
    }
}
