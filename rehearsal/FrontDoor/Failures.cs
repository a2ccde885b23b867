namespace Tandem.Rehearsal.FrontDoor;

/// <summary>Why a request failed, as reports name it.</summary>
public static class Failures
{
    /// <summary>The client has no address.</summary>
    public const string NameNotResolved = "the name did not resolve";

    /// <summary>No load balancer has the address.</summary>
    public const string NoLoadBalancer = "no load balancer at the address";

    /// <summary>The load balancer has no target.</summary>
    public const string NoTarget = "the load balancer has no target";

    /// <summary>The targets do not answer.</summary>
    public const string TargetSick = "the targets do not answer";

    /// <summary>The ingress controller knows no such host.</summary>
    public const string HostUnknown = "404: the cluster does not know the host";

    /// <summary>The host's workload has no ready pod.</summary>
    public const string NoPod = "503: no pod is ready";

    /// <summary>The ready pods cannot take so many requests.</summary>
    public const string Overloaded = "503: the pods are overloaded";

    /// <summary>The application answers with an error.</summary>
    public const string ApplicationError = "500: the application fails";
}
