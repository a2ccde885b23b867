using System.Text.RegularExpressions;
using Tandem.Components.Shared;

namespace Tandem.Components.FrontDoor;

/// <summary>What must hold of the arguments of a <see cref="FrontDoor"/>.</summary>
public static partial class FrontDoorRules
{
    /// <summary>AWS allows load balancers and target groups 32 characters; the longest name here ends in <c>-secure</c>.</summary>
    private const int ClusterNameMax = 25;

    private const int ReplicasMin = 2;

    private const int DeregistrationSecondsMax = 3600;

    /// <summary>The rules.</summary>
    public static Rules<FrontDoorArgs> All { get; } = new("FrontDoor")
    {
        {
            "cluster",
            args => args.Cluster.ClusterName.Length <= ClusterNameMax,
            args => $"is named '{args.Cluster.ClusterName}', {args.Cluster.ClusterName.Length} characters. "
                + $"Use at most {ClusterNameMax}: AWS allows a target group 32, and ours end in -secure."
        },
        { "addresses", args => args.Addresses.Count > 0, _ => "is empty. Give one reserved address in each zone." },
        Twice,
        {
            "replicas",
            args => args.Replicas >= ReplicasMin,
            args => $"is {args.Replicas}. Use at least {ReplicasMin}, better one for each zone: a single pod closes the front door whenever it moves."
        },
        {
            "gatewayApiVersion",
            args => Version().IsMatch(args.GatewayApiVersion),
            args => $"is '{args.GatewayApiVersion}'. Write a release of github.com/kubernetes-sigs/gateway-api, such as v1.5.1."
        },
        {
            "drain.acceptSeconds",
            args => args.Drain.AcceptSeconds is >= 30 and <= 600,
            args => $"is {args.Drain.AcceptSeconds}. Use 30 to 600: the load balancer goes on sending new connections for about half a minute."
        },
        {
            "drain.finishSeconds",
            args => args.Drain.FinishSeconds >= 1 && args.Drain.DeregistrationSeconds <= DeregistrationSecondsMax,
            args => $"is {args.Drain.FinishSeconds}. "
                + $"Use 1 to {DeregistrationSecondsMax - args.Drain.AcceptSeconds}: with acceptSeconds at most {DeregistrationSecondsMax}."
        },
        {
            "drain.connectionAgeSeconds",
            args => args.Drain.ConnectionAgeSeconds is >= 5 and <= 3600,
            args => $"is {args.Drain.ConnectionAgeSeconds}. Use 5 to 3600, best what DNS answers live."
        },
        {
            "awaitsCertificate",
            args => !args.AwaitsCertificate || args.CertificateArn is not null,
            _ => "is true without certificateArn. Give the certificate to wait for, or leave both out."
        },
        {
            "accessLogBucket",
            args => args.AccessLogBucket is null || args.CertificateArn is not null,
            _ => "is given without certificateArn. The load balancer logs only TLS that it ends itself: give a certificate, or leave the bucket out."
        },
    };

    private static IEnumerable<ArgumentMistake> Twice(FrontDoorArgs args) =>
        from same in args.Addresses.Select((address, index) => (address.Zone, index)).GroupBy(address => address.Zone, StringComparer.Ordinal)
        where same.Count() > 1
        let path = FormattableString.Invariant($"addresses[{same.Last().index}].zone")
        select new ArgumentMistake(path, $"is '{same.Key}', as is that of another address. A load balancer has one address in a zone.");

    [GeneratedRegex("^v[0-9]+\\.[0-9]+\\.[0-9]+$")]
    private static partial Regex Version();
}
