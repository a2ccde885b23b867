namespace Tandem.Stacks;

/// <summary>The three kinds of stack, as <c>infra:stack</c> names them.</summary>
public enum StackKind
{
    /// <summary><c>network</c>: what the clusters of an environment share.</summary>
    Network,

    /// <summary><c>cluster</c>: one EKS cluster with everything in it.</summary>
    Cluster,

    /// <summary><c>traffic</c>: the weighted records.</summary>
    Traffic,
}
