using System.Net;
using Amazon;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;

namespace Tandem.Switchover.Store.S3;

/// <summary>
/// A bucket through the AWS SDK. Encryption is the bucket's own (SSE-S3 or SSE-KMS), no access list is sent, and the SDK adds a checksum to what it writes
/// and checks the one of what it reads.
/// </summary>
internal sealed class S3Bucket : IBucket, IDisposable
{
    /// <summary>How long one call may take. With four tries and the pauses between them, a change ends within 42 s.</summary>
    internal static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    private readonly S3Place _place;
    private readonly AmazonS3Client _client;

    internal S3Bucket(S3Place place, AWSCredentials? credentials = null, TimeSpan? timeout = null)
    {
        _place = place;
        var config = new AmazonS3Config { Timeout = timeout ?? Timeout, MaxErrorRetry = 0, ThrottleRetries = false };
        if (place.ServiceUrl is { } url)
        {
            (config.ServiceURL, config.ForcePathStyle, config.AuthenticationRegion) = (url.ToString(), true, place.Region);
        }
        else
        {
            config.RegionEndpoint = RegionEndpoint.GetBySystemName(place.Region);
        }

        _client = credentials is null ? new(config) : new(credentials, config);
    }

    /// <inheritdoc/>
    public string PlaceOf(string key) => $"s3://{_place.Bucket}/{key}";

    /// <inheritdoc/>
    public Task<StoredObject?> GetAsync(string key, CancellationToken cancellationToken) => AskAsync<StoredObject?>(key, async () =>
    {
        try
        {
            using var answer = await _client.GetObjectAsync(new() { BucketName = _place.Bucket, Key = key }, cancellationToken).ConfigureAwait(false);
            using var bytes = new MemoryStream();
            await answer.ResponseStream.CopyToAsync(bytes, cancellationToken).ConfigureAwait(false);
            var metadata = new SortedDictionary<string, string>(StringComparer.Ordinal);
            foreach (var name in answer.Metadata.Keys)
            {
                metadata[name.Replace("x-amz-meta-", "", StringComparison.Ordinal)] = answer.Metadata[name];
            }

            return new(bytes.ToArray(), answer.ETag, metadata);
        }
        catch (AmazonS3Exception e) when (e.ErrorCode == "NoSuchKey")
        {
            return null;
        }
    }, cancellationToken);

    /// <inheritdoc/>
    public Task<bool> PutAsync(string key, NewObject what, string? seen, CancellationToken cancellationToken) => AskAsync(key, async () =>
    {
        var request = new PutObjectRequest
        {
            BucketName = _place.Bucket,
            Key = key,
            InputStream = new MemoryStream(what.Bytes),
            ContentType = Path.GetExtension(key) switch
            {
                ".jsonl" => "application/x-ndjson; charset=utf-8",
                ".json" => "application/json",
                _ => "text/plain; charset=utf-8",
            },
            IfMatch = seen,
            IfNoneMatch = seen is null ? "*" : null,
        };
        foreach (var (name, value) in what.Metadata)
        {
            request.Metadata[name] = value;
        }

        try
        {
            await _client.PutObjectAsync(request, cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (AmazonS3Exception e) when (e.StatusCode == HttpStatusCode.PreconditionFailed || e.ErrorCode is "ConditionalRequestConflict" or "NoSuchKey")
        {
            // Somebody wrote, is writing, or removed the object that was seen.
            return false;
        }
    }, cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    private async Task<T> AskAsync<T>(string key, Func<Task<T>> ask, CancellationToken cancellationToken)
    {
        try
        {
            return await ask().ConfigureAwait(false);
        }
        catch (AmazonS3Exception e)
        {
            throw S3Refusals.Of(_place, PlaceOf(key), e);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new UnansweredException($"no answer within {_client.Config.Timeout?.TotalSeconds:0.#} s", e);
        }
        catch (TimeoutException e)
        {
            throw new UnansweredException($"no answer within {_client.Config.Timeout?.TotalSeconds:0.#} s", e);
        }
        catch (Exception e) when (e is AmazonServiceException or HttpRequestException or IOException)
        {
            throw new UnansweredException(e.InnerException?.Message ?? e.Message, e);
        }
        catch (AmazonClientException e) when (e.Message.Contains("credentials", StringComparison.OrdinalIgnoreCase))
        {
            throw new StoreException($"there are no AWS credentials to open {_place} with: {e.Message} Sign in (aws sso login, or AWS_PROFILE), and ask again", e);
        }
        catch (AmazonClientException e)
        {
            throw new UnansweredException(e.Message, e);
        }
    }
}
