namespace Tandem.Switchover;

/// <summary>What an operator asked for: move the production of an environment from one cluster to another. Both sides are named on purpose.</summary>
/// <param name="Environment">The environment, such as <c>prod</c>.</param>
/// <param name="Source">The cluster that serves now.</param>
/// <param name="Target">The cluster that shall serve.</param>
public sealed record SwitchoverRequest(string Environment, string Source, string Target)
{
    /// <summary>Who asks; goes into lease and journal. Default: <c>operator</c>.</summary>
    public string Owner { get; init; } = "operator";

    /// <summary>The machine it is asked from; goes into lease and journal. Default: <c>localhost</c>.</summary>
    public string Host { get; init; } = "localhost";

    /// <summary>The weights the target is raised through, each kept until it is proved. Default: 13, 85, 255, which is 5, 25 and 50 % beside a source of 255.</summary>
    public IReadOnlyList<int> Ramp { get; init; } = [13, 85, 255];

    /// <summary>Waits, deadlines and counts. Default: <see cref="Switchover.Limits.Default"/>.</summary>
    public Limits Limits { get; init; } = Limits.Default;
}
