using Pulumi;
using Tandem.Components.Shared;

namespace Tandem.Components.Certificate;

/// <summary>What a certificate is for.</summary>
public sealed class CertificateArgs
{
    /// <summary>The domain, such as <c>prod.example.com</c>. Plain, because another domain is another certificate.</summary>
    public required string Domain { get; init; }

    /// <summary>The hosted zone of the domain, where the record that proves it is written.</summary>
    public required Input<string> ZoneId { get; init; }

    /// <summary>Tags of the certificate. Default: none but the name.</summary>
    public Tags Tags { get; init; } = Tags.None;
}
