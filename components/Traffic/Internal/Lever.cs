using Pulumi;
using Pulumi.Aws.Route53;
using Pulumi.Aws.S3;
using Tandem.Components.Shared;

namespace Tandem.Components.Traffic.Internal;

/// <summary>
/// Takes a cluster out of DNS by putting an object into a bucket. Route 53's control plane lives in one region and may be what is broken; its health
/// checkers and S3 in another region go on working. The check is inverted: no object, or no S3, is healthy; an object is not.
/// </summary>
/// <remarks>https://aws.amazon.com/blogs/networking-and-content-delivery/creating-disaster-recovery-mechanisms-using-amazon-route-53/</remarks>
internal sealed class Lever
{
    private readonly TrafficParts _parts;
    private readonly Bucket _bucket;
    private readonly string _region;

    public Lever(TrafficParts parts, BreakGlassLever where)
    {
        (_parts, _region) = (parts, where.Region);
        _bucket = new Bucket(parts.Child("lever"), new BucketArgs { Region = _region, Tags = parts.Tags("lever") }, Stateful.Options(parts.Parent));

        var access = new BucketPublicAccessBlock(parts.Child("lever"), new BucketPublicAccessBlockArgs
        {
            Bucket = _bucket.Id,
            Region = _region,
            BlockPublicAcls = true,
            IgnorePublicAcls = true,
            BlockPublicPolicy = false,
            RestrictPublicBuckets = false,
        }, parts.Options);

        var afterAccess = parts.Options;
        afterAccess.DependsOn.Add(access);
        _ = new BucketPolicy(parts.Child("lever"), new BucketPolicyArgs
        {
            Bucket = _bucket.Id,
            Region = _region,
            Policy = LeverPolicy.For(_bucket.Arn).ToJson(),
        }, afterAccess);
    }

    /// <summary>The object whose being there pulls the lever of a cluster.</summary>
    public Output<string> Address(string cluster) => _bucket.Id.Apply(bucket => $"s3://{bucket}/{LeverPolicy.Folder}/{cluster}");

    public HealthCheck IsAtRest(string cluster) => new(_parts.Child($"{cluster}-lever"), new HealthCheckArgs
    {
        Type = "HTTPS",
        Fqdn = _bucket.Id.Apply(bucket => $"{bucket}.s3.{_region}.amazonaws.com"),
        Port = 443,
        EnableSni = true,
        ResourcePath = $"/{LeverPolicy.Folder}/{cluster}",
        InvertHealthcheck = true,
        RequestInterval = 10,
        FailureThreshold = 2,
        Tags = _parts.Tags($"{cluster}-lever"),
    }, _parts.Options);
}
