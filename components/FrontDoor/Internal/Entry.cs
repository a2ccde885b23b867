using Pulumi;

namespace Tandem.Components.FrontDoor.Internal;

/// <summary>One way in: a target group, the pods that belong in it, and who may reach them there.</summary>
/// <param name="Name">What follows the names of component and service, such as <c>web</c>.</param>
/// <param name="ServicePort">The name of Traefik's entry point and of its service's port.</param>
/// <param name="PodPort">The port that Traefik listens on.</param>
/// <param name="TargetGroupArn">The target group.</param>
/// <param name="FromGroupId">The security group of the load balancer.</param>
internal sealed record Entry(string Name, string ServicePort, int PodPort, Output<string> TargetGroupArn, Output<string> FromGroupId)
{
    /// <summary>Plain HTTP.</summary>
    public static Entry Web(string name, Output<string> targetGroupArn, Output<string> fromGroupId) =>
        new(name, "web", TraefikPorts.Web, targetGroupArn, fromGroupId);

    /// <summary>TLS.</summary>
    public static Entry Secure(string name, Output<string> targetGroupArn, Output<string> fromGroupId) =>
        new(name, "websecure", TraefikPorts.Secure, targetGroupArn, fromGroupId);
}

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
