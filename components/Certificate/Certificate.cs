using Pulumi;
using Pulumi.Aws.Route53;
using Tandem.Components.Shared;
using Acm = Pulumi.Aws.Acm;

namespace Tandem.Components.Certificate;

/// <summary>
/// The environment's certificate: for its domain and for every name one label in front of it, proved by a record in its own hosted zone, renewed by AWS
/// for as long as that record stands. It is asked for and not waited for: AWS issues it once the domain is delegated to the zone, and who needs it waits.
/// </summary>
/// <remarks>https://docs.aws.amazon.com/acm/latest/userguide/dns-validation.html</remarks>
public sealed class Certificate : ComponentResource
{
    private const int TtlSeconds = 60;

    /// <summary>Asks for the certificate.</summary>
    /// <param name="name">The Pulumi name.</param>
    /// <param name="args">What it is for.</param>
    /// <param name="options">Parent and AWS provider. Default: none.</param>
    /// <exception cref="ArgumentsException">At least one argument breaks a rule.</exception>
    public Certificate(string name, CertificateArgs args, ComponentResourceOptions? options = null)
        : base(ComponentTypes.Certificate, CertificateRules.All.Check(name, args), options)
    {
        var child = new CustomResourceOptions { Parent = this };
        var certificate = new Acm.Certificate($"{name}-certificate", new Acm.CertificateArgs
        {
            DomainName = args.Domain,
            SubjectAlternativeNames = { $"*.{args.Domain}" },
            ValidationMethod = "DNS",
            Tags = args.Tags.For($"{name}-certificate"),
        }, child);
        MakeProof(name, args, certificate, child);

        Arn = certificate.Arn;
        RegisterOutputs();
    }

    /// <summary>The certificate's ARN. Known before the certificate is issued.</summary>
    [Output] public Output<string> Arn { get; private set; }

    /// <summary>
    /// One record proves both names: AWS asks for the same one for a domain and for the wildcard in front of it. It is the same again for the next certificate
    /// of the domain in this account, which is why one that is there already is no obstacle.
    /// </summary>
    private static void MakeProof(string name, CertificateArgs args, Acm.Certificate certificate, CustomResourceOptions child)
    {
        var proof = certificate.DomainValidationOptions.Apply(options => options[0]);
        _ = new Record($"{name}-certificate-proof", new RecordArgs
        {
            ZoneId = args.ZoneId,
            Name = proof.Apply(record => record.ResourceRecordName!),
            Type = proof.Apply(record => record.ResourceRecordType!),
            Ttl = TtlSeconds,
            Records = { proof.Apply(record => record.ResourceRecordValue!) },
            AllowOverwrite = true,
        }, child);
    }
}
