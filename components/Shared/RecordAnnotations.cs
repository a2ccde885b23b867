namespace Tandem.Components.Shared;

/// <summary>
/// The annotations by which an Ingress says which record it wants: the standby policy writes them, ExternalDNS reads them. The prefix is given to ExternalDNS as
/// a flag, because its default changed to <c>external-dns.kubernetes.io/</c> with 0.22.
/// </summary>
/// <remarks>https://github.com/kubernetes-sigs/external-dns/blob/v0.21.0/docs/annotations/annotations.md</remarks>
public static class RecordAnnotations
{
    /// <summary>What every annotation begins with, with its slash.</summary>
    public const string Prefix = "external-dns.alpha.kubernetes.io/";

    /// <summary>Which of the weighted records of one name is meant: the cluster's name.</summary>
    public const string SetIdentifier = Prefix + "set-identifier";

    /// <summary>The weight of that record, 0 to 255.</summary>
    public const string Weight = Prefix + "aws-weight";
}
