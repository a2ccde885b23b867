namespace Tandem.Components;

/// <summary>The type tokens of the components: part of every URN, so a change here replaces resources unless an alias is declared.</summary>
public static class ComponentTypes
{
    /// <summary>The environment's network.</summary>
    public const string Network = "tandem:network:Network";

    /// <summary>The records that share traffic out between clusters.</summary>
    public const string Traffic = "tandem:traffic:Traffic";

    /// <summary>Metrics, alerts and logs that the clusters share.</summary>
    public const string Monitoring = "tandem:monitoring:Monitoring";

    /// <summary>One load balancer in front of all clusters of an environment.</summary>
    public const string SharedLoadBalancer = "tandem:traffic:SharedLoadBalancer";
}
