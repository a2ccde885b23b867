using System.Text;
using Tandem.Switchover.Runner;
using Tandem.Switchover.Store.S3;
using Tandem.Tests.Shared.S3;

namespace Tandem.Tests.Switchover.Store;

public sealed class LeaseTakingTests
{
    private readonly RunnerFixture _fixture = new();

    [Fact]
    public async Task A_lease_whose_answer_was_lost_is_taken_once_more_so_that_the_holder_before_is_shut_out_before_anything_is_begun()
    {
        var objects = new S3Objects();
        var lost = 0;
        var ada = (await Open(new(objects)).TryAcquireAsync("prod", new(new("ada", "desk", "7"), null, default, default), null, CancellationToken.None)).Granted;
        _fixture.Store = Open(new(objects) { Loses = key => key == "prod/journal.jsonl" && ++lost <= CompareAndSwap.UnansweredMax });

        var (keeper, _) = await new LeaseTaking(_fixture.Ports, "prod", _fixture.Request.By, TimeSpan.FromMinutes(1), _fixture.Events).TakeAsync(null, ada, CancellationToken.None);

        using (keeper)
        {
            Assert.Equal(3, keeper!.Lease.Fencing);
            Assert.Contains("\"fencing\":3,\"taken\":", Encoding.UTF8.GetString(objects["prod/journal.jsonl"]!.Bytes), StringComparison.Ordinal);
        }
    }

    private static S3OperationStore Open(PlainBucket bucket) => new(new(S3Server.Bucket, "", "eu-west-1"), bucket, (_, _) => Task.CompletedTask);
}
