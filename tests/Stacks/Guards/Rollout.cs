using System.Collections.Immutable;
using Tandem.Stacks.Configuration;
using Tandem.Stacks.Settings;

namespace Tandem.Tests.Stacks.Guards;

/// <summary>Scenes around the workload that the repository rolls out standby-first: <c>example</c>. All else is deployed as the manifest has it.</summary>
internal static class Rollout
{
    /// <summary>What the manifest asks for.</summary>
    public static string Wanted { get; } = WorkloadVersion.Of(Settings("prod-a").Workloads.Single(w => w.Name == "example"));

    /// <summary>The version that prod-a, with traffic, and prod-b have; null where nothing was deployed.</summary>
    public static GuardScene Of(string? a, string? b) =>
        new GuardScene().Deployed("prod-a", "workloadVersions", Versions(a)).Deployed("prod-b", "workloadVersions", Versions(b));

    /// <summary>The settings of a stack, as the repository has them.</summary>
    public static ClusterSettings Settings(string stack) => SettingsReader.Cluster(StackFile.Read(RepositoryFiles.Root, stack));

    private static ImmutableDictionary<string, object>? Versions(string? example) => example is null ? null
        : Settings("prod-a").Workloads.ToImmutableDictionary(w => w.Name, w => (object)(w.Name == "example" ? example : "1.0.0+other"));
}
