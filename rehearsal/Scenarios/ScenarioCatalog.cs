namespace Tandem.Rehearsal.Scenarios;

/// <summary>The stories that can be rehearsed, besides the ordinary one: bring up an environment and switch it.</summary>
public static class ScenarioCatalog
{
    /// <summary>The ordinary one: <see cref="Backend.RehearsalRun"/>.</summary>
    public const string Switch = "switch";

    /// <summary>The others, by name in ordinal order.</summary>
    public static IReadOnlyList<IScenario> All { get; } = [new ExampleFirstScenario(), new PromoteScenario(), new RebuildScenario(), new UpgradeScenario()];
}
