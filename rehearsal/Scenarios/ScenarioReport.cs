using Tandem.Rehearsal.Report;

namespace Tandem.Rehearsal.Scenarios;

/// <summary>What came of a scenario.</summary>
public sealed record ScenarioReport
{
    /// <summary>Its name.</summary>
    public required string Scenario { get; init; }

    /// <summary>The environment that was asked for.</summary>
    public required string Environment { get; init; }

    /// <summary>The seed that repeats it.</summary>
    public required ulong Seed { get; init; }

    /// <summary>The stacks that were brought up, in order.</summary>
    public required IReadOnlyList<ProvisionedStack> Stacks { get; init; }

    /// <summary>What did not come out as the story has it.</summary>
    public required IReadOnlyList<string> Unexpected { get; init; }

    /// <summary>What users saw, second by second.</summary>
    public required Timeline Timeline { get; init; }

    /// <summary>How long it took, in virtual time.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>How many moments the invariants were watched at.</summary>
    public required long InvariantLooks { get; init; }

    /// <summary>Which invariants were broken, and how; empty when none was.</summary>
    public required IReadOnlyDictionary<string, string> Violations { get; init; }

    /// <summary>Whether all came out as the story has it, no request failed and no invariant was broken.</summary>
    public bool IsGood => Unexpected.Count == 0 && Timeline.Failed == 0 && Violations.Count == 0;
}
