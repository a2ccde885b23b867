namespace Tandem.Components.Shared;

/// <summary>How every load balancer of Tandem that ends TLS does it, so that a switch changes nothing that a browser sees.</summary>
/// <remarks>https://docs.aws.amazon.com/elasticloadbalancing/latest/network/describe-ssl-policies.html</remarks>
internal static class TlsPolicy
{
    /// <summary>TLS 1.2 and 1.3 with forward secrecy.</summary>
    public const string Name = "ELBSecurityPolicy-TLS13-1-2-Res-2021-06";

    /// <summary>HTTP/2 where the client speaks it.</summary>
    public const string Alpn = "HTTP2Preferred";
}
