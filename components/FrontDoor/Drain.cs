namespace Tandem.Components.FrontDoor;

/// <summary>
/// How a Traefik pod takes its leave. Told to stop, it answers its health check with 503 and goes on taking requests for
/// <see cref="AcceptSeconds"/>, because the load balancer needs that long to send new connections elsewhere; then it finishes what it has for
/// <see cref="FinishSeconds"/>. The load balancer closes what is left after both, and Kubernetes kills the pod a little later.
/// </summary>
/// <remarks>
/// https://doc.traefik.io/traefik/reference/install-configuration/entrypoints/,
/// https://doc.traefik.io/traefik/reference/install-configuration/observability/healthcheck/
/// </remarks>
public sealed record Drain
{
    private const int MarginSeconds = 15;

    /// <summary>Seconds in which a leaving pod still takes new requests. Default: 90.</summary>
    public int AcceptSeconds { get; init; } = 90;

    /// <summary>Seconds for requests under way after that. Default: 30.</summary>
    public int FinishSeconds { get; init; } = 30;

    /// <summary>
    /// Seconds after which Traefik asks a client to open a new connection. A client that keeps one for ever would never look the name up again, and would
    /// stay on the old cluster after a switch (R54, R59). Default: 60, as long as DNS answers live.
    /// </summary>
    public int ConnectionAgeSeconds { get; init; } = 60;

    /// <summary>Seconds in which the load balancer lets connections to a leaving pod end by themselves.</summary>
    public int DeregistrationSeconds => AcceptSeconds + FinishSeconds;

    /// <summary>Seconds before Kubernetes kills a leaving pod.</summary>
    public int TerminationSeconds => DeregistrationSeconds + MarginSeconds;
}
