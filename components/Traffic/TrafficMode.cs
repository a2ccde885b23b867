namespace Tandem.Components.Traffic;

/// <summary>How traffic is shared out between the clusters of an environment.</summary>
public enum TrafficMode
{
    /// <summary>One weighted name for all hosts (R35). The default.</summary>
    FrontDoor,

    /// <summary>ExternalDNS in each cluster writes weighted records for each workload; this component then makes none (R38, R54).</summary>
    PerWorkload,

    /// <summary>Weights on the listeners of one load balancer in front of all clusters (R50).</summary>
    SharedLoadBalancer,

    /// <summary>Weighted names as in <see cref="FrontDoor"/>, with every cluster active at all times (R51).</summary>
    ActiveActive,
}

/// <summary>The words for the modes, as config and outputs have them.</summary>
public static class TrafficModes
{
    private static readonly (TrafficMode Mode, string Word)[] Words =
    [
        (TrafficMode.FrontDoor,          "front-door"),
        (TrafficMode.PerWorkload,        "per-workload"),
        (TrafficMode.SharedLoadBalancer, "shared-load-balancer"),
        (TrafficMode.ActiveActive,       "active-active"),
    ];

    /// <summary>Every word, in the order of the modes.</summary>
    public static IReadOnlyList<string> AllWords { get; } = [.. Words.Select(row => row.Word)];

    /// <summary>The word for a mode.</summary>
    /// <param name="mode">The mode.</param>
    public static string Word(this TrafficMode mode) => Words.First(row => row.Mode == mode).Word;

    /// <summary>The mode that a word stands for, or null.</summary>
    /// <param name="word">A word such as <c>front-door</c>.</param>
    public static TrafficMode? Read(string word) =>
        Words.Where(row => string.Equals(row.Word, word, StringComparison.Ordinal)).Select(row => (TrafficMode?)row.Mode).FirstOrDefault();
}
