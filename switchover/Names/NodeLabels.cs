namespace Tandem.Switchover.Names;

/// <summary>Labels of nodes that a switchover reads. A test compares them with what components write.</summary>
public static class NodeLabels
{
    /// <summary>The pool that a node is in: the same in every cluster.</summary>
    public const string Pool = "tandem.dev/pool";
}
