namespace Tandem.Switchover.Evidence;

/// <summary>What an operator asks for: a cluster is to get the applications of the next phase (R65).</summary>
/// <param name="Environment">The environment.</param>
/// <param name="Cluster">The cluster; its stack has the same name.</param>
/// <param name="To">The phase that is asked for.</param>
public sealed record EvidenceRequest(string Environment, string Cluster, int To)
{
    /// <summary>The phase that needs no evidence: its application is the one that proves (R64).</summary>
    public const int First = 1;

    /// <summary>Who asks. Default: <see cref="Operator.Default"/>.</summary>
    public Operator By { get; init; } = Operator.Default;

    /// <summary>Evidence that somebody goes on without, each with the reason. Default: none.</summary>
    public IReadOnlyDictionary<string, string> Accepted { get; init; } = new SortedDictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Waits and deadlines. Default: <see cref="Switchover.Limits.Default"/>.</summary>
    public Limits Limits { get; init; } = Limits.Default;
}
