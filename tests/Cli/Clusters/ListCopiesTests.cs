using Amazon.Runtime;
using Tandem.Cli.Clusters;
using Tandem.Stacks.Clusters;
using Tandem.Switchover.Store;
using Tandem.Switchover.Store.S3;
using Tandem.Tests.Shared.S3;

namespace Tandem.Tests.Cli.Clusters;

/// <summary>The list in S3 and on disk (R109): written by compare and swap, compared, and made to agree.</summary>
public sealed class ListCopiesTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);
    private static readonly ClusterHistory Two = ClusterHistory.Empty.Added("prod-a", "111122223333", "eu-west-1", Noon).Added("prod-b", "111122223333", "eu-west-1", Noon).PublishedUpTo(2);
    private readonly string _folder = Directory.CreateTempSubdirectory("tandem-lists-").FullName;
    private S3Server _server = null!;

    public async Task InitializeAsync() => _server = await S3Server.StartAsync();

    public async Task DisposeAsync()
    {
        await _server.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task The_objects_are_the_list_and_its_events_letter_for_letter()
    {
        await WriteAsync(Shared(), Two);

        Assert.Equal("1 prod-a 111122223333 eu-west-1\n2 prod-b 111122223333 eu-west-1\n", System.Text.Encoding.UTF8.GetString(_server.Objects["lists/prod.txt"]!.Bytes));
        Assert.Equal(Two.Text, System.Text.Encoding.UTF8.GetString(_server.Objects["lists/prod.events"]!.Bytes));
        Assert.All(_server.Calls.Where(c => c.Method == "PUT"), c => Assert.Equal("*", c["If-None-Match"]));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Who_read_an_older_list_writes_nothing(bool inS3)
    {
        await WriteAsync(inS3 ? Shared() : OnDisk(), Two);
        var (mine, others) = (await (inS3 ? Shared() : OnDisk()).ReadAsync(default), await (inS3 ? Shared() : OnDisk()).ReadAsync(default));

        Assert.True(await others.WriteAsync(Two.Removed("prod-a", Noon), default));
        Assert.False(await mine.WriteAsync(Two.Removed("prod-b", Noon), default));

        Assert.Equal([2], (await (inS3 ? Shared() : OnDisk()).ReadAsync(default)).History.List.Ranks);
    }

    [Fact]
    public async Task Files_that_lag_behind_S3_are_told_and_S3_counts()
    {
        await WriteAsync(OnDisk(), Two);
        await WriteAsync(Shared(), Two.Removed("prod-a", Noon));
        var readings = new[] { await Shared().ReadAsync(default), await OnDisk().ReadAsync(default) };

        Assert.Equal([2], ListAgreement.Truth(readings).List.Ranks);
        Assert.Equal(
            ["clusters/prod.events ends with event 2, and there is event 3 elsewhere", "tandem clusters repair prod makes them agree; where the files of the project are old, git pull may be enough"],
            ListAgreement.Differences("prod", readings));
    }

    /// <summary>A place in S3 that is new: the files have gone on from nothing, so they count.</summary>
    [Fact]
    public async Task An_empty_place_in_S3_is_filled_from_the_files()
    {
        await WriteAsync(OnDisk(), Two);
        var readings = new[] { await Shared().ReadAsync(default), await OnDisk().ReadAsync(default) };

        Assert.Equal(
            ["s3://journals/lists/prod.events ends with event 0, and there is event 2 elsewhere", "s3://journals/lists/prod.txt is not what s3://journals/lists/prod.events gives", "tandem clusters repair prod makes them agree; where the files of the project are old, git pull may be enough"],
            ListAgreement.Differences("prod", readings));
        Assert.Equal(Two.Text, ListAgreement.Truth(readings).Text);
    }

    [Fact]
    public async Task Two_stories_are_told_apart_and_that_in_S3_counts()
    {
        await WriteAsync(Shared(), Two.Removed("prod-a", Noon));
        await WriteAsync(OnDisk(), Two.Removed("prod-b", Noon));
        var readings = new[] { await Shared().ReadAsync(default), await OnDisk().ReadAsync(default) };

        Assert.Equal([2], ListAgreement.Truth(readings).List.Ranks);
        Assert.Equal(
            "clusters/prod.events tells another story than s3://journals/lists/prod.events: '3 2026-11-20T12:00:00Z removed 2 prod-b 111122223333 eu-west-1 1' is '3 2026-11-20T12:00:00Z removed 1 prod-a 111122223333 eu-west-1 2' there",
            ListAgreement.Differences("prod", readings)[0]);
    }

    [Fact]
    public async Task A_missing_bucket_is_told_with_its_own_key_and_page()
    {
        _server.Fault = _ => Task.FromResult(S3Fault.Refused(404, "NoSuchBucket"));

        var thrown = await Assert.ThrowsAsync<StoreException>(() => Shared().ReadAsync(default));

        Assert.Contains("there is no bucket journals. Make it, or correct clusterList in fleet.yaml; docs/clusters.md says how it has to be", thrown.Message, StringComparison.Ordinal);
    }

    private static async Task WriteAsync(ListCopy copy, ClusterHistory history) => Assert.True(await (await copy.ReadAsync(default)).WriteAsync(history, default));

    private ListCopy OnDisk() => new(File("prod.txt"), File("prod.events"));

    private TextFile File(string name) => new(Path.Combine(_folder, name), $"clusters/{name}", Path.Combine(_folder, "locks"));

    private ListCopy Shared()
    {
        var place = new S3Place(S3Server.Bucket, "lists", "eu-west-1") { ServiceUrl = _server.Url, Setting = "clusterList", Docs = "docs/clusters.md" };
        var credentials = new BasicAWSCredentials("AKIDEXAMPLE", "secret");
        return new(new TextObject(place, "prod.txt", credentials), new TextObject(place, "prod.events", credentials));
    }
}
