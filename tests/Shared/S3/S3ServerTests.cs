using System.Net;
using System.Text;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;

namespace Tandem.Tests.Shared.S3;

/// <summary>The server of the tests behaves as S3 is documented to, as the SDK sees it.</summary>
public sealed class S3ServerTests : IAsyncLifetime
{
    private S3Server _server = null!;
    private AmazonS3Client _client = null!;

    public async Task InitializeAsync()
    {
        _server = await S3Server.StartAsync();
        _client = new(new BasicAWSCredentials("id", "key"), new AmazonS3Config { ServiceURL = _server.Url.ToString(), ForcePathStyle = true, AuthenticationRegion = "eu-west-1", MaxErrorRetry = 0 });
    }

    public async Task DisposeAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task An_object_comes_back_as_it_was_put_with_metadata_and_the_MD5_as_its_ETag()
    {
        var put = await PutAsync("ü\n", r => r.Metadata["tandem-lines"] = "7");
        using var got = await _client.GetObjectAsync(S3Server.Bucket, "key");
        using var reader = new StreamReader(got.ResponseStream);

        Assert.Equal(("ü\n", "7", put.ETag), (await reader.ReadToEndAsync(), got.Metadata["tandem-lines"], got.ETag));
        Assert.Equal($"\"{Convert.ToHexStringLower(System.Security.Cryptography.MD5.HashData("ü\n"u8))}\"", put.ETag);
    }

    [Fact]
    public async Task If_none_match_creates_once()
    {
        await PutAsync("one", r => r.IfNoneMatch = "*");

        Assert.Equal((HttpStatusCode.PreconditionFailed, "PreconditionFailed"), await RefusedAsync("two", r => r.IfNoneMatch = "*"));
    }

    [Fact]
    public async Task If_match_replaces_what_was_seen_and_nothing_else()
    {
        var first = await PutAsync("one", _ => { });
        await PutAsync("two", r => r.IfMatch = first.ETag);

        Assert.Equal((HttpStatusCode.PreconditionFailed, "PreconditionFailed"), await RefusedAsync("three", r => r.IfMatch = first.ETag));
    }

    [Fact]
    public async Task If_match_finds_nothing_where_there_is_nothing() =>
        Assert.Equal((HttpStatusCode.NotFound, "NoSuchKey"), await RefusedAsync("one", r => r.IfMatch = "\"cafe\""));

    [Fact]
    public async Task Metadata_alone_do_not_change_an_ETag()
    {
        var first = await PutAsync("one", r => r.Metadata["tandem-lines"] = "1");

        Assert.Equal(first.ETag, (await PutAsync("one", r => r.Metadata["tandem-lines"] = "2")).ETag);
    }

    [Fact]
    public async Task A_bucket_and_a_key_that_are_not_there_are_told_apart()
    {
        var key = await Assert.ThrowsAnyAsync<AmazonS3Exception>(() => _client.GetObjectAsync(S3Server.Bucket, "key"));
        var bucket = await Assert.ThrowsAnyAsync<AmazonS3Exception>(() => _client.GetObjectAsync("other", "key"));

        Assert.Equal(("NoSuchKey", "NoSuchBucket"), (key.ErrorCode, bucket.ErrorCode));
    }

    [Fact]
    public async Task A_request_without_a_signature_and_a_body_that_does_not_fit_its_checksum_are_refused()
    {
        using var http = new HttpClient { BaseAddress = _server.Url };
        using var bare = await http.PutAsync($"{S3Server.Bucket}/key", new ByteArrayContent("one"u8.ToArray()));
        using var request = new HttpRequestMessage(HttpMethod.Put, $"{S3Server.Bucket}/key") { Content = new ByteArrayContent("one"u8.ToArray()) };
        request.Headers.TryAddWithoutValidation("Authorization", "AWS4-HMAC-SHA256 Credential=id");
        request.Headers.Add("x-amz-checksum-crc32", S3Body.Crc32Of("two"u8.ToArray()));
        using var torn = await http.SendAsync(request);

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.BadRequest), (bare.StatusCode, torn.StatusCode));
        Assert.Null(_server.Objects["key"]);
    }

    [Fact]
    public void The_checksum_is_that_of_the_catalogue() => Assert.Equal("y/Q5Jg==", S3Body.Crc32Of("123456789"u8.ToArray()));

    private Task<PutObjectResponse> PutAsync(string text, Action<PutObjectRequest> with)
    {
        var request = new PutObjectRequest { BucketName = S3Server.Bucket, Key = "key", InputStream = new MemoryStream(Encoding.UTF8.GetBytes(text)) };
        with(request);
        return _client.PutObjectAsync(request);
    }

    private async Task<(HttpStatusCode, string)> RefusedAsync(string text, Action<PutObjectRequest> with)
    {
        var error = await Assert.ThrowsAnyAsync<AmazonS3Exception>(() => PutAsync(text, with));
        return (error.StatusCode, error.ErrorCode);
    }
}
