using System.Text.Json.Nodes;
using Moq;
using Tandem.Cli.Clusters;
using Tandem.Stacks.Clusters;
using Tandem.Switchover.Ports;

namespace Tandem.Tests.Cli.Clusters;

/// <summary>Developers are told of every change, at least once, and of no cluster's name (R103, R112).</summary>
public sealed class ListPublishingTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);
    private static readonly ClusterHistory Two = ClusterHistory.Empty.Added("prod-a", "1", "r", Noon).Added("prod-b", "1", "r", Noon);
    private readonly Mock<INotifications> _sns = new();
    private readonly List<Notification> _sent = [];

    // R95: developers know when and how to deploy again.
    [Fact]
    public async Task What_was_not_told_is_told_in_its_order_and_names_ranks_only()
    {
        Answers(_ => Observed<string>.Known("id"));

        var (after, whyNot) = await PublishAsync(Two.PublishedUpTo(1).Removed("prod-a", Noon));

        Assert.Null(whyNot);
        Assert.All(after.Events, e => Assert.True(e.IsPublished));
        Assert.Equal(["Cluster list of prod: rank 2 added", "Cluster list of prod: rank 1 removed"], _sent.Select(n => n.Subject));
        Assert.Equal("""{"environment":"prod","event":3,"at":"2026-11-20T12:00:00+00:00","change":"removed","rank":1,"ranks":[2],"primary":2}""", _sent[1].Message);
        Assert.DoesNotContain(_sent, n => n.Message.Contains("prod-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_did_not_go_out_stays_unpublished_and_what_did_is_not_told_again()
    {
        Answers(n => n.Subject.Contains("rank 2", StringComparison.Ordinal) ? Observed<string>.NoData("AWS throttles sns:Publish") : Observed<string>.Known("id"));

        var (after, whyNot) = await PublishAsync(Two);

        Assert.Equal("AWS throttles sns:Publish", whyNot);
        Assert.Equal([true, false], after.Events.Select(e => e.IsPublished));
    }

    [Fact]
    public async Task Where_everything_was_told_nobody_is_asked()
    {
        await PublishAsync(Two.PublishedUpTo(2));

        _sns.VerifyNoOtherCalls();
    }

    private void Answers(Func<Notification, Observed<string>> answer) => _sns
        .Setup(s => s.PublishAsync("arn:topic", It.IsAny<Notification>(), It.IsAny<CancellationToken>()))
        .ReturnsAsync((string _, Notification n, CancellationToken _) =>
        {
            _sent.Add(n);
            return answer(n);
        });

    private Task<(ClusterHistory History, string? WhyNot)> PublishAsync(ClusterHistory history)
    {
        var stacks = new Mock<IStackOperations>();
        stacks.Setup(s => s.GetOutputsAsync("prod-network", It.IsAny<CancellationToken>()))
            .ReturnsAsync(new StackOutputs(new Dictionary<string, JsonNode?> { ["clusterListTopicArn"] = "arn:topic" }));
        return new ListPublishing(stacks.Object, _sns.Object, "prod").PublishAsync(history, CancellationToken.None);
    }
}
