using Tandem.Switchover;

namespace Tandem.Rehearsal.Report;

/// <summary>What came of a rehearsal.</summary>
public sealed record RehearsalReport
{
    /// <summary>The seed that repeats it.</summary>
    public required ulong Seed { get; init; }

    /// <summary>The stacks that were brought up, in order.</summary>
    public required IReadOnlyList<ProvisionedStack> Stacks { get; init; }

    /// <summary>How the switchover ended; null when it was not begun.</summary>
    public required Outcome? Outcome { get; init; }

    /// <summary>The switchover's steps, in the order they ended.</summary>
    public required IReadOnlyList<StepReport> Steps { get; init; }

    /// <summary>The cluster that has all the weight at the end; null when it is none or more than one.</summary>
    public required string? ActiveAtEnd { get; init; }

    /// <summary>What users saw, second by second.</summary>
    public required Timeline Timeline { get; init; }

    /// <summary>The second at which the switchover began, counted from the world's beginning.</summary>
    public required long SwitchBegan { get; init; }

    /// <summary>How long the switchover took, in virtual time.</summary>
    public required TimeSpan SwitchDuration { get; init; }

    /// <summary>How long everything took, in virtual time.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>How many moments the invariants were watched at.</summary>
    public required long InvariantLooks { get; init; }

    /// <summary>Which invariants were broken, and how; empty when none was.</summary>
    public required IReadOnlyDictionary<string, string> Violations { get; init; }

    /// <summary>Whether production is where it was to be, no request failed and no invariant was broken.</summary>
    public bool IsGood => Outcome is { Ending: Ending.Done } && Timeline.Failed == 0 && Violations.Count == 0;
}

/// <summary>A stack that was brought up.</summary>
/// <param name="Name">The stack.</param>
/// <param name="Resources">How many resources it has.</param>
/// <param name="Changes">Operation to number of resources, by Pulumi's words.</param>
/// <param name="Duration">How long it took, in virtual time.</param>
public sealed record ProvisionedStack(string Name, int Resources, IReadOnlyDictionary<string, int> Changes, TimeSpan Duration);

/// <summary>A step that ended.</summary>
/// <param name="Step">Its id.</param>
/// <param name="Ended">When, UTC.</param>
/// <param name="State"><c>done</c>, <c>failed</c> or <c>undone</c>.</param>
/// <param name="Says">What proves it, or why it failed.</param>
/// <param name="Duration">How long it took, in virtual time; zero where nobody measured it.</param>
public sealed record StepReport(string Step, DateTimeOffset Ended, string State, string Says, TimeSpan Duration);
