using Pulumi;
using Tandem.Components.Shared;

namespace Tandem.Components.SharedLoadBalancer;

/// <summary>What a load balancer in front of all clusters is made from.</summary>
public sealed class SharedLoadBalancerArgs
{
    /// <summary>The VPC.</summary>
    public required Input<string> VpcId { get; init; }

    /// <summary>The addresses of the VPC, where the targets are.</summary>
    public required Input<string> VpcCidr { get; init; }

    /// <summary>One public subnet in each zone; the load balancer gets an address in each. A zone can be added later, not taken away.</summary>
    public required IReadOnlyList<SharedPlace> Places { get; init; }

    /// <summary>The clusters, each of which gets target groups of its own (R50).</summary>
    public required IReadOnlyList<string> Clusters { get; init; }

    /// <summary>The ports. Default: 80 to 8000 and 443 to 8443, as the clusters' proxies listen.</summary>
    public IReadOnlyList<SharedDoor> Doors { get; init; } = SharedDoor.Defaults;

    /// <summary>The port on which a proxy answers <c>/ping</c> with 200 while it wants traffic. Default: 8080.</summary>
    public int HealthPort { get; init; } = 8080;

    /// <summary>Seconds in which connections to a leaving target may end by themselves. Default: 120, as long as a proxy takes to leave.</summary>
    public int DeregistrationSeconds { get; init; } = 120;

    /// <summary>Tags of every resource. Default: none but the name.</summary>
    public Tags Tags { get; init; } = Tags.None;

    /// <summary>Whether load balancer and addresses refuse deletion. False only for environments made to be thrown away. Default: true.</summary>
    public bool IsProtected { get; init; } = true;
}

/// <summary>Where the load balancer stands.</summary>
/// <param name="Zone">The availability zone.</param>
/// <param name="SubnetId">The public subnet in that zone.</param>
public sealed record SharedPlace(string Zone, Input<string> SubnetId);

/// <summary>One way in.</summary>
/// <param name="Port">The port that users call.</param>
/// <param name="TargetPort">The port of the proxies behind it.</param>
public sealed record SharedDoor(int Port, int TargetPort)
{
    /// <summary>Whether the load balancer ends TLS and speaks TLS of its own to the proxies. Default: false; what comes in goes through as it is.</summary>
    public bool EndsTls { get; init; }

    /// <summary>HTTP and HTTPS, to the ports that Traefik's chart has by default.</summary>
    public static IReadOnlyList<SharedDoor> Defaults { get; } = [new(80, 8000), new(443, 8443)];

    /// <summary>The same where the load balancer has a certificate.</summary>
    public static IReadOnlyList<SharedDoor> WithCertificate { get; } = [new(80, 8000), new(443, 8443) { EndsTls = true }];
}
