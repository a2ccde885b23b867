using Pulumi;

namespace Tandem.Components.Shared;

/// <summary>Where resources are made: what policies and service names need to spell an ARN or an endpoint.</summary>
public sealed record AwsPlace
{
    /// <summary>The region, such as <c>eu-west-1</c>.</summary>
    public required string Region { get; init; }

    /// <summary>The twelve digits of the account.</summary>
    public required Input<string> AccountId { get; init; }

    /// <summary>The partition of the ARNs: <c>aws</c>, <c>aws-cn</c> or <c>aws-us-gov</c>. Default: <c>aws</c>.</summary>
    public string Partition { get; init; } = "aws";

    /// <summary>An ARN in this account and region.</summary>
    /// <param name="service">The service part, such as <c>logs</c>.</param>
    /// <param name="resource">What follows the account, such as <c>log-group:/tandem/*</c>.</param>
    public Output<string> Arn(string service, string resource) =>
        AccountId.Apply(account => $"arn:{Partition}:{service}:{Region}:{account}:{resource}");

    /// <summary>An ARN of a service that knows no region, such as <c>iam</c>.</summary>
    /// <param name="service">The service part.</param>
    /// <param name="resource">What follows the account, such as <c>root</c>.</param>
    public Output<string> GlobalArn(string service, string resource) =>
        AccountId.Apply(account => $"arn:{Partition}:{service}::{account}:{resource}");
}
