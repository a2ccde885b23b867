using Pulumi;
using Pulumi.Aws.Acm;

namespace Tandem.Components.FrontDoor.Internal;

/// <summary>
/// Waits until AWS has issued a certificate: a load balancer refuses one that is still pending. It ends in an error while the domain is not delegated to the
/// hosted zone where the proof stands; docs/configuration.md says what to do then. All else of the cluster goes on meanwhile, and the next update waits again.
/// </summary>
/// <remarks>https://www.pulumi.com/registry/packages/aws/api-docs/acm/certificatevalidation/</remarks>
internal static class IssuedCertificate
{
    private static readonly TimeSpan WaitMax = TimeSpan.FromMinutes(30);

    public static Input<string> Arn(string name, Input<string> certificateArn, Resource parent)
    {
        var options = new CustomResourceOptions { Parent = parent, CustomTimeouts = new CustomTimeouts { Create = WaitMax } };
        return new CertificateValidation($"{name}-certificate", new CertificateValidationArgs { CertificateArn = certificateArn }, options).CertificateArn;
    }
}
