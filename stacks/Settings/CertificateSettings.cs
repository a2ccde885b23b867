namespace Tandem.Stacks.Settings;

/// <summary>The certificate that load balancers end TLS with.</summary>
/// <param name="IsManaged">Whether it is the one that the network stack makes.</param>
/// <param name="Arn">Another one; null where there is none, or where it is the network stack's.</param>
public sealed record CertificateSettings(bool IsManaged, string? Arn)
{
    /// <summary>Whether load balancers end TLS at all.</summary>
    public bool EndsTls => IsManaged || Arn is not null;
}
