namespace Tandem.Stacks.Clusters;

/// <summary>A line of the cluster list (R110).</summary>
/// <param name="Rank">The abstract id that pipelines and applications see (R112). Ranks only grow and never come back (R111).</param>
/// <param name="Name">The cluster's name, also that of its stack.</param>
/// <param name="Account">The AWS account, twelve digits.</param>
/// <param name="Region">The AWS region.</param>
public sealed record ListedCluster(int Rank, string Name, string Account, string Region)
{
    /// <summary>The line, without its end.</summary>
    public override string ToString() => FormattableString.Invariant($"{Rank} {Name} {Account} {Region}");
}
