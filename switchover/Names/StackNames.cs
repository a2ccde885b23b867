namespace Tandem.Switchover.Names;

/// <summary>The names of an environment's stacks, as <c>Pulumi.&lt;name&gt;.yaml</c> has them. A cluster's stack has the cluster's own name (R33: <c>prod-a</c>).</summary>
public static class StackNames
{
    /// <summary>The stack that holds what both clusters share: <c>prod-network</c>.</summary>
    /// <param name="environment">The environment, such as <c>prod</c>.</param>
    public static string Network(string environment) => $"{environment}-network";

    /// <summary>The stack that holds the weighted records: <c>prod-traffic</c>.</summary>
    /// <param name="environment">The environment, such as <c>prod</c>.</param>
    public static string Traffic(string environment) => $"{environment}-traffic";
}
