using Amazon.Runtime;
using Tandem.Switchover.Measuring;

namespace Tandem.Tests.Switchover.Measuring;

public sealed class SignedRequestsTests
{
    /// <summary>The case "post-vanilla" of AWS' Signature Version 4 test suite.</summary>
    [Fact]
    public async Task A_request_is_signed_as_the_test_suite_of_AWS_says()
    {
        using var sent = new Recorder();
        using var http = new HttpClient(new SignedRequests(new BasicAWSCredentials("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"), "us-east-1", "service", new FixedTime(), sent));

        await http.PostAsync(new Uri("https://example.amazonaws.com/"), null);

        Assert.Equal(
            "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, SignedHeaders=host;x-amz-date, Signature=5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b",
            sent.Authorization);
    }

    private sealed class FixedTime : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2015, 8, 30, 12, 36, 0, TimeSpan.Zero);
    }

    private sealed class Recorder : HttpMessageHandler
    {
        public string? Authorization { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Authorization = request.Headers.GetValues("Authorization").Single();
            return Task.FromResult(new HttpResponseMessage());
        }
    }
}
