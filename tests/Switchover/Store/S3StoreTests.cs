using System.Text;
using Amazon.Runtime;
using Tandem.Switchover.Ports;
using Tandem.Switchover.Store;
using Tandem.Switchover.Store.S3;
using Tandem.Tests.Shared.S3;

namespace Tandem.Tests.Switchover.Store;

/// <summary>The store in S3, through the AWS SDK, on a server that keeps S3's promises.</summary>
public sealed class S3StoreTests : StoreContract, IAsyncLifetime
{
    private S3Server _server = null!;

    public async Task InitializeAsync() => _server = await S3Server.StartAsync();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    protected override IOperationStore Open() => Open(new(S3Server.Bucket, "tandem/journals", "eu-west-1") { ServiceUrl = _server.Url });

    [Fact]
    public async Task The_objects_lie_below_the_prefix_and_the_journal_names_the_lease_before_its_entries()
    {
        await AppendAsync("one");
        await Open().WriteWishAsync("prod", new("prod-1", Wish.Pause, "kim@laptop", "lunch", Noon), None);

        Golden.Verify(string.Concat(new[] { "lease.json", "journal.jsonl", "wish.json" }.Select(n => $"{n}\n{Text(n)}")));
        Assert.Equal(["tandem-hash", "tandem-lines"], _server.Objects["tandem/journals/prod/journal.jsonl"]!.Metadata.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_write_is_conditional_signed_and_carries_a_checksum_and_no_access_list()
    {
        await AppendAsync("one");

        var puts = _server.Calls.Where(c => c.Method == "PUT").ToList();
        Assert.Equal(["PUT lease.json", "PUT journal.jsonl", "PUT journal.jsonl"], puts.Select(p => p.ToString()));
        Assert.All(puts, p => Assert.True(p["If-None-Match"] == "*" ^ p["If-Match"]?.StartsWith('"') == true));
        Assert.All(puts, p => Assert.NotNull(S3Body.Of(p.Raw, p["x-amz-content-sha256"] ?? "", p["x-amz-checksum-crc32"]).Crc32));
        Assert.DoesNotContain(puts, p => p.Headers.ContainsKey("x-amz-acl"));
    }

    [Theory]
    [InlineData("PUT lease.json")]
    [InlineData("PUT journal.jsonl")]
    public async Task An_answer_that_was_lost_is_found_out_and_nothing_is_written_twice(string lost)
    {
        Once(lost, S3Fault.AnswerLost);
        var lease = await TakeAsync("ada");
        Once(lost, S3Fault.AnswerLost);
        await Open().AppendAsync(lease, Entry("one"), None);

        Assert.Equal(1, lease.Fencing);
        Assert.Equal("one", Assert.Single(await Open().ReadJournalAsync("prod", None)).Says);
    }

    [Fact]
    public async Task A_conflict_that_S3_could_not_decide_is_asked_again()
    {
        Once("PUT lease.json", S3Fault.Refused(409, "ConditionalRequestConflict"));

        Assert.Equal(1, (await TakeAsync("ada")).Fencing);
    }

    [Fact]
    public async Task A_server_that_never_answers_is_named_with_what_is_not_known()
    {
        _server.Fault = _ => Task.FromResult(S3Fault.Refused(503, "SlowDown"));

        var error = await Assert.ThrowsAsync<StoreException>(() => Open().CurrentLeaseAsync("prod", None));

        Assert.Equal("s3://journals/tandem/journals/prod/lease.json did not answer 4 times (S3 answered 503 SlowDown). Whether something was written there is not known. Look whether S3 and the network are well, then at tandem status", error.Message);
        Assert.Equal(4, _server.Calls.Count);
    }

    [Fact]
    public async Task A_server_that_hangs_is_given_up_after_the_timeout()
    {
        var never = new TaskCompletionSource<S3Fault>();
        _server.Fault = _ => never.Task;
        var place = new S3Place(S3Server.Bucket, "p", "eu-west-1") { ServiceUrl = _server.Url };
        using var store = new S3OperationStore(place, new S3Bucket(place, new BasicAWSCredentials("id", "key"), TimeSpan.FromMilliseconds(100)), (_, _) => Task.CompletedTask);

        var error = await Assert.ThrowsAsync<StoreException>(() => store.CurrentLeaseAsync("prod", None));
        never.SetResult(S3Fault.None);

        Assert.StartsWith("s3://journals/p/prod/lease.json did not answer 4 times (no answer within 0.1 s)", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(403, "AccessDenied", "access denied. Who you act as needs s3:GetObject and s3:PutObject on arn:aws:s3:::journals/tandem/journals/*, s3:ListBucket on arn:aws:s3:::journals (without it S3 denies what does not exist yet), and with SSE-KMS kms:GenerateDataKey and kms:Decrypt on the bucket's key; docs/journal.md has the policy")]
    [InlineData(404, "NoSuchBucket", "there is no bucket journals. Make it, or correct journal in fleet.yaml; docs/journal.md says how it has to be")]
    [InlineData(301, "PermanentRedirect", "the bucket is not in eu-west-1. Give its region in fleet.yaml: journal: s3://journals/tandem/journals?region=REGION")]
    [InlineData(400, "ExpiredToken", "S3 does not take the credentials (ExpiredToken). Sign in again, and check this machine's clock")]
    [InlineData(403, "RequestTimeTooSkewed", "this machine's clock is more than 15 minutes off. Correct it")]
    [InlineData(501, "NotImplemented", "the server knows no conditional writes (If-Match, If-None-Match). Use Amazon S3, or a server that honours both")]
    [InlineData(400, "InvalidRequest", "S3 refused with 400 InvalidRequest: says S3")]
    public async Task A_refusal_says_what_to_do(int status, string code, string says)
    {
        _server.Fault = _ => Task.FromResult(S3Fault.Refused(status, code));

        var error = await Assert.ThrowsAsync<StoreException>(() => Open().CurrentLeaseAsync("prod", None));

        Assert.Equal($"s3://journals/tandem/journals/prod/lease.json: {says}. Nothing was written", error.Message);
        Assert.Single(_server.Calls);
    }

    [Fact]
    public async Task A_journal_that_was_put_there_by_hand_is_refused_although_its_chain_holds()
    {
        var lease = await AppendAsync("one");
        const string key = "tandem/journals/prod/journal.jsonl";
        _server.Objects[key] = _server.Objects[key]! with { Metadata = new Dictionary<string, string>() };

        var error = await Assert.ThrowsAsync<JournalBrokenException>(() => Open().AppendAsync(lease, Entry("two"), None));

        Assert.StartsWith("s3://journals/tandem/journals/prod/journal.jsonl line 1 was not written by tandem: the object's metadata do not speak of it. Nothing was written. Put back the version before it", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_object_that_was_changed_on_its_way_is_not_believed()
    {
        await AppendAsync("one");
        var whole = _server.Objects["tandem/journals/prod/lease.json"]!;
        _server.Fault = _ => Task.FromResult(new S3Fault(false, false, new(200, [.. whole.Bytes, 32], new Dictionary<string, string> { ["ETag"] = whole.ETag, ["x-amz-checksum-crc32"] = S3Body.Crc32Of(whole.Bytes), ["x-amz-checksum-type"] = "FULL_OBJECT" })));

        var error = await Assert.ThrowsAsync<StoreException>(() => Open().CurrentLeaseAsync("prod", None));

        Assert.StartsWith("s3://journals/tandem/journals/prod/lease.json did not answer 4 times (", error.Message, StringComparison.Ordinal);
    }

    private static S3OperationStore Open(S3Place place) => new(place, new S3Bucket(place, new BasicAWSCredentials("id", "key")), (_, _) => Task.CompletedTask);

    private string Text(string name) => Encoding.UTF8.GetString(_server.Objects[$"tandem/journals/prod/{name}"]!.Bytes);

    private async Task<Lease> AppendAsync(string says)
    {
        var lease = await TakeAsync("ada");
        await Open().AppendAsync(lease, Entry(says), None);
        return lease;
    }

    private void Once(string call, S3Fault fault)
    {
        var left = 1;
        _server.Fault = c => Task.FromResult(c.ToString() == call && Interlocked.Exchange(ref left, 0) == 1 ? fault : S3Fault.None);
    }
}
