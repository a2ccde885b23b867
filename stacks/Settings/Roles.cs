namespace Tandem.Stacks.Settings;

/// <summary>What a cluster does for its environment (R33).</summary>
public enum ClusterRole
{
    /// <summary><c>active</c>: applications run.</summary>
    Active,

    /// <summary><c>standby</c>: applications are held.</summary>
    Standby,
}

/// <summary>What a standby runs.</summary>
public enum StandbyMode
{
    /// <summary><c>held</c>: no application pod (R37).</summary>
    Held,

    /// <summary><c>warm</c>: a few replicas of each (R132).</summary>
    Warm,
}

/// <summary>How traffic is shared out between clusters.</summary>
public enum TrafficMode
{
    /// <summary><c>front-door</c>: one weighted name for all hosts.</summary>
    FrontDoor,

    /// <summary><c>per-workload</c>: records by ExternalDNS in each cluster (R35, R38).</summary>
    PerWorkload,

    /// <summary><c>shared-load-balancer</c>: weights on one listener (R50).</summary>
    SharedLoadBalancer,

    /// <summary><c>active-active</c>: all clusters take traffic (R51).</summary>
    ActiveActive,
}
