namespace Tandem.Rehearsal.Faults;

/// <summary>Something that goes wrong.</summary>
/// <param name="Name">How reports call it.</param>
public abstract record Fault(string Name);

/// <summary>An operation of an update fails.</summary>
/// <param name="Stack">The stack it happens to.</param>
/// <param name="AfterOperations">How many operations of the update are done before.</param>
/// <param name="Moment">Whether the provider did it.</param>
/// <param name="OfType">The type token that is struck. Default: null, any.</param>
/// <param name="IsOnce">Whether it strikes once. Default: true.</param>
public sealed record OperationFails(string Stack, int AfterOperations, FaultMoment Moment, string? OfType = null, bool IsOnce = true) : Fault("operation-fails")
{
    /// <summary>Whether it strikes here.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="type">The type token.</param>
    /// <param name="done">How many operations of the update are done.</param>
    public bool Meets(string stack, string type, int done) => stack == Stack && done >= AfterOperations && (OfType is null || type == OfType);
}

/// <summary>Where an operation fails.</summary>
public enum FaultMoment
{
    /// <summary>Before anything was done.</summary>
    Before,

    /// <summary>After it was done: the answer is lost.</summary>
    After,
}

/// <summary>The cloud has no capacity for new nodes of a cluster (EC2's InsufficientInstanceCapacity).</summary>
/// <param name="Cluster">The cluster.</param>
public sealed record CapacityRefused(string Cluster) : Fault("capacity-refused");

/// <summary>Every target behind a cluster's load balancer fails its health checks and its requests.</summary>
/// <param name="Cluster">The cluster.</param>
public sealed record TargetsSick(string Cluster) : Fault("targets-sick");

/// <summary>Nothing can be measured at a cluster.</summary>
/// <param name="Cluster">The cluster.</param>
public sealed record ObservationBlind(string Cluster) : Fault("observation-blind");

/// <summary>Nothing can be measured of the requests at a cluster; its nodes and pods are still seen.</summary>
/// <param name="Cluster">The cluster.</param>
public sealed record RequestsSilent(string Cluster) : Fault("requests-silent");

/// <summary>Requests at a cluster are answered well, and late.</summary>
/// <param name="Cluster">The cluster.</param>
/// <param name="Takes">How long 99 of 100 requests take at most.</param>
public sealed record AnswersSlow(string Cluster, TimeSpan Takes) : Fault("answers-slow");

/// <summary>A part of the requests at a cluster fails.</summary>
/// <param name="Cluster">The cluster.</param>
/// <param name="Percent">How many of a hundred, from 1 to 100; rounded in every second and for every host, so that a single probe passes below 50.</param>
public sealed record RequestsFail(string Cluster, int Percent) : Fault("requests-fail");

/// <summary>Pods of Jobs of a cluster's applications end with an error.</summary>
/// <param name="Cluster">The cluster.</param>
public sealed record RunsFail(string Cluster) : Fault("runs-fail");
