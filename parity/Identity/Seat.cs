namespace Tandem.Parity.Identity;

/// <summary>What makes a cluster this one and not another of its environment.</summary>
/// <param name="Name">The name (R33).</param>
/// <param name="ServiceCidr">The range of its Kubernetes services (R122).</param>
/// <param name="Rank">Its rank (R111), or the one it would get.</param>
/// <param name="IsListed">Whether it is on the cluster list; one that is being built is not.</param>
public sealed record Seat(string Name, string ServiceCidr, int Rank, bool IsListed);
