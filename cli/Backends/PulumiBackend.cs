using Tandem.Stacks.Files;
using Tandem.Switchover.Aws;
using Tandem.Switchover.Pulumi;

namespace Tandem.Cli.Backends;

/// <summary>The real thing: the pulumi executable for stacks, Prometheus and probes for what is measured, files in <c>.tandem/</c> or objects in S3 for journal and lease.</summary>
internal static class PulumiBackend
{
    internal const string StoreDirectory = ".tandem";

    /// <summary>Where pulumi's own output is kept, on this machine even when the journal is not.</summary>
    internal const string LogDirectory = "pulumi";

    internal static Backend Open(string project, FleetEnvironment environment, Surroundings around)
    {
        var log = Path.Combine(project, StoreDirectory, environment.Name, LogDirectory);
        var options = around.Patience(new PulumiOptions
        {
            ProjectFolder = project,
            CreatesMissingStacks = true,
            LogFolder = log,
            StopNow = around.Interruption.Second,
            Tells = says => around.Error.WriteLine($"tandem: {says}"),
        });
        var stacks = new PulumiStackOperations(options);
        around.Interruption.SpeaksOf(new(() => stacks.UnderWay, options.FinishDeadline, environment.Name));
        return new(
            BackendKind.Pulumi,
            stacks,
            new DeployedMetrics(stacks, environment, around.Variable(DeployedMetrics.UrlVariable) ?? environment.Metrics.Url),
            around.Clock,
            StorePlace.Open(project, environment),
            DeployedCloud.Open(stacks, environment, around),
            $"pulumi, project {project}, its output in {StoreDirectory}/{environment.Name}/{LogDirectory}/{StorePlace.Of(environment.Journal)}",
            stacks)
        {
            Teardown = stacks,
            Notifications = new SnsNotifications(DeployedCloud.Options(environment, around)),
            RecordPath = Path.Combine(project, ReleaseRecordFile.Name),
        };
    }
}
