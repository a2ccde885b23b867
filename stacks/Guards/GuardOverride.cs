using Tandem.Stacks.Configuration;

namespace Tandem.Stacks.Guards;

/// <summary>What somebody answers for: <c>infra:override</c>, read.</summary>
/// <param name="Guard">The guard that it lets through.</param>
/// <param name="Reason">Why.</param>
public sealed record GuardOverride(string Guard, string Reason)
{
    private const int ReasonMin = 10;

    /// <summary>
    /// The guards that may be overridden. Not that of the role: it would take production down. Not that of the phase: what somebody goes on without
    /// stands in the record of its evidence.
    /// </summary>
    internal static readonly IReadOnlyList<string> Guards = ["release", "kubernetes", "rollout", "protection"];

    /// <summary>What the key may be.</summary>
    public static Allowed Allowed { get; } = new(
        $"Write GUARD: REASON, with one of {string.Join(", ", Guards)} and a reason of {ReasonMin} characters or more, such as 'release: CVE-2026-1234, both sides patched in one night'.",
        text => Read(text) is { } given && Guards.Contains(given.Guard) && given.Reason.Length >= ReasonMin);

    /// <summary>Reads the key; null where nothing is given.</summary>
    /// <param name="text">Its value.</param>
    public static GuardOverride? Read(string text) => text.Split(':', 2, StringSplitOptions.TrimEntries) is [var guard, var reason] ? new(guard, reason) : null;

    /// <summary>As it is written.</summary>
    public override string ToString() => $"{Guard}: {Reason}";
}
