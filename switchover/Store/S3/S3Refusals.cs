using System.Net;
using Amazon.S3;

namespace Tandem.Switchover.Store.S3;

/// <summary>What S3 means when it refuses, for the person who has to act.</summary>
internal static class S3Refusals
{
    internal static Exception Of(S3Place place, string what, AmazonS3Exception e) => InWords(place, e) is { } words
        ? new StoreException($"{what}: {words}. Nothing was written", e)
        : new UnansweredException($"S3 answered {(int)e.StatusCode} {e.ErrorCode}".TrimEnd(), e);

    /// <summary>The words; null when the answer leaves open what was done, or asks to come again.</summary>
    private static string? InWords(S3Place place, AmazonS3Exception e) => e.ErrorCode switch
    {
        "NoSuchBucket" => $"there is no bucket {place.Bucket}. Make it, or correct {place.Setting} in fleet.yaml; {place.Docs} says how it has to be",
        "AccessDenied" or "AllAccessDisabled" => $"access denied. Who you act as needs s3:GetObject and s3:PutObject on arn:aws:s3:::{place.Bucket}/{Below(place)}*, s3:ListBucket on arn:aws:s3:::{place.Bucket} (without it S3 denies what does not exist yet), and with SSE-KMS kms:GenerateDataKey and kms:Decrypt on the bucket's key; {place.Docs} has the policy",
        "PermanentRedirect" or "TemporaryRedirect" or "Redirect" or "AuthorizationHeaderMalformed" or "IllegalLocationConstraintException" =>
            $"the bucket is not in {place.Region}. Give its region in fleet.yaml: {place.Setting}: {place}?region=REGION",
        "ExpiredToken" or "InvalidAccessKeyId" or "SignatureDoesNotMatch" or "InvalidToken" or "TokenRefreshRequired" =>
            $"S3 does not take the credentials ({e.ErrorCode}). Sign in again, and check this machine's clock",
        "RequestTimeTooSkewed" => "this machine's clock is more than 15 minutes off. Correct it",
        "NotImplemented" => "the server knows no conditional writes (If-Match, If-None-Match). Use Amazon S3, or a server that honours both",
        "RequestTimeout" or "SlowDown" or "OperationAborted" => null,
        _ when (int)e.StatusCode is 0 or 429 or >= 500 => null,
        _ when e.StatusCode is HttpStatusCode.Moved or HttpStatusCode.TemporaryRedirect => $"the bucket is not in {place.Region}. Give its region in fleet.yaml: {place.Setting}: {place}?region=REGION",
        _ => $"S3 refused with {(int)e.StatusCode} {e.ErrorCode}: {e.Message}",
    };

    private static string Below(S3Place place) => place.Prefix.Length == 0 ? "" : place.Prefix + "/";
}
