using Pulumi;
using Tandem.Components.Shared;

namespace Tandem.Components.ExternalDns.Internal;

/// <summary>
/// What ExternalDNS may do: make and change address records below the domain, and the text records that say whose they are. It may delete nothing, so that the
/// choice of <c>upsert-only</c> holds whatever a flag says, and it cannot reach the domain itself, its delegation or the proof of its certificate.
/// </summary>
/// <remarks>
/// https://github.com/kubernetes-sigs/external-dns/blob/v0.21.0/docs/tutorials/aws.md,
/// https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/specifying-conditions-route53.html
/// </remarks>
internal static class RecordPolicy
{
    public static PolicyDocument For(ExternalDnsArgs args)
    {
        var zone = args.ZoneId.Apply(id => $"arn:{args.Cluster.Place.Partition}:route53:::hostedzone/{id}");
        return new PolicyDocument(
            new PolicyStatement
            {
                Sid = "FindTheZone",
                Actions = ["route53:ListHostedZones"],
                Resources = ["*"],
            },
            new PolicyStatement
            {
                Sid = "LookAtRecords",
                Actions = ["route53:ListResourceRecordSets"],
                Resources = [zone],
            },
            new PolicyStatement
            {
                Sid = "WriteRecordsOfHosts",
                Actions = ["route53:ChangeResourceRecordSets"],
                Resources = [zone],
                Conditions =
                [
                    new PolicyCondition("ForAllValues:StringEquals", "route53:ChangeResourceRecordSetsActions", "CREATE", "UPSERT"),
                    new PolicyCondition("ForAllValues:StringEquals", "route53:ChangeResourceRecordSetsRecordTypes", "A", "TXT"),
                    new PolicyCondition("ForAllValues:StringLike", "route53:ChangeResourceRecordSetsNormalizedRecordNames", $"*.{args.Domain}"),
                ],
            });
    }
}
