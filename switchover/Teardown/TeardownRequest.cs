namespace Tandem.Switchover.Teardown;

/// <summary>What an operator asks for: one cluster of an environment is to go, so that it can be made anew (R13, R108).</summary>
/// <param name="Environment">The environment.</param>
/// <param name="Cluster">The cluster; its stack has the same name.</param>
/// <param name="IsListed">Whether the environment's cluster list still has it (R102).</param>
public sealed record TeardownRequest(string Environment, string Cluster, bool IsListed)
{
    /// <summary>Who asks. Default: <see cref="Operator.Default"/>.</summary>
    public Operator By { get; init; } = Operator.Default;

    /// <summary>Why; goes into the stack's history. Default: empty.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Rules that need not hold, each with the reason. Default: none.</summary>
    public IReadOnlyDictionary<string, string> Accepted { get; init; } = new SortedDictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Waits and deadlines. Default: <see cref="Switchover.Limits.Default"/>.</summary>
    public Limits Limits { get; init; } = Limits.Default;
}
