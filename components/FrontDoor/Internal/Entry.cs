using Pulumi.Aws.LB;

namespace Tandem.Components.FrontDoor.Internal;

/// <summary>One way in: a listener of the load balancer and the pods behind it.</summary>
/// <param name="Name">The name of Traefik's entry point, of the service's port, and the end of the names in AWS.</param>
/// <param name="ListenerPort">The port that clients use.</param>
/// <param name="PodPort">The port that Traefik listens on.</param>
/// <param name="Targets">The target group.</param>
internal sealed record Entry(string Name, int ListenerPort, int PodPort, TargetGroup Targets);

/// <summary>The ports of Traefik's pods, as the chart has them by default.</summary>
internal static class TraefikPorts
{
    /// <summary>Plain HTTP.</summary>
    public const int Web = 8000;

    /// <summary>TLS.</summary>
    public const int Secure = 8443;

    /// <summary>The health check <c>/ping</c>.</summary>
    public const int Ping = 8080;
}
