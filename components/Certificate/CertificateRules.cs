using Tandem.Components.Shared;

namespace Tandem.Components.Certificate;

/// <summary>What must hold of the arguments of a <see cref="Certificate"/>.</summary>
public static class CertificateRules
{
    /// <summary>The common name of a certificate has no more room (RFC 5280, ub-common-name).</summary>
    public const int DomainLengthMax = 64;

    /// <summary>The rules.</summary>
    public static Rules<CertificateArgs> All { get; } = new("Certificate")
    {
        {
            "domain",
            args => Names.IsDomain(args.Domain),
            args => $"is '{args.Domain}'. Write a domain name in small letters without a final dot, such as prod.example.com; the wildcard in front of it is added."
        },
        {
            "domain",
            args => args.Domain.Length <= DomainLengthMax,
            args => $"is '{args.Domain}', {args.Domain.Length} characters. Use at most {DomainLengthMax}: AWS issues no certificate for a longer one."
        },
    };
}
