using Tandem.Switchover.Releases;

namespace Tandem.Switchover.Upgrades;

/// <summary>What an operator asked for: bring both clusters of an environment to a release, one after the other, with no failed request.</summary>
/// <param name="Environment">The environment, such as <c>prod</c>.</param>
/// <param name="Release">The release, such as <c>2026.12</c>.</param>
/// <param name="Book">What the project's files say of releases.</param>
public sealed record UpgradeRequest(string Environment, string Release, ReleaseBook Book)
{
    /// <summary>How long the first cluster runs the release before it gets production, and then serves before the other one gets the release. Default: 24 h, which holds one peak of the day.</summary>
    public TimeSpan Soak { get; init; } = TimeSpan.FromHours(24);

    /// <summary>Whether to sit through a soak. Default: false, it ends and says when to come back.</summary>
    public bool Waits { get; init; }

    /// <summary>Who asks. Default: <see cref="Operator.Default"/>.</summary>
    public Operator By { get; init; } = Operator.Default;

    /// <summary>Waits, deadlines and counts. Default: <see cref="Switchover.Limits.Default"/>.</summary>
    public Limits Limits { get; init; } = Limits.Default;
}
