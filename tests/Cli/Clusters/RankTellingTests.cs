using System.Text.Json.Nodes;
using Moq;
using Tandem.Cli.Clusters;
using Tandem.Stacks.Clusters;
using Tandem.Switchover.Ports;
using Tandem.Switchover.State;

namespace Tandem.Tests.Cli.Clusters;

/// <summary>How the list reaches the rank services (R116, R117): a small update each, and none after one that failed, so that never two call themselves primary.</summary>
public sealed class RankTellingTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);
    private static readonly ClusterList List = ClusterHistory.Empty.Added("prod-a", "1", "r", Noon).Added("prod-b", "1", "r", Noon).Removed("prod-a", Noon).List;
    private readonly Mock<IStackOperations> _stacks = new();
    private readonly List<string> _told = [];

    [Fact]
    public async Task The_one_that_left_is_told_before_the_one_that_becomes_primary()
    {
        Answers(_ => Outputs("2", "urn:x"));

        Assert.Null(await TellAsync("urn:x", gone: null));

        Assert.Equal(["prod-a: its rank service answers by 2; it is not primary", "prod-b: its rank service answers by 2; it is primary"], _told);
        _stacks.Verify(s => s.UpAsync("prod-a", It.Is<UpRequest>(r => r.Targets.Single() == "urn:x" && r.Message == "tandem: the cluster list is 2"), null, It.IsAny<CancellationToken>()));
    }

    [Fact]
    public async Task Nobody_becomes_primary_while_the_one_that_left_could_not_be_told()
    {
        Answers(stack => stack == "prod-a" ? throw new StackOperationException(StackFailure.Unknown, stack, "the API server does not answer") : Outputs("2", "urn:x"));

        Assert.Equal("prod-a could not be told: the API server does not answer", await TellAsync("urn:x", gone: null));
        Assert.Empty(_told);
    }

    /// <summary>R108: a cluster that is dead must not keep the next one from taking over, once somebody says that it is.</summary>
    [Fact]
    public async Task One_that_is_gone_is_passed_over()
    {
        Answers(_ => Outputs("2", "urn:x"));

        Assert.Null(await TellAsync("urn:x", gone: "prod-a"));
        Assert.Equal(["prod-b: its rank service answers by 2; it is primary"], _told);
    }

    [Fact]
    public async Task An_update_that_changed_nothing_is_not_taken_for_told()
    {
        Answers(_ => Outputs("1", "urn:x"));

        Assert.Equal("prod-a could not be told: the update ended well, and its rank service still answers by 1. Update it whole: tandem up prod-a", await TellAsync("urn:x", gone: null));
    }

    [Fact]
    public async Task A_stack_of_an_earlier_release_is_updated_whole() => Assert.Equal(
        "prod-a could not be told: its stack has no output 'rankListUrn', an earlier release made it. Update it whole: tandem up prod-a", await TellAsync(urn: null, gone: null));

    private void Answers(Func<string, StackOutputs> outputs) => _stacks
        .Setup(s => s.UpAsync(It.IsAny<string>(), It.IsAny<UpRequest>(), null, It.IsAny<CancellationToken>()))
        .ReturnsAsync((string stack, UpRequest _, IProgress<StackProgress>? _, CancellationToken _) => new(new SortedDictionary<string, int>(StringComparer.Ordinal), 1, TimeSpan.Zero, outputs(stack)));

    private Task<string?> TellAsync(string? urn, string? gone) => new RankTelling(_stacks.Object, List, _told.Add).TellAsync(
        new(new[] { "prod-a", "prod-b" }.ToDictionary(name => name, name => new ListedFacts(new ClusterState(name), Outputs("1", urn)))), gone, CancellationToken.None);

    private static StackOutputs Outputs(string ranks, string? urn) => new(new Dictionary<string, JsonNode?>
    {
        ["rank"] = 1,
        ["rankListUrn"] = urn,
        ["listedRanks"] = JsonNode.Parse($"[{ranks}]"),
    });
}
