using Amazon.Runtime;
using Amazon.Runtime.Credentials;

namespace Tandem.Switchover.Aws;

/// <summary>Where AWS is asked and how long.</summary>
/// <param name="Region">The region, such as <c>eu-west-1</c>.</param>
public sealed record AwsOptions(string Region)
{
    /// <summary>How long one call may take. Default: 10 s.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How many pages of one list are read at most. Default: 50.</summary>
    public int PagesMax { get; init; } = 50;

    /// <summary>Finds the credentials, when something is asked for the first time. Default: where the AWS SDK looks for them.</summary>
    public Func<AWSCredentials> Credentials { get; init; } = () => DefaultAWSCredentialsIdentityResolver.GetCredentials();

    /// <summary>The time that requests are signed at. Default: the system's.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Another server for every service, for a test. Default: null, Amazon's own.</summary>
    public Uri? ServiceUrl { get; init; }

    /// <summary>The server of a service.</summary>
    /// <param name="service">Its signing name, such as <c>ec2</c>.</param>
    internal Uri EndpointOf(string service) => ServiceUrl ?? new Uri(service switch
    {
        "route53" => "https://route53.amazonaws.com/",
        "ecr" => $"https://api.ecr.{Region}.amazonaws.com/",
        _ => $"https://{service}.{Region}.amazonaws.com/",
    });
}
