using Moq;
using Tandem.Switchover;
using Tandem.Switchover.Gates;
using Tandem.Switchover.Operations;
using Tandem.Switchover.Ports;
using Tandem.Switchover.State;
using Tandem.Switchover.Steps;

namespace Tandem.Tests.Switchover.Gates;

/// <summary>What single gates say when a port answers badly or not at all. The ports are mocks over an environment that is well.</summary>
public sealed class PreflightGateTests
{
    private readonly FakeEnvironment _world = new();
    private readonly Mock<IEnvironmentObservation> _observation = new();
    private readonly Mock<IStackOperations> _stacks = new();

    public PreflightGateTests()
    {
        _observation.Setup(o => o.CapacityAsync(It.IsAny<string>(), It.IsAny<CancellationToken>())).Returns<string, CancellationToken>(_world.CapacityAsync);
        _observation.Setup(o => o.RequestRateAsync(It.IsAny<string>(), It.IsAny<CancellationToken>())).Returns<string, CancellationToken>(_world.RequestRateAsync);
        _observation.Setup(o => o.LatencyAsync(It.IsAny<string>(), It.IsAny<CancellationToken>())).Returns<string, CancellationToken>(_world.LatencyAsync);
        _observation.Setup(o => o.ProbeAsync(It.IsAny<string>(), It.IsAny<IReadOnlyList<string>>(), It.IsAny<IReadOnlyList<string>>(), It.IsAny<CancellationToken>()))
            .Returns<string, IReadOnlyList<string>, IReadOnlyList<string>, CancellationToken>(_world.ProbeAsync);
        _stacks.Setup(s => s.GetConfigAsync(It.IsAny<string>(), It.IsAny<CancellationToken>())).Returns<string, CancellationToken>(_world.GetConfigAsync);
        _stacks.Setup(s => s.GetOutputsAsync(It.IsAny<string>(), It.IsAny<CancellationToken>())).Returns<string, CancellationToken>(_world.GetOutputsAsync);
        _stacks.Setup(s => s.PreviewAsync(It.IsAny<string>(), It.IsAny<CancellationToken>())).Returns<string, CancellationToken>(_world.PreviewAsync);
        _stacks.Setup(s => s.PendingOperationsAsync(It.IsAny<string>(), It.IsAny<CancellationToken>())).Returns<string, CancellationToken>(_world.PendingOperationsAsync);
    }

    [Fact]
    public async Task In_a_well_environment_every_gate_passes_and_no_port_is_asked_to_change_anything()
    {
        Assert.All(await RunAsync(), r => Assert.True(r.Verdict.Holds, $"{r.Gate.Id}: {r.Verdict.Says}"));

        _stacks.Verify(s => s.SetConfigAsync(It.IsAny<string>(), It.IsAny<ConfigSetting>(), It.IsAny<CancellationToken>()), Times.Never);
        _stacks.Verify(s => s.UpAsync(It.IsAny<string>(), It.IsAny<UpRequest>(), It.IsAny<IProgress<StackProgress>?>(), It.IsAny<CancellationToken>()), Times.Never);
        _stacks.Verify(s => s.PreviewAsync(It.IsAny<string>(), It.IsAny<CancellationToken>()), Times.Exactly(4));
    }

    [Fact]
    public async Task A_preview_that_cannot_be_had_is_no_data()
    {
        _stacks.Setup(s => s.PreviewAsync("prod-b", It.IsAny<CancellationToken>())).ThrowsAsync(new StackOperationException(StackFailure.Locked, "prod-b", "locked: by ann since noon"));

        Assert.Equal(Verdict.NoData("prod-b: locked: by ann since noon"), await FoundAsync("nothing-to-update"));
    }

    [Theory]
    [InlineData(100, 1, Answer.Yes, "1 of 1 probes pass; 100 requests a second, 1.00 % failed; 99 % within 100 ms")]
    [InlineData(100, 2, Answer.No, "100 requests a second, 2.00 % failed; at most 1 % may (2 looks in a row)")]
    [InlineData(0, 0, Answer.NoData, "prod-a served 0 requests in 60 s, too few to judge: 100 are needed")]
    public async Task A_source_is_judged_by_the_requests_it_fails(double all, double failed, Answer answer, string says)
    {
        _observation.Setup(o => o.RequestRateAsync("prod-a", It.IsAny<CancellationToken>())).ReturnsAsync(Observed<RequestRate>.Known(new(all, failed)));

        Assert.Equal(new Verdict(answer, says), await FoundAsync("source-is-healthy"));
    }

    [Fact]
    public async Task A_source_whose_metrics_are_gone_does_not_pass()
    {
        _observation.Setup(o => o.RequestRateAsync("prod-a", It.IsAny<CancellationToken>())).ReturnsAsync(Observed<RequestRate>.NoData("metrics.example did not answer within 10 s"));

        Assert.Equal(Verdict.NoData("the requests of prod-a are not known: metrics.example did not answer within 10 s"), await FoundAsync("source-is-healthy"));
    }

    private async Task<Verdict> FoundAsync(string gate) => (await RunAsync()).Single(r => r.Gate.Id == gate).Verdict;

    private async Task<IReadOnlyList<GateResult>> RunAsync()
    {
        var state = await new EnvironmentReader(_stacks.Object).ReadAsync("prod", CancellationToken.None);
        return await PreflightGates.RunAsync(new StepContext(new("prod", "prod-a", "prod-b"), _world.Ports(_observation.Object, _stacks.Object), state, new OperationHistory([])), CancellationToken.None);
    }
}
