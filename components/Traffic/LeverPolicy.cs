using Pulumi;
using Tandem.Components.Shared;

namespace Tandem.Components.Traffic;

/// <summary>Who may read the lever's objects: everybody, because health checkers do not sign their requests. That an object is there is all it says.</summary>
/// <remarks>https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/dns-failover-determining-health-of-endpoints.html</remarks>
public static class LeverPolicy
{
    /// <summary>The folder of the bucket in which an object pulls a lever.</summary>
    public const string Folder = "take-out";

    /// <summary>The policy of the bucket: objects of that folder may be read, nothing may be listed.</summary>
    /// <param name="bucketArn">The ARN of the bucket.</param>
    public static PolicyDocument For(Input<string> bucketArn) => new(new PolicyStatement
    {
        Sid = "HealthCheckersLook",
        Principals = [PolicyPrincipal.Everyone],
        Actions = ["s3:GetObject"],
        Resources = [bucketArn.Apply(arn => $"{arn}/{Folder}/*")],
    });
}
