using Microsoft.AspNetCore.Http;

namespace Tandem.Tests.Shared.S3;

/// <summary>What S3 answers.</summary>
internal static class S3Replies
{
    private const string Meta = "x-amz-meta-";

    public static S3Reply To(S3Call call, S3Objects objects)
    {
        if (call["Authorization"]?.StartsWith("AWS4-HMAC-SHA256 Credential=", StringComparison.Ordinal) != true)
        {
            return S3Reply.Error(403, "AccessDenied");
        }

        return call.Path.Split('/', 2) is [S3Server.Bucket, var key]
            ? call.Method switch
            {
                "GET" => Get(key, objects),
                "PUT" => Put(call, key, objects),
                _ => S3Reply.Error(405, "MethodNotAllowed"),
            }
            : S3Reply.Error(404, "NoSuchBucket");
    }

    private static S3Reply Get(string key, S3Objects objects)
    {
        if (objects[key] is not { } found)
        {
            return S3Reply.Error(404, "NoSuchKey");
        }

        var headers = found.Metadata.ToDictionary(m => Meta + m.Key, m => m.Value, StringComparer.Ordinal);
        headers["ETag"] = found.ETag;
        headers["x-amz-checksum-crc32"] = S3Body.Crc32Of(found.Bytes);
        headers["x-amz-checksum-type"] = "FULL_OBJECT";
        return new(200, found.Bytes, headers);
    }

    private static S3Reply Put(S3Call call, string key, S3Objects objects)
    {
        if (call["If-None-Match"] is not (null or "*"))
        {
            return S3Reply.Error(501, "NotImplemented");
        }

        var body = S3Body.Of(call.Raw, call["x-amz-content-sha256"] ?? "", call["x-amz-checksum-crc32"]);
        if (!body.IsWhole)
        {
            return S3Reply.Error(400, "BadDigest");
        }

        var metadata = call.Headers.Where(h => h.Key.StartsWith(Meta, StringComparison.OrdinalIgnoreCase)).ToDictionary(h => h.Key[Meta.Length..].ToLowerInvariant(), h => h.Value, StringComparer.Ordinal);
        var put = new S3Object(body.Bytes, metadata);
        return objects.Put(key, put, call["If-Match"], call["If-None-Match"]) switch
        {
            200 => new(200, [], new Dictionary<string, string> { ["ETag"] = put.ETag }),
            404 => S3Reply.Error(404, "NoSuchKey"),
            _ => S3Reply.Error(412, "PreconditionFailed"),
        };
    }
}

/// <summary>One answer.</summary>
public sealed record S3Reply(int Status, byte[] Body, IReadOnlyDictionary<string, string> Headers)
{
    public static S3Reply Error(int status, string code) => new(
        status,
        System.Text.Encoding.UTF8.GetBytes($"<?xml version=\"1.0\" encoding=\"UTF-8\"?><Error><Code>{code}</Code><Message>says S3</Message></Error>"),
        new Dictionary<string, string> { ["Content-Type"] = "application/xml" });

    public async Task WriteAsync(HttpResponse response)
    {
        response.StatusCode = Status;
        foreach (var (name, value) in Headers)
        {
            response.Headers[name] = value;
        }

        response.ContentLength = Body.Length;
        await response.Body.WriteAsync(Body);
    }
}
