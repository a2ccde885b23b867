namespace Tandem.Rehearsal.Simulation;

/// <summary>What a process asks of the world outside: one for each method of each port, and waiting.</summary>
public enum CallKind
{
    /// <summary>Time passes.</summary>
    Wait,

    /// <summary>Stacks: the names.</summary>
    ListStacks,

    /// <summary>Stacks: config is read.</summary>
    Config,

    /// <summary>Stacks: outputs are read.</summary>
    Outputs,

    /// <summary>Stacks: config is written.</summary>
    SetConfig,

    /// <summary>Stacks: a preview.</summary>
    Preview,

    /// <summary>Stacks: an update.</summary>
    Up,

    /// <summary>Stacks: pending operations are read.</summary>
    PendingOperations,

    /// <summary>Stacks: a refresh.</summary>
    Refresh,

    /// <summary>Stacks: a lock is taken away.</summary>
    Cancel,

    /// <summary>Measured: nodes and pods.</summary>
    Capacity,

    /// <summary>Measured: probes.</summary>
    Probe,

    /// <summary>Measured: requests.</summary>
    Rate,

    /// <summary>Measured: latency.</summary>
    Latency,

    /// <summary>Measured: open connections.</summary>
    Connections,

    /// <summary>Anything that AWS or the platform is asked.</summary>
    Cloud,

    /// <summary>Store: the lease is taken.</summary>
    Acquire,

    /// <summary>Store: the lease is renewed.</summary>
    Renew,

    /// <summary>Store: the lease is given back.</summary>
    Release,

    /// <summary>Store: the lease is looked at.</summary>
    Lease,

    /// <summary>Store: the journal is read.</summary>
    ReadJournal,

    /// <summary>Store: an entry is written.</summary>
    Append,

    /// <summary>Store: the wish is read.</summary>
    ReadWish,

    /// <summary>Store: a wish is written.</summary>
    WriteWish,
}
